import type { Model } from 'mongoose'
import { unsubmitted } from '../verification/index.ts'
import type { PostingRow } from './posting.ts'

/** How a posting closes by itself with the last of its places, and comes back when that was a mistake. */
export const postingFilling = <Row extends PostingRow>(model: Model<Row>) => {
  const postings = model as unknown as Model<PostingRow>
  const change = (filter: object, set: object, unset: object = {}): Promise<PostingRow | null> =>
    postings
      .findOneAndUpdate(filter, { $set: set, $inc: { version: 1 }, ...unset }, { returnDocument: 'after' })
      .lean<PostingRow>()
      .exec()
  return {
    /** Null when it is closed already. */
    fill: (id: string, now: Date) =>
      change(
        { _id: id, state: 'OPEN' },
        { state: 'CLOSED', filledAt: now, verification: unsubmitted, updatedAt: now },
        { $unset: { slot: 1 } },
      ),
    /** Only what closed so, and is not taken down. It holds no number, and takes room among the others all the same. */
    reopenFilled: (id: string, now: Date) =>
      change(
        { _id: id, state: 'CLOSED', filledAt: { $ne: null }, takedown: null },
        { state: 'OPEN', filledAt: null, updatedAt: now },
      ),
  }
}
