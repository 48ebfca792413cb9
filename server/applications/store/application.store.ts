import type { Connection, Model, QueryFilter, UpdateQuery } from 'mongoose'
import { recordsOf } from '../../platform/database.ts'
import { ascending, descending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { owedWork, type OwedJob } from '../../platform/queue/owed.ts'
import { hidden, schema, type StoredApplication } from './application-schema.ts'
import { applicationChanged } from '../application.jobs.ts'
import { isEnd, type ApplicationGroup, type ApplicationRow } from '../application.ts'
import { applicationCounts } from './application-counts.store.ts'
import { applicationMoves } from './application-moves.store.ts'
import { applicationSlots } from './application-slots.ts'
import { applicationNames } from './application-names.store.ts'

type Change = Partial<StoredApplication>
/** What is taken away with a change: a place that was held. */
type Slot = 'livingKey' | 'waitingSlot' | 'hireSlot'

const newestChangeFirst = keyset('my-applications', { listedAt: descending.date, _id: descending.text })
const longestWaitingFirst = keyset('applicants', { sentAt: ascending.date, _id: ascending.text })

export type ApplicantStatus = ApplicationGroup | 'WORD_OWED'

export type ApplicantArgs = PageArgs & {
  readonly postingId?: string | null | undefined
  readonly status?: ApplicantStatus | null | undefined
}

const standingSo = (status: ApplicantArgs['status']) => {
  if (!status) return {}
  return status === 'WORD_OWED' ? { wordOwedSince: { $gt: new Date(0) } } : { group: status }
}

/** Person and posting of an application that lives. */
export const livingKeyOf = (postingId: string, accountId: string): string => `${postingId} ${accountId}`

/** Places that a change gives free. */
const freed = ({ state, group }: Change): Partial<Record<Slot, 1>> => ({
  ...(state !== undefined && isEnd(state) && { livingKey: 1 }),
  ...(group !== undefined && group !== 'WAITING' && { waitingSlot: 1 }),
  ...(state !== undefined && state !== 'HIRED' && { hireSlot: 1 }),
})

const without = (set: Change, names: Partial<Record<Slot, 1>>) =>
  Object.fromEntries(
    Object.keys(names)
      .filter((name) => !(name in set))
      .map((name) => [name, 1]),
  )

export const applicationStore = (connection: Connection) => {
  const rows = connection.model<StoredApplication>('Application', schema)
  const plain = rows as unknown as Model<ApplicationRow>

  return {
    ...recordsOf(rows, hidden),
    ...applicationCounts(rows),
    ...applicationMoves(rows),
    ...applicationNames(rows),
    ...applicationSlots(rows),

    /** The person's last one for a posting. */
    lastOf: async (accountId: string, postingId: string): Promise<ApplicationRow | null> =>
      rows
        .findOne({ accountId, postingId }, hidden, { sort: { sentAt: -1 } })
        .lean<ApplicationRow>()
        .exec(),

    /** The person's for several postings: for lists. */
    ofAccountFor: (accountId: string, postingIds: readonly string[]): Promise<ApplicationRow[]> =>
      rows
        .find({ accountId, postingId: { $in: postingIds } }, hidden, { sort: { sentAt: 1 } })
        .lean<ApplicationRow[]>()
        .exec(),

    /**
     * Changes the very version that was read, and gives the places free that it holds no more; null when it has changed since. A duplicate
     * key: a place that it takes was taken.
     */
    change: ({ _id, version }: ApplicationRow, set: Change): Promise<ApplicationRow | null> => {
      const unset = without(set, freed(set))
      return rows
        .findOneAndUpdate(
          { _id, version },
          {
            $set: set,
            $inc: { version: 1 },
            ...(Object.keys(unset).length > 0 && { $unset: unset }),
          } as UpdateQuery<StoredApplication>,
          { returnDocument: 'after', projection: hidden },
        )
        .lean<ApplicationRow>()
        .exec()
    },

    minePage: (accountId: string, args: PageArgs): Promise<CountedPage<ApplicationRow>> =>
      newestChangeFirst.counted(plain, { accountId }, args, hidden),

    /** Of one employer, the longest waiting first. */
    applicantPage: (
      employerId: string,
      { postingId, status, ...args }: ApplicantArgs,
    ): Promise<CountedPage<ApplicationRow>> => {
      const filter = { employerId, ...(postingId && { postingId }), ...standingSo(status) }
      return longestWaitingFirst.counted(plain, filter as QueryFilter<ApplicationRow>, args, hidden)
    },

    /** Those for whom something is due: a reminder, or the end. */
    awake: async (now: Date, limit: number): Promise<string[]> =>
      (
        await rows
          .find({ wakeAt: { $lte: now } }, { _id: 1 }, { sort: { wakeAt: 1 }, limit })
          .lean<Pick<StoredApplication, '_id'>[]>()
          .exec()
      ).map(({ _id }) => _id),

    /** Living ones of an organisation that is gone. */
    livingOf: (employerId: string, limit: number): Promise<ApplicationRow[]> =>
      rows
        .find({ employerId, group: { $in: ['WAITING', 'UNDER_WAY'] } }, hidden, { limit })
        .lean<ApplicationRow[]>()
        .exec(),

    /** What was told is done, or waits for what can still be taken back; and where the person now sees it in the own list. */
    async settle({ id, version }: OwedJob, next: Date | null, listedAt: Date | null): Promise<void> {
      if (listedAt)
        await rows.updateOne({ _id: id, listedAt: { $lt: listedAt } }, { $set: { listedAt } }).exec()
      const mark = { _id: id, 'changeOwed.version': version }
      await (next
        ? rows.updateOne(mark, { $set: { 'changeOwed.dueAt': next, 'changeOwed.repeats': 0 } }).exec()
        : rows.updateOne(mark, { $unset: { changeOwed: 1 } }).exec())
    },

    async settleAll(_id: string, listedAt: Date | null): Promise<void> {
      const seen = listedAt ? { $set: { listedAt } } : {}
      await rows.updateOne({ _id }, { ...seen, $unset: { changeOwed: 1 } }).exec()
    },

    changed: owedWork(rows, 'changeOwed', applicationChanged),
  }
}

export type ApplicationStore = ReturnType<typeof applicationStore>
