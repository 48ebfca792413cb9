import type { Model, ProjectionType } from 'mongoose'
import type { PostingRow } from './posting.ts'

/** The place of a row in the order of changes. */
export interface ChangeCursor {
  readonly updatedAt: Date
  readonly _id: string
}

/** What has changed, for whoever keeps a copy. */
export const postingChanges = <Row extends PostingRow>(
  model: Model<Row>,
  projection: ProjectionType<Row>,
) => {
  const postings = model as unknown as Model<PostingRow>
  return {
    /** Rows changed after the cursor, in the order of change. Two questions, each answered by one stretch of the index. */
    async changedSince({ updatedAt, _id }: ChangeCursor, limit: number): Promise<PostingRow[]> {
      const inOrder = (filter: object, most: number) =>
        postings
          .find(filter, projection as ProjectionType<PostingRow>, {
            sort: { updatedAt: 1, _id: 1 },
            limit: most,
          })
          .lean<PostingRow[]>()
          .exec()
      const atOnce = await inOrder({ updatedAt, _id: { $gt: _id } }, limit)
      const left = limit - atOnce.length
      return left === 0 ? atOnce : [...atOnce, ...(await inOrder({ updatedAt: { $gt: updatedAt } }, left))]
    },
  }
}
