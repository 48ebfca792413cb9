import type { Model, QueryFilter } from 'mongoose'
import { addDays } from '../../../rules/office-time.ts'
import type { VeteranRow } from '../veteran.ts'
import { longestAgo, longestAhead } from './proof-end.ts'

/** Finds proofs by their last day. */
export const indexProofEnds = (schema: { index(fields: object, options: object): unknown }) =>
  schema.index({ 'proofs.validUntil': 1 }, { sparse: true })

/** What of an end that comes, or has come, was not told of. */
const untold = (from: string, to: string, days: number) => ({
  proofs: {
    $elemMatch: {
      validUntil: { $gte: from, $lte: to },
      $or: [{ endTold: null }, { endTold: { $gt: days } }],
    },
  },
})

/** What is asked of proofs that end. */
export const proofEndStore = <Row extends VeteranRow>(files: Model<Row>) => {
  const found = async (filter: object, first: number): Promise<string[]> =>
    (
      await files
        .find(filter as QueryFilter<Row>, { _id: 1 }, { limit: first })
        .lean<{ readonly _id: string }[]>()
        .exec()
    ).map(({ _id }) => _id)

  return {
    /** Files with a proof whose end was not told of as it should be by this day. */
    async withProofEnding(today: string, first: number): Promise<string[]> {
      const spans = [
        [addDays(today, -longestAgo), addDays(today, -1), 0],
        [today, addDays(today, 7), 7],
        [addDays(today, 8), addDays(today, longestAhead), 30],
      ] as const
      const each = await Promise.all(spans.map(([from, to, days]) => found(untold(from, to, days), first)))
      return [...new Set(each.flat())]
    },
    /** On the file's proof, beside whatever its person changes; the version stays, since nobody reads it. */
    async toldOfProofEnd(fileId: string, proofId: string, days: number): Promise<void> {
      await files
        .updateOne(
          { _id: fileId, 'proofs.id': proofId } as QueryFilter<Row>,
          { $set: { 'proofs.$.endTold': days } } as object,
        )
        .exec()
    },
  }
}
