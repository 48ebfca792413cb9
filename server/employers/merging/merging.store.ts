import { Schema, type Model } from 'mongoose'
import { changeWhere } from '../../platform/database.ts'
import { narrowed, together, type Narrowing } from '../../platform/narrowing.ts'
import { descending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { indexOwed, owedMark, type OwedMark } from '../../platform/queue/owed.ts'
import { unsubmitted } from '../../verification/index.ts'
import type { EmployerRow } from '../employer.ts'
import type { FirmMergeRow } from './firm-merge.ts'

/** How merges are stored: as they were made, since they are read to be undone. */
export const firmMergeFields = {
  mergedInto: { type: String, default: null },
  merge: { type: Schema.Types.Mixed, default: undefined },
  mergeOwed: owedMark,
} as const

export interface FirmMerging {
  /** What a merge, or its undoing, is still to bring about. */
  readonly mergeOwed?: OwedMark
}

interface Indexed {
  index(fields: object, options: object): unknown
}

export function indexFirmMerges(schema: Indexed): void {
  schema.index({ mergedInto: 1 }, { partialFilterExpression: { mergedInto: { $type: 'string' } } })
  schema.index({ 'merge.at': -1, _id: -1 }, { sparse: true })
  schema.index({ 'merge.membersBefore.accountId': 1 }, { sparse: true })
  indexOwed(schema, 'mergeOwed')
}

/** Whoever is nobody's account: unique, as the indexes of owners and members demand. */
export const nobodyOf = (id: string): string => `merged#${id}`

const newestFirst = keyset('firm-merges', { 'merge.at': descending.date, _id: descending.text })
const listed = { name: 1, areaCode: 1, merge: 1, mergedInto: 1, version: 1 } as const

/** A line of the merges. */
export type MergedFirm = Pick<EmployerRow, '_id' | 'name' | 'areaCode' | 'mergedInto' | 'version'> & {
  readonly merge: FirmMergeRow
}

/** How one organisation goes into another, and how it comes back. */
export const firmMergings = <Row extends EmployerRow>(employers: Model<Row>, hidden: object) => {
  const rows = employers as unknown as Model<EmployerRow & FirmMerging>
  return {
    /**
     * The very one that was read, with the very people: in one write nobody belongs to it, it claims nothing, and nothing of it waits
     * for staff. Null when it has changed, was closed or has gone into another since.
     */
    goInto: (
      { _id, version, accountId, members }: EmployerRow,
      merge: FirmMergeRow,
      owed: FirmMerging,
    ): Promise<EmployerRow | null> =>
      changeWhere(
        rows,
        {
          ...{ _id, version, accountId, closedAt: null, mergedInto: null },
          // People come and go without a new version.
          members: { $size: members.length },
          'members.accountId': { $all: members.map((each) => each.accountId) },
        },
        {
          ...{ merge, mergedInto: merge.into, provenCode: null, verification: unsubmitted },
          accountId: nobodyOf(_id),
          members: [{ accountId: nobodyOf(_id), since: merge.at }],
          updatedAt: merge.at,
          ...owed,
        },
        hidden,
      ),

    /** Stands by itself again; its people come back by the job. */
    comeBack: (
      { _id, version }: EmployerRow,
      merge: FirmMergeRow,
      now: Date,
      owed: FirmMerging,
    ): Promise<EmployerRow | null> =>
      changeWhere(
        rows,
        { _id, version, mergedInto: merge.into },
        { merge, mergedInto: null, verification: merge.verificationBefore, updatedAt: now, ...owed },
        hidden,
      ),

    /** Once: from nobody to who comes back. A duplicate key: one of them belongs to another by now. */
    async giveBack(_id: string, owner: string, members: EmployerRow['members']): Promise<void> {
      await rows
        .updateOne(
          { _id, accountId: nobodyOf(_id), mergedInto: null },
          { $set: { accountId: owner, members } as never },
        )
        .exec()
    },

    async settle(_id: string): Promise<void> {
      const change = { 'merge.isSettled': true }
      await rows.updateOne({ _id, mergedInto: { $ne: null } }, { $set: change as never }).exec()
    },

    /** Those that went into this one. */
    into: (id: string): Promise<MergedFirm[]> =>
      rows
        .find({ mergedInto: id }, listed, { sort: { _id: 1 } })
        .lean<MergedFirm[]>()
        .exec(),

    /** Each that was merged, undone ones too, the newest first. */
    list(narrowings: readonly Narrowing[], args: PageArgs): Promise<CountedPage<MergedFirm>> {
      const { filter, wrong } = together([narrowed({ 'merge.at': { $exists: true } }), ...narrowings])
      return newestFirst.counted(rows as unknown as Model<MergedFirm>, filter, args, listed, {
        besides: wrong,
      })
    },

    /** Whoever is erased is brought back nowhere. */
    async forget(accountId: string): Promise<void> {
      await rows
        .updateMany(
          { 'merge.membersBefore.accountId': accountId },
          { $pull: { 'merge.membersBefore': { accountId } } as never },
        )
        .exec()
    },
  }
}
