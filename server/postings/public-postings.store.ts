import type { Model } from 'mongoose'
import { driverOf } from '../platform/database.ts'
import { standing, type PostingStanding } from './posting-standing.store.ts'
import type { PostingRow } from './posting.ts'

/** What says whether everybody may see it, and when it last changed. */
export type ListedPosting = PostingStanding & Pick<PostingRow, 'employerId'>

/** What a list of all open postings is made of, by an index and never whole. */
export const publicPostingStore = <Stored extends PostingRow>(model: Model<Stored>) => {
  const postings = () => driverOf(model as unknown as Model<PostingRow>)
  const after = (id: string) => ({ state: 'OPEN', _id: { $gt: id } }) as const
  return {
    /** Open ones by id, after the given one, without their texts. */
    listedAfter: async (id: string, limit: number): Promise<ListedPosting[]> =>
      postings()
        .find(after(id))
        .project<ListedPosting>({ ...standing, employerId: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),

    /** Of the same ones the id of the last of so many; null when there are fewer. */
    async lastOf(id: string, count: number): Promise<string | null> {
      const [last] = await postings()
        .find(after(id))
        .project<Pick<PostingRow, '_id'>>({ _id: 1 })
        .sort({ _id: 1 })
        .skip(count - 1)
        .limit(1)
        .toArray()
      return last?._id ?? null
    },
  }
}
