import type { Model } from 'mongoose'
import type { PostingRow } from './posting.ts'

/** What postings keep of the people who wrote them, and of those who did something with them. */
export const postingWriters = <Row extends PostingRow>(model: Model<Row>) => {
  const postings = model as unknown as Model<PostingRow>
  return {
    writtenBy: (accountId: string) =>
      postings
        .find({ editedById: accountId }, { title: 1, updatedAt: 1 }, { sort: { _id: -1 } })
        .lean<Pick<PostingRow, '_id' | 'title' | 'updatedAt'>>()
        .cursor(),

    /** Those of whose life this account did something. */
    actedOnBy: (accountId: string) =>
      postings
        .find({ 'life.byId': accountId }, { title: 1, life: 1 }, { sort: { _id: -1 } })
        .lean<Pick<PostingRow, '_id' | 'title' | 'life'>>()
        .cursor(),

    async forgetWriter(accountId: string): Promise<void> {
      await postings
        .updateMany({ editedById: accountId }, { $set: { editedBy: null, editedById: null } })
        .exec()
    },

    async forgetActor(accountId: string): Promise<void> {
      const gone = { 'life.$[theirs].by': null, 'life.$[theirs].byId': null }
      const theirs = { arrayFilters: [{ 'theirs.byId': accountId }] }
      await postings.updateMany({ 'life.byId': accountId }, { $set: gone }, theirs).exec()
    },
  }
}
