import type { Model, ProjectionType, QueryFilter } from 'mongoose'
import { changeVersion } from '../platform/database.ts'
import { ascending, keyset, orNull, type CountedPage, type PageArgs } from '../platform/page.ts'
import { indexOwed, owedMark } from '../platform/queue/owed.ts'
import type { RecordRow } from '../platform/record.ts'
import { partSchema } from '../platform/schema.ts'
import type { VerificationRow } from './verification.ts'

const reason = partSchema({
  field: { type: String, required: true },
  reason: { type: String, required: true },
})

const verificationSchema = partSchema<VerificationRow>({
  state: { type: String, required: true, enum: ['UNSUBMITTED', 'PENDING', 'VERIFIED', 'RETURNED'] },
  submittedAt: { type: Date, default: null },
  decidedAt: { type: Date, default: null },
  decidedBy: { type: String, default: null },
  stationId: String,
  validUntil: { type: Date, default: null },
  reasons: { type: [reason], required: true },
})

/** A record that staff check. */
export interface Verifiable extends Pick<RecordRow, '_id' | 'version'> {
  readonly verification: VerificationRow
}

export const waiting = { 'verification.state': 'PENDING' } as const

/** The oldest first, for the collection named. */
export const queueOf = (name: string) =>
  keyset(`${name}-to-verify`, { 'verification.submittedAt': orNull(ascending.date), _id: ascending.text })

/** What a record holds that is handed in at a desk: how it stands, and the decision that its owner is still to hear of. */
export const deskFields = {
  verification: { type: verificationSchema, required: true },
  decisionOwed: owedMark,
} as const

/** Serves the queue of a desk and its owed decisions. */
export function indexDesk(schema: { index(fields: object, options?: object): unknown }): void {
  schema.index({ 'verification.state': 1, 'verification.submittedAt': 1, _id: 1 })
  indexOwed(schema, 'decisionOwed')
}

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
