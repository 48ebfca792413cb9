import type { Connection, Model } from 'mongoose'
import { isDuplicateKey, recordsOf } from '../../platform/database.ts'
import { descending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { indexOwed, owedMark, owedWork } from '../../platform/queue/owed.ts'
import { recordFields, recordSchema } from '../../platform/schema.ts'
import { invitationMade } from '../application.jobs.ts'
import {
  invitationStates,
  type InvitationRow,
  type InvitationState,
  type StoredInvitation,
} from './invitation.ts'

const text = { type: String, required: true } as const
const textOrNull = { type: String, default: null } as const

const schema = recordSchema<StoredInvitation>('applicationinvitations', {
  ...{ postingId: text, employerId: text, veteranId: text, accountId: text, handle: text },
  ...{ title: text, employerName: text, message: text, byId: textOrNull },
  invitedAt: { type: Date, required: true },
  state: { type: String, required: true, enum: invitationStates },
  ...{ movedFrom: textOrNull, fileMovedFrom: textOrNull },
  key: String,
  noticeOwed: owedMark,
  ...recordFields,
})
schema.index({ key: 1 }, { unique: true, sparse: true })
schema.index({ accountId: 1, state: 1, invitedAt: -1, _id: -1 })
schema.index({ employerId: 1, handle: 1 })
schema.index({ movedFrom: 1 }, { partialFilterExpression: { movedFrom: { $type: 'string' } } })
schema.index({ postingId: 1 })
schema.index({ byId: 1 })
schema.index({ invitedAt: 1 })
indexOwed(schema, 'noticeOwed')

const hidden = { key: 0, noticeOwed: 0 } as const
const newestFirst = keyset('my-invitations', { invitedAt: descending.date, _id: descending.text })
const keyOf = (postingId: string, accountId: string): string => `${postingId} ${accountId}`

interface Owner {
  readonly veteranId: string
  readonly accountId: string
}

/** How invitations follow two organisations, or two files of one person, that became one or are two again. */
const invitationMoves = (rows: Model<StoredInvitation>) => ({
  async moveToFirm({ from, to, isBack }: { from: string; to: string; isBack: boolean }): Promise<void> {
    const moved = isBack ? { employerId: from, movedFrom: to } : { employerId: from }
    await rows.updateMany(moved, { $set: { employerId: to, movedFrom: isBack ? null : from } }).exec()
  },

  async moveToFile(from: Owner, to: Owner, isBack: boolean): Promise<void> {
    const moved = isBack
      ? { accountId: from.accountId, fileMovedFrom: to.veteranId }
      : { accountId: from.accountId }
    const set = { ...to, fileMovedFrom: isBack ? null : from.veteranId }
    for (const { _id, postingId } of await rows.find(moved, { postingId: 1 }).lean<InvitationRow[]>().exec())
      await rows
        .updateOne({ _id }, { $set: { ...set, key: keyOf(postingId, to.accountId) } })
        .exec()
        .catch((error: unknown) => {
          // By the other file the person was invited for it too.
          if (!isDuplicateKey(error)) throw error
          return rows.updateOne({ _id }, { $set: set, $unset: { key: 1 } }).exec()
        })
  },
})

export const invitationStore = (connection: Connection) => {
  const rows = connection.model<StoredInvitation>('ApplicationInvitation', schema)
  const plain = rows as unknown as Model<InvitationRow>

  return {
    ...recordsOf(rows, hidden),
    ...invitationMoves(rows),

    /** Keeps it, or gives the one that was kept before. */
    async keep(row: InvitationRow, mark: object): Promise<InvitationRow> {
      const key = keyOf(row.postingId, row.accountId)
      try {
        await rows.create({ ...row, key, ...mark })
        return row
      } catch (error) {
        const found = await rows.findOne({ key }, hidden).lean<InvitationRow>().exec()
        if (!isDuplicateKey(error) || !found) throw error
        return found
      }
    },

    ofPerson: (postingId: string, accountId: string): Promise<InvitationRow | null> =>
      rows
        .findOne({ key: keyOf(postingId, accountId) }, hidden)
        .lean<InvitationRow>()
        .exec(),

    /** Of an employer, by what it knows people by. */
    byHandles: (employerId: string, handles: readonly string[]): Promise<InvitationRow[]> =>
      rows
        .find({ employerId, handle: { $in: [...handles] } }, hidden)
        .lean<InvitationRow[]>()
        .exec(),

    /** Of several postings, how many were invited. */
    countsFor: (postingIds: readonly string[]) =>
      rows
        .aggregate<{ readonly _id: string; readonly n: number }>([
          { $match: { postingId: { $in: [...postingIds] } } },
          { $group: { _id: '$postingId', n: { $sum: 1 } } },
        ])
        .exec(),

    /** From open to what became of it; null when it is not open. */
    settle: (_id: string, state: InvitationState, now: Date): Promise<InvitationRow | null> =>
      rows
        .findOneAndUpdate(
          { _id, state: 'OPEN' },
          { $set: { state, updatedAt: now }, $inc: { version: 1 }, $unset: { noticeOwed: 1 } },
          { returnDocument: 'after', projection: hidden },
        )
        .lean<InvitationRow>()
        .exec(),

    openPage: (accountId: string, args: PageArgs): Promise<CountedPage<InvitationRow>> =>
      newestFirst.counted(plain, { accountId, state: 'OPEN' }, args, hidden),

    everyOf: (accountId: string) =>
      rows
        .find({ accountId }, hidden)
        .sort({ invitedAt: -1, _id: -1 })
        .lean<InvitationRow>()
        .cursor({ batchSize: 100 }),

    /** What is still open of somebody goes; that somebody said no stays, so that nobody asks again. */
    async dropOpen(accountId: string): Promise<void> {
      await rows.deleteMany({ accountId, state: 'OPEN' }).exec()
    },
    async forgetPerson(accountId: string): Promise<void> {
      await rows.deleteMany({ accountId }).exec()
      await rows.updateMany({ byId: accountId }, { $set: { byId: null } }).exec()
    },

    count: () => rows.estimatedDocumentCount().exec(),
    countDue: (until: Date) => rows.countDocuments({ invitedAt: { $lte: until } }).exec(),
    async takeAway(until: Date, most: number): Promise<number> {
      const due = await rows
        .find({ invitedAt: { $lte: until } }, { _id: 1 }, { limit: most })
        .lean<InvitationRow[]>()
        .exec()
      await rows.deleteMany({ _id: { $in: due.map(({ _id }) => _id) } }).exec()
      return due.length
    },

    made: owedWork(rows, 'noticeOwed', invitationMade),
  }
}

export type InvitationStore = ReturnType<typeof invitationStore>
