import type { Model, ProjectionType, QueryFilter } from 'mongoose'
import type { Proven } from '../evidence/index.ts'
import { changeVersion } from '../platform/database.ts'
import type { RecordRow } from '../platform/record.ts'

/** A record that may hold proofs of a case that is closed. */
type Holding = Pick<RecordRow, '_id' | 'version'> & Proven

/** Given back by then, and never handed in again. */
export const returnedFilter = (until: Date) => ({
  'verification.state': 'RETURNED',
  'verification.decidedAt': { $lte: until },
  'proofs.0': { $exists: true },
})

/** Cases that were given back and left at that, with what was to prove them. */
export const returnedCases = <Row extends Holding>(rows: Model<Row>, shown: ProjectionType<Row>) => ({
  countAll: (): Promise<number> => rows.estimatedDocumentCount().exec(),
  countReturned: (until: Date): Promise<number> =>
    rows.countDocuments(returnedFilter(until) as QueryFilter<Row>).exec(),
  /** The oldest first. */
  returned: (until: Date, limit: number): Promise<Row[]> =>
    rows
      .find(returnedFilter(until) as QueryFilter<Row>, shown, {
        sort: { 'verification.decidedAt': 1, _id: 1 },
        limit,
      })
      .lean<Row[]>()
      .exec(),
  /** Null when it was changed since it was read. */
  withoutProofs: (row: Row): Promise<Row | null> =>
    changeVersion(rows, row, { proofs: [] } as unknown as Partial<Row>, shown),
})
