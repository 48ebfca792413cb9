import { Schema, type Connection, type Model, type QueryFilter } from 'mongoose'
import { isDuplicateKey } from '../platform/database.ts'
import type { KeptFor } from '../platform/kept.ts'
import type { Facts, NoticeRequest } from '../platform/notice.ts'
import { descending, keyset, type Page, type PageArgs } from '../platform/page.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { partSchema, recordSchema } from '../platform/schema.ts'
import { deliverMail } from './notification.jobs.ts'
import { isPastUse, planned, tooLate, type Delivery, type NotificationRow } from './notification.ts'

export interface StoredNotification extends NotificationRow {
  /** Its mail is to be sent yet. */
  readonly mailOwed?: OwedMark
}

const deliverySchema = partSchema<Delivery>({
  state: { type: String, required: true },
  attempts: { type: Number, required: true },
  dueAt: { type: Date, default: null },
  at: { type: Date, default: null },
  handedAt: { type: Date, default: null },
  providerId: { type: String, default: null },
  reason: { type: String, default: null },
})

const schema = recordSchema<StoredNotification>(
  'notifications',
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
    mailOwed: owedMark,
  },
  { minimize: false },
)
schema.index({ kind: 1, recipientId: 1, subjectId: 1 }, { unique: true })
schema.index({ recipientId: 1, createdAt: -1, _id: -1 })
schema.index({ recipientId: 1, readAt: 1 })
schema.index({ createdAt: 1, _id: 1 })
schema.index({ kind: 1, subjectId: 1, 'email.state': 1 })
schema.index({ kind: 1, subjectId: 1, _id: 1 })
indexOwed(schema, 'mailOwed')

/** Not yet sent, and neither held by a sender nor resting, by the database's clock: those of the servers may differ. */
const dueNow = {
  'email.state': { $in: ['PLANNED', 'SENDING'] },
  $expr: { $lte: ['$email.dueAt', '$$NOW'] },
} satisfies QueryFilter<NotificationRow>

/** Those of `requests` that are made already. */
export const madeFilter = (requests: readonly NoticeRequest[]) => ({
  kind: { $in: [...new Set(requests.map((each) => each.kind))] },
  recipientId: { $in: requests.map((each) => each.recipientId) },
  subjectId: { $in: [...new Set(requests.map((each) => each.subjectId))] },
})

export const newestFirst = keyset('inbox', { createdAt: descending.date, _id: descending.text })

type OwedMail = Pick<StoredNotification, 'mailOwed'>
/** What is added to a request when it becomes a record. */
type Making = Pick<StoredNotification, 'createdAt' | 'readAt' | 'email' | 'mailOwed'>

/** The one statement that makes a notice when it is not there yet. */
function making({ kind, recipientId, subjectId, ...rest }: NoticeRequest, _id: string, more: Making) {
  const content = { _id, ...rest, ...more }
  return {
    updateOne: {
      filter: { kind, recipientId, subjectId },
      update: { $setOnInsert: content },
      upsert: true,
      setDefaultsOnInsert: false,
    },
  }
}

/** Notices of long ago, with what became of their mails. */
const oldNotices = (rows: Model<StoredNotification>): KeptFor => ({
  subject: 'NOTICES',
  total: () => rows.estimatedDocumentCount().exec(),
  countDue: (until) => rows.countDocuments({ createdAt: { $lte: until } }).exec(),
  async takeAway(until, most) {
    const found = await rows
      .find({ createdAt: { $lte: until } }, { _id: 1 }, { sort: { createdAt: 1, _id: 1 }, limit: most })
      .lean<Pick<NotificationRow, '_id'>[]>()
    return (await rows.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } })).deletedCount
  },
})

