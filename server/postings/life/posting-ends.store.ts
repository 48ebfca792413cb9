import type { Model } from 'mongoose'
import type { PostingRow } from '../posting.ts'

/** A posting with the day on which its employer is to be told that it ends. */
interface Warned extends PostingRow {
  readonly warnOn?: string | null
}

type Ending = Pick<Warned, '_id' | 'employerId' | 'title' | 'state' | 'validUntil' | 'warnOn'>

const projection = { employerId: 1, title: 1, state: 1, validUntil: 1, warnOn: 1 } as const

/** What is asked of postings of which it is to be told that they end. */
export const postingEnds = <Row extends Warned>(model: Model<Row>) => {
  const postings = model as unknown as Model<Warned>
  return {
    /** Ids of those whose day has come, the earliest first. */
    toWarn: async (today: string, most: number): Promise<string[]> =>
      (
        await postings
          .find({ warnOn: { $lte: today } }, { _id: 1 }, { sort: { warnOn: 1 }, limit: most })
          .lean<Pick<Warned, '_id'>[]>()
          .exec()
      ).map(({ _id }) => _id),

    ending: (id: string): Promise<Ending | null> =>
      postings.findOne({ _id: id }, projection).lean<Ending>().exec(),

    /** Of the end and the day that were read: who renewed it meanwhile is told anew. */
    warned: async ({ _id, validUntil, warnOn = null }: Ending, next: string | null): Promise<void> => {
      await postings.updateOne({ _id, validUntil, warnOn }, { $set: { warnOn: next } }).exec()
    },
  }
}
