import { Schema, type Connection, type QueryFilter } from 'mongoose'
import {
  mostAttempts,
  planned,
  type Delivery,
  type NotificationRequest,
  type NotificationRow,
} from './notification.ts'

const deliverySchema = new Schema<Delivery>(
  {
    state: { type: String, required: true },
    attempts: { type: Number, required: true },
    leaseUntil: { type: Date, default: null },
    at: { type: Date, default: null },
    providerId: { type: String, default: null },
    reason: { type: String, default: null },
  },
  { _id: false },
)

const schema = new Schema<NotificationRow>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    recipientId: { type: String, required: true },
    subjectId: { type: String, required: true },
    path: { type: String, required: true },
    facts: { type: Schema.Types.Mixed, required: true },
    usefulUntil: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    readAt: { type: Date, default: null },
    email: { type: deliverySchema, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'notifications', minimize: false },
)
schema.index({ kind: 1, recipientId: 1, subjectId: 1 }, { unique: true })
schema.index({ recipientId: 1, createdAt: -1, _id: -1 })
schema.index({ recipientId: 1, readAt: 1 })
schema.index({ kind: 1, subjectId: 1, 'email.state': 1 })
schema.index({ 'email.state': 1, createdAt: 1 })

/** The notices and the questions asked of them. */
export function notificationStore(connection: Connection) {
  const rows = connection.model<NotificationRow>('Notification', schema)
  const dueBefore = (now: Date): QueryFilter<NotificationRow> => ({
    $or: [{ 'email.state': 'PLANNED' }, { 'email.state': 'SENDING', 'email.leaseUntil': { $lt: now } }],
  })
  return {
    /** Makes what is not there yet; gives the ids of all, made now or before. */
    async make(requests: readonly NotificationRequest[], newId: () => string, now: Date): Promise<string[]> {
      const unique = ({ kind, recipientId, subjectId }: NotificationRequest) => ({
        kind,
        recipientId,
        subjectId,
      })
      await rows.bulkWrite(
        requests.map((request) => ({
          updateOne: {
            filter: unique(request),
            update: {
              $setOnInsert: { _id: newId(), ...request, createdAt: now, readAt: null, email: planned },
            },
            upsert: true,
          },
        })),
        { ordered: false },
      )
      const first = requests[0]
      if (first === undefined) return []
      const found = await rows
        .find(
          {
            kind: first.kind,
            subjectId: { $in: [...new Set(requests.map((each) => each.subjectId))] },
            recipientId: { $in: requests.map((each) => each.recipientId) },
          },
          { _id: 1 },
        )
        .lean()
      return found.map((row) => row._id)
    },
    inbox(recipientId: string, after: { createdAt: Date; id: string } | null, limit: number) {
      const later: QueryFilter<NotificationRow> | null = after && {
        $or: [
          { createdAt: { $lt: after.createdAt } },
          { createdAt: after.createdAt, _id: { $lt: after.id } },
        ],
      }
      return rows
        .find({ recipientId, ...later })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit)
        .lean()
    },
    countUnread: (recipientId: string) => rows.countDocuments({ recipientId, readAt: null }),
    markRead: (id: string, recipientId: string, now: Date) =>
      rows
        .findOneAndUpdate({ _id: id, recipientId }, [{ $set: { readAt: { $ifNull: ['$readAt', now] } } }], {
          new: true,
          updatePipeline: true,
        })
        .lean(),
    /** Takes one mail to send, for as long as the lease lasts; null when there is nothing left to do. */
    claim: (id: string, now: Date, leaseUntil: Date) =>
      rows
        .findOneAndUpdate(
          { _id: id, ...dueBefore(now) },
          {
            $set: { 'email.state': 'SENDING', 'email.leaseUntil': leaseUntil },
            $inc: { 'email.attempts': 1 },
          },
          { returnDocument: 'after' },
        )
        .lean<NotificationRow>(),
    settle: (id: string, attempt: number, email: Partial<Delivery>) =>
      rows.updateOne(
        { _id: id, 'email.state': 'SENDING', 'email.attempts': attempt },
        { $set: Object.fromEntries(Object.entries(email).map(([key, value]) => [`email.${key}`, value])) },
      ),
    /** Mails whose job seems lost, oldest first. */
    overdue: (madeBefore: Date, now: Date, limit: number) =>
      rows
        .find({ ...dueBefore(now), createdAt: { $lt: madeBefore } }, { _id: 1, 'email.attempts': 1 })
        .sort({ createdAt: 1 })
        .limit(limit)
        .lean(),
    /** How many notices a subject has, and how many of them have left by mail. */
    async progress(kind: NotificationRow['kind'], subjectId: string) {
      const [requested, mailed] = await Promise.all([
        rows.countDocuments({ kind, subjectId }),
        rows.countDocuments({ kind, subjectId, 'email.state': { $in: ['DELIVERED', 'KEPT'] } }),
      ])
      return { requested, mailed }
    },
    mostAttempts,
  }
}

export type NotificationStore = ReturnType<typeof notificationStore>