/** The notices and the questions asked of them. */
export function notificationStore(connection: Connection) {
  const rows = connection.model<StoredNotification>('Notification', schema)
  return {
    /** Makes what is not there yet; gives the ids of those whose mail is still to be sent, made now or before. */
    async make(requests: readonly NoticeRequest[], newId: () => string, now: Date, owed: OwedMail) {
      const ids = requests.map(() => newId())
      const more = { createdAt: now, readAt: null, email: planned, ...owed }
      const made = await rows
        .bulkWrite(
          requests.map((request, at) => making(request, ids[at] ?? newId(), more)),
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
    /**
     * Brings the unread notices of a subject up to date; what somebody has read stays what it was. Mails that were
     * dropped as too late are planned again when they are of use again; the sweep asks for them.
     */
    async renew(kind: string, subjectId: string, facts: Facts, usefulUntil: Date | null, now: Date) {
      const unread = { kind, subjectId, readAt: null }
      await rows.updateMany(unread, { $set: { facts, usefulUntil } })
      if (isPastUse({ usefulUntil }, now)) return
      const late = { ...unread, 'email.state': 'DROPPED' as const, 'email.reason': tooLate }
      await rows.updateMany(late, { $set: { email: planned, mailOwed: { version: 0, dueAt: now } } })
    },
    /** Adds facts to every notice of a subject, read or not, and takes nothing away. */
    async stamp(kind: string, subjectId: string, facts: Facts) {
      const added = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [`facts.${name}`, fact]))
      await rows.updateMany({ kind, subjectId }, { $set: added })
    },
    /** Account ids of those who have a notice about a subject, made by `until`, in batches. */
    async *recipients(kind: string, subjectId: string, batch: number, until: Date): AsyncGenerator<string[]> {
      let after = ''
      for (;;) {
        const found = await rows
          .find({ kind, subjectId, createdAt: { $lte: until }, _id: { $gt: after } }, { recipientId: 1 })
          .sort({ _id: 1 })
          .limit(batch)
          .lean<Pick<NotificationRow, '_id' | 'recipientId'>[]>()
        const last = found.at(-1)
        if (last === undefined) return
        yield found.map(({ recipientId }) => recipientId)
        after = last._id
      }
    },
    /** All of one person, the newest first. */
    allOf: (recipientId: string) =>
      rows
        .find({ recipientId }, { mailOwed: 0 })
        .sort({ createdAt: -1, _id: -1 })
        .lean<NotificationRow>()
        .cursor({ batchSize: 100 }),
    kept: oldNotices(rows),
    eraseOf: (recipientId: string) => rows.deleteMany({ recipientId }),
    inbox: (recipientId: string, args: PageArgs): Promise<Page<NotificationRow>> =>
      newestFirst.page(rows, { recipientId }, args),
    countUnread: (recipientId: string) => rows.countDocuments({ recipientId, readAt: null }),
    /** Those made until now; what is made meanwhile stays unread. */
    markAllRead: (recipientId: string, now: Date) =>
      rows.updateMany({ recipientId, readAt: null, createdAt: { $lte: now } }, { $set: { readAt: now } }),
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
                'mailOwed.dueAt': { $add: ['$$NOW', leaseMs] },
                'email.attempts': { $add: ['$email.attempts', 1] },
              },
            },
          ],
          { returnDocument: 'after', updatePipeline: true },
        )
        .lean<NotificationRow>(),
    /** Keeps that an attempt is about to leave; refuses when another has begun. */
    async handOver(id: string, attempt: number, now: Date): Promise<void> {
      const found = await rows.updateOne(
        { _id: id, 'email.state': 'SENDING', 'email.attempts': attempt },
        { $set: { 'email.handedAt': now } },
      )
      if (found.matchedCount === 0) throw new Error('Another sender has taken the mail over.')
    },
    /** Marks how an attempt ended, unless another has begun. */
    settle: (id: string, attempt: number, email: Partial<Delivery>) =>
      rows.updateOne(
        { _id: id, 'email.state': 'SENDING', 'email.attempts': attempt },
        {
          $set: {
            ...Object.fromEntries(Object.entries(email).map(([key, value]) => [`email.${key}`, value])),
            ...(email.dueAt && { mailOwed: { version: attempt, dueAt: email.dueAt } }),
          },
          ...(email.dueAt ? {} : { $unset: { mailOwed: 1 } }),
        },
      ),
    mailing: owedWork(rows, 'mailOwed', deliverMail),
    /** How many notices a subject has, and how many of them have left by mail. */
    async progress(kind: string, subjectId: string) {
      const [requested, mailed] = await Promise.all([
        rows.countDocuments({ kind, subjectId }),
        rows.countDocuments({ kind, subjectId, 'email.state': { $in: ['DELIVERED', 'KEPT'] } }),
      ])
      return { requested, mailed }
    },
  }
}

export type NotificationStore = ReturnType<typeof notificationStore>
