import type { Model, ProjectionType, QueryFilter } from 'mongoose'
import { changeVersion } from '../platform/database.ts'
import { ascending, keyset, orNull, type CountedPage, type PageArgs } from '../platform/page.ts'
import { partSchema } from '../platform/schema.ts'
import type { VerificationRow } from './verification.ts'

const reason = partSchema({
  field: { type: String, required: true },
  reason: { type: String, required: true },
})

/** A `VerificationRow` inside a record. */
export const verificationSchema = partSchema<VerificationRow>({
  state: { type: String, required: true, enum: ['UNSUBMITTED', 'PENDING', 'VERIFIED', 'RETURNED'] },
  submittedAt: { type: Date, default: null },
  decidedAt: { type: Date, default: null },
  decidedBy: { type: String, default: null },
  validUntil: { type: Date, default: null },
  reasons: { type: [reason], required: true },
})

/** A record that staff check. */
export interface Verifiable {
  readonly _id: string
  readonly version: number
  readonly verification: VerificationRow
}

export const waiting = { 'verification.state': 'PENDING' } as const

/** The oldest first, for the collection named. */
export const queueOf = (name: string) =>
  keyset(`${name}-to-verify`, { 'verification.submittedAt': orNull(ascending.date), _id: ascending.text })

/** Every collection with a desk has it. */
export const queueIndex = { 'verification.state': 1, 'verification.submittedAt': 1, _id: 1 } as const

/** What a desk asks of a collection: records with what is `shown`, lines of the queue with what is `listed`. */
export function deskStore<Row extends Verifiable>(
  rows: Model<Row>,
  shown: ProjectionType<Row>,
  listed: ProjectionType<Row> = shown,
) {
  const oldestFirst = queueOf(rows.modelName)
  return {
    byId: (id: string): Promise<Row | null> =>
      rows
        .findOne({ _id: id } as QueryFilter<Row>, shown)
        .lean<Row>()
        .exec(),
    queue: (args: PageArgs): Promise<CountedPage<Row>> =>
      oldestFirst.counted(rows, waiting as QueryFilter<Row>, args, listed),
    /** As decided; null when it has changed since it was read. */
    decide: (row: Row, change: Partial<Row>): Promise<Row | null> => changeVersion(rows, row, change, shown),
  }
}

export type DeskStore<Row extends Verifiable> = ReturnType<typeof deskStore<Row>>
