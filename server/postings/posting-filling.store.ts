import type { Model } from 'mongoose'
import { unsubmitted } from '../verification/index.ts'
import { doneByItself } from './life/posting-event.ts'
import { pushed } from './life/pushed.ts'
import { numbered, type Numbered } from './posting-slots.ts'
import type { PostingRow } from './posting.ts'

/** How a posting closes by itself with the last of its places, and comes back when that was a mistake. */
export const postingFilling = <Row extends PostingRow & Numbered>(model: Model<Row>) => {
  const postings = model as unknown as Model<PostingRow & Numbered>
  const change = (filter: object, update: object): Promise<PostingRow | null> =>
    postings
      .findOneAndUpdate(filter, { $inc: { version: 1 }, ...update }, { returnDocument: 'after' })
      .lean<PostingRow>()
      .exec()

  return {
    /** Null when it is closed already. One that is paused is filled as well: who had applied before was hired. */
    fill: (id: string, now: Date) =>
      change(
        { _id: id, state: { $in: ['OPEN', 'PAUSED'] } },
        {
          $set: { state: 'CLOSED', filledAt: now, verification: unsubmitted, updatedAt: now },
          ...pushed(doneByItself('FILLED', now)),
          $unset: { slot: 1, warnOn: 1 },
        },
      ),

    /**
     * Only what closed so, and is not taken down; to where it was. It takes one of the employer's numbers again as a new one would:
     * where `most` stand already it stays closed.
     */
    async reopenFilled(id: string, most: number, now: Date): Promise<PostingRow | null> {
      const closed = { _id: id, state: 'CLOSED', filledAt: { $ne: null }, takedown: null } as const
      const found = await postings.findOne(closed, { employerId: 1, pausedAt: 1 }).lean<PostingRow>().exec()
      if (!found) return null
      const state = found.pausedAt ? 'PAUSED' : 'OPEN'
      return numbered(postings, found.employerId ?? '', most, (slot) =>
        change(closed, {
          $set: { state, slot, filledAt: null, updatedAt: now },
          ...pushed(doneByItself('REOPENED', now)),
        }),
      )
    },
  }
}
