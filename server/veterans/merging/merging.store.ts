import { Schema, type Model } from 'mongoose'
import { descending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { narrowed, together, type Narrowing } from '../../platform/narrowing.ts'
import { indexOwed, owedMark, type OwedMark } from '../../platform/queue/owed.ts'
import { partSchema } from '../../platform/schema.ts'
import { unsubmitted } from '../../verification/index.ts'
import type { VeteranRow } from '../veteran.ts'
import type { MergedFrom, MergeRow } from './merge-row.ts'

/** How merges are stored: as they were made, since they are read to be undone. */
export const mergeFields = {
  mergedInto: { type: String, default: null },
  merge: { type: Schema.Types.Mixed, default: undefined },
  mergedFrom: {
    type: [
      partSchema<MergedFrom>({
        id: { type: String, required: true },
        at: { type: Date, required: true },
        taken: { type: [Schema.Types.Mixed], required: true } as never,
      }),
    ],
    default: undefined,
  },
  mergeOwed: owedMark,
} as const

export interface Merging {
  /** What a merge, or its undoing, is still to bring about. */
  readonly mergeOwed?: OwedMark
}

interface Indexed {
  index(fields: object, options: object): unknown
}

export function indexMerges(schema: Indexed): void {
  schema.index({ mergedInto: 1 }, { partialFilterExpression: { mergedInto: { $type: 'string' } } })
  schema.index({ 'merge.at': -1, _id: -1 }, { sparse: true })
  indexOwed(schema, 'mergeOwed')
}

const newestFirst = keyset('file-merges', { 'merge.at': descending.date, _id: descending.text })
const listed = { name: 1, areaCode: 1, merge: 1, mergedInto: 1, version: 1 } as const

/** A line of the merges. */
export type MergedFile = Pick<VeteranRow, '_id' | 'name' | 'areaCode' | 'mergedInto' | 'version'> & {
  readonly merge: MergeRow
}

type Stored = VeteranRow & Merging

/** What is asked of files that went into others. */
export const mergingStore = <Row extends Stored>(model: Model<Row>) => {
  const files = model as unknown as Model<Stored>
  return {
    /** Whether a file went into this one. */
    holdsOthers: async (id: string): Promise<boolean> =>
      (await files.exists({ mergedInto: id }).exec()) !== null,

    /** Each that was merged, undone ones too, the newest first. */
    merges(narrowings: readonly Narrowing[], args: PageArgs): Promise<CountedPage<MergedFile>> {
      const { filter, wrong } = together([narrowed({ 'merge.at': { $exists: true } }), ...narrowings])
      const merged = files as unknown as Model<MergedFile>
      return newestFirst.counted(merged, filter, args, listed, { besides: wrong })
    },

    /** The file that they went into is gone: each is to be looked at again. */
    async lookAgain(into: string, mark: Merging): Promise<void> {
      await files.updateMany({ mergedInto: into }, { $set: mark }).exec()
    },

    /** What its person does not want to be kept is not kept in a merge either. */
    async dropMergedProofs(accountId: string): Promise<void> {
      const change = { 'merge.proofsBefore': [], 'merge.verificationBefore': unsubmitted }
      await files.updateOne({ accountId, 'merge.at': { $exists: true } }, { $set: change }).exec()
    },
  }
}
