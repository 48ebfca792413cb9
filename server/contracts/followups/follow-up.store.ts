import type { Connection, Model, QueryFilter, UpdateQuery } from 'mongoose'
import { recordsOf } from '../../platform/database.ts'
import { ascending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { owedWork } from '../../platform/queue/owed.ts'
import { followUpChanged } from '../agreement.jobs.ts'
import { hidden, schema, type StoredFollowUp } from './follow-up-schema.ts'
import type { FollowUpRow } from './follow-up.ts'
import { followUpMoves } from './follow-up-moves.store.ts'

const longestWaitingFirst = keyset('follow-ups', { waitsSince: ascending.date, _id: ascending.text })

/** How many of one group kept their work, or did not, until one of the days. */
export interface KeptCount {
  readonly _id: { readonly key: string | null; readonly afterDays: number; readonly kept: boolean }
  readonly n: number
}

type Change = Partial<StoredFollowUp>

export const followUpStore = (connection: Connection) => {
  const rows = connection.model<StoredFollowUp>('FollowUp', schema)
  const plain = rows as unknown as Model<FollowUpRow>

  return {
    ...recordsOf(rows, hidden),
    ...followUpMoves(rows),

    ofAgreements: (agreementIds: readonly string[]): Promise<FollowUpRow[]> =>
      rows
        .find({ agreementId: { $in: agreementIds } }, hidden, { sort: { agreementId: 1, afterDays: 1 } })
        .lean<FollowUpRow[]>()
        .exec(),

    /** Keeps those that are not there yet, whoever was faster. */
    async plan(planned: readonly FollowUpRow[]): Promise<void> {
      const writes = planned.map(({ _id, ...row }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: row }, upsert: true },
      }))
      if (writes.length > 0) await rows.bulkWrite(writes as Parameters<typeof rows.bulkWrite>[0])
    },

    /** Changes the very version that was read; null when it has changed since. */
    change: ({ _id, version }: FollowUpRow, set: Change): Promise<FollowUpRow | null> =>
      rows
        .findOneAndUpdate(
          { _id, version },
          { $set: set, $inc: { version: 1 } } as UpdateQuery<StoredFollowUp>,
          { returnDocument: 'after', projection: hidden },
        )
        .lean<FollowUpRow>()
        .exec(),

    page: (filter: object, args: PageArgs): Promise<CountedPage<FollowUpRow>> =>
      longestWaitingFirst.counted(plain, filter as QueryFilter<FollowUpRow>, args, hidden),

    awake: async (now: Date, limit: number): Promise<string[]> =>
      (
        await rows
          .find({ wakeAt: { $lte: now } }, { _id: 1 }, { sort: { wakeAt: 1 }, limit })
          .lean<Pick<StoredFollowUp, '_id'>[]>()
          .exec()
      ).map(({ _id }) => _id),

    /** How many kept their work by a day, by what they are counted by. */
    counts: (filter: object, field: string, today: string): Promise<KeptCount[]> =>
      rows
        .aggregate<KeptCount>([
          { $match: { ...filter, dueOn: { $lte: today }, kept: { $in: [true, false] } } },
          { $group: { _id: { key: `$${field}`, afterDays: '$afterDays', kept: '$kept' }, n: { $sum: 1 } } },
        ])
        .exec(),

    /** Of example data: as though everybody had been told. */
    async settleOf(agreementId: string): Promise<void> {
      await rows.updateMany({ agreementId }, { $unset: { changeOwed: 1 } }).exec()
    },

    changed: owedWork(rows, 'changeOwed', followUpChanged),
  }
}

export type FollowUpStore = ReturnType<typeof followUpStore>
