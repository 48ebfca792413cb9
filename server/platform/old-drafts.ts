import type { Model, QueryFilter } from 'mongoose'
import type { KeptFor } from './kept.ts'

interface Draft {
  readonly _id: string
  readonly updatedAt: Date
}

/** Not touched since then, and waiting for nobody. Records are found by an index of state and time. */
export const oldDraftFilter = (until: Date) => ({
  state: 'DRAFT',
  updatedAt: { $lte: until },
  'verification.state': { $ne: 'PENDING' },
})

/** Drafts that nobody goes on with. */
export const oldDrafts = <Row extends Draft>(rows: Model<Row>): KeptFor => ({
  subject: 'DRAFTS',
  total: () => rows.countDocuments({ state: 'DRAFT' } as QueryFilter<Row>).exec(),
  countDue: (until) => rows.countDocuments(oldDraftFilter(until) as QueryFilter<Row>).exec(),
  async takeAway(until, most) {
    const filter = oldDraftFilter(until) as QueryFilter<Row>
    const found = await rows
      .find(filter, { _id: 1 }, { sort: { updatedAt: 1 }, limit: most })
      .lean<Pick<Row, '_id'>[]>()
      .exec()
    // Whoever has gone on with one meanwhile keeps it.
    const ids = found.map(({ _id }) => _id)
    const gone = await rows.deleteMany({ ...filter, _id: { $in: ids } } as QueryFilter<Row>).exec()
    return gone.deletedCount
  },
})
