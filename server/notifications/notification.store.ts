import { Schema, type Connection, type QueryFilter } from 'mongoose'
import { isDuplicateKey } from '../platform/database.ts'
import {
  planned,
  type Delivery,
  type Facts,
  type NotificationKind,
  type NotificationRequest,
  type NotificationRow,
} from './notification.ts'

const deliverySchema = new Schema<Delivery>(
  {
    state: { type: String, required: true },
    attempts: { type: Number, required: true },
    dueAt: { type: Date, default: null },
    askedAt: { type: Date, required: true },
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
schema.index({ 'email.state': 1, 'email.askedAt': 1 })

/** Not yet sent, and neither held by a sender nor resting, by the database's clock: those of the servers may differ. */
const dueNow = {
  'email.state': { $in: ['PLANNED', 'SENDING'] },
  $expr: { $lte: ['$email.dueAt', '$$NOW'] },
} satisfies QueryFilter<NotificationRow>

/** Mails whose job was asked for before `askedBefore` and seems lost, and those whose sender died. */
export const overdueFilter = (askedBefore: Date) => ({
  $or: [{ 'email.state': 'PLANNED', 'email.askedAt': { $lt: askedBefore } }, { 'email.state': 'SENDING' }],
  $expr: dueNow.$expr,
})

/** Those of `requests` that are made already. */
export const madeFilter = (requests: readonly NotificationRequest[]) => ({
  kind: { $in: [...new Set(requests.map((each) => each.kind))] },
  recipientId: { $in: requests.map((each) => each.recipientId) },
  subjectId: { $in: [...new Set(requests.map((each) => each.subjectId))] },
})

/** One page of an inbox, newest first, from after `after`. */
export const inboxFilter = (recipientId: string, after: { createdAt: Date; id: string } | null) => ({
  recipientId,
  ...(after && {
    createdAt: { $lte: after.createdAt },
    $or: [{ createdAt: { $lt: after.createdAt } }, { _id: { $lt: after.id } }],
  }),
})

/** The one statement that makes a notice when it is not there yet. */
function making({ kind, recipientId, subjectId, ...rest }: NotificationRequest, _id: string, now: Date) {
  const content = { _id, ...rest, createdAt: now, readAt: null, email: planned(now) }
  return {
    updateOne: {
      filter: { kind, recipientId, subjectId },
      update: { $setOnInsert: content },
      upsert: true,
      setDefaultsOnInsert: false,
    },
  }
}

/** The notices and the questions asked of them. */
export function notificationStore(connection: Connection) {
  const rows = connection.model<NotificationRow>('Notification', schema)
  return {
    /** Makes what is not there yet; gives the ids of those whose mail is still to be sent, made now or before. */
    async make(requests: readonly NotificationRequest[], newId: () => string, now: Date): Promise<string[]> {
      const ids = requests.map(() => newId())
      const made = await rows
        .bulkWrite(
          requests.map((request, at) => making(request, ids[at] ?? newId(), now)),
          { ordered: false },
        )
        .then(({ upsertedCount }) => upsertedCount)
        // Somebody else makes the same ones at this moment; the others of the batch are made.
        .catch((error: unknown) => {
          if (isDuplicateKey(error)) return 0
          throw error
        })
      if (made === requests.length) return ids
      const there = await rows.find({ ...madeFilter(requests), ...dueNow }, { _id: 1 }).lean()
      return there.map((row) => row._id)
    },
    /** Brings the notices of a subject up to date. */
    async renew(kind: NotificationKind, subjectId: string, facts: Facts, usefulUntil: Date | null) {
      await rows.updateMany({ kind, subjectId }, { $set: { facts, usefulUntil } })
    },
    inbox: (recipientId: string, after: { createdAt: Date; id: string } | null, limit: number) =>
      rows
        .find(inboxFilter(recipientId, after))
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit)
        .lean<NotificationRow[]>(),
    countUnread: (recipientId: string) => rows.countDocuments({ recipientId, readAt: null }),
    markRead: (id: string, recipientId: string, now: Date) =>
      rows
        .findOneAndUpdate({ _id: id, recipientId }, [{ $set: { readAt: { $ifNull: ['$readAt', now] } } }], {
          returnDocument: 'after',
          updatePipeline: true,
        })
        .lean<NotificationRow>(),
    /** Takes one mail to send, for as long as the lease lasts; null when there is nothing to do now. */
    claim: (id: string, leaseMs: number) =>
      rows
        .findOneAndUpdate(
          { _id: id, ...dueNow },
          [
            {
              $set: {
                'email.state': 'SENDING',
                'email.dueAt': { $add: ['$$NOW', leaseMs] },
                'email.attempts': { $add: ['$email.attempts', 1] },
              },
            },
          ],
          { returnDocument: 'after', updatePipeline: true },
        )
        .lean<NotificationRow>(),
    /** Marks how an attempt ended, unless another has begun. */
    settle: (id: string, attempt: number, email: Partial<Delivery>) =>
      rows.updateOne(
        { _id: id, 'email.state': 'SENDING', 'email.attempts': attempt },
        { $set: Object.fromEntries(Object.entries(email).map(([key, value]) => [`email.${key}`, value])) },
      ),
    /** Ids of mails to be asked for again, the longest waiting first. */
    async overdue(askedBefore: Date, limit: number): Promise<string[]> {
      const found = await rows
        .find(overdueFilter(askedBefore) as QueryFilter<NotificationRow>, { _id: 1 })
        .sort({ 'email.askedAt': 1 })
        .limit(limit)
        .lean()
      return found.map((row) => row._id)
    },
    markAsked: (ids: readonly string[], now: Date) =>
      rows.updateMany({ _id: { $in: [...ids] } }, { $set: { 'email.askedAt': now } }),
    /** How many notices a subject has, and how many of them have left by mail. */
    async progress(kind: NotificationKind, subjectId: string) {
      const [requested, mailed] = await Promise.all([
        rows.countDocuments({ kind, subjectId }),
        rows.countDocuments({ kind, subjectId, 'email.state': { $in: ['DELIVERED', 'KEPT'] } }),
      ])
      return { requested, mailed }
    },
  }
}

export type NotificationStore = ReturnType<typeof notificationStore>
