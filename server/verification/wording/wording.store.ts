import type { Model, ProjectionType, QueryFilter, UpdateQuery } from 'mongoose'
import { changeVersion } from '../../platform/database.ts'
import { narrowed, together, type Narrowing } from '../../platform/narrowing.ts'
import type { CountedPage, PageArgs } from '../../platform/page.ts'
import { indexOwed } from '../../platform/queue/owed.ts'
import type { RecordRow } from '../../platform/record.ts'
import { partSchema } from '../../platform/schema.ts'
import { decisionStore } from '../decisions/decision.store.ts'
import { deskFields, queueOf, waiting } from '../verification.store.ts'
import type { DecidedTextRow, FoundDecision } from './decided-text.ts'
import type { HeldRow, WordingCheck } from './worded.ts'

const required = { type: String, required: true }

const decidedText = partSchema<DecidedTextRow>({
  digest: required,
  verdict: { ...required, enum: ['LAWFUL', 'RETURNED', 'TAKEN_DOWN'] },
  reason: { type: String, default: null },
  at: { type: Date, required: true },
  by: required,
})

/** What a record holds whose texts clerks have decided on; one that nobody had to look at has none of it. */
export const decidedTextFields = { decidedTexts: { type: [decidedText], default: undefined } } as const

/** Serves the look-up of texts that were decided. */
export function indexDecidedTexts(schema: { index(fields: object, options?: object): unknown }): void {
  schema.index({ 'decidedTexts.digest': 1 }, { sparse: true })
}

/** What a record holds that staff write and a colleague checks where its wording is held. */
export const wordedFields = {
  ...deskFields,
  verification: { ...deskFields.verification, required: false },
  ...decidedTextFields,
  writtenBy: { type: String, default: null },
  stationId: { type: String, default: null },
  ownerArea: { type: String, default: null },
} as const

/** Serves the list of those that wait, what was decided of their texts, and what is owed because of it. */
export function indexWorded(schema: { index(fields: object, options?: object): unknown }): void {
  schema.index({ 'verification.state': 1, 'verification.submittedAt': 1, _id: 1 })
  schema.index({ 'verification.state': 1, ownerArea: 1 })
  indexOwed(schema, 'decisionOwed')
  indexDecidedTexts(schema)
}

/** What the desk of a kind asks of its collection; `decidable` narrows to those that are still to be decided on. */
export function wordedStore<Row extends RecordRow & WordingCheck>(
  rows: Model<Row>,
  decidable: QueryFilter<Row>,
  shown: ProjectionType<Row>,
) {
  // That the check is there is what the filter of the list says.
  const held = rows as unknown as Model<HeldRow<Row>>
  const oldestFirst = queueOf(rows.modelName)
  return {
    byId: (id: string): Promise<HeldRow<Row> | null> =>
      held
        .findOne({ _id: id } as QueryFilter<HeldRow<Row>>, shown as ProjectionType<HeldRow<Row>>)
        .lean<HeldRow<Row>>()
        .exec(),
    queue: (args: PageArgs, reach: Narrowing): Promise<CountedPage<HeldRow<Row>>> =>
      oldestFirst.counted(
        held,
        together([narrowed({ ...waiting, ...decidable }), reach]).filter as QueryFilter<HeldRow<Row>>,
        args,
        shown as ProjectionType<HeldRow<Row>>,
      ),
    decide: (row: HeldRow<Row>, change: Partial<Row>): Promise<HeldRow<Row> | null> =>
      changeVersion(rows, row, change, shown) as Promise<HeldRow<Row> | null>,
    decisionsOn: decisionsIn(rows),
    decisions: decisionStore(rows.db),
    /** The station that they belong to serves this area now. */
    async followStation(stationId: string, ownerArea: string): Promise<void> {
      const left = { stationId, ownerArea: { $ne: ownerArea } } as QueryFilter<Row>
      await rows.updateMany(left, { $set: { ownerArea } } as UpdateQuery<Row>).exec()
    },
    /** What belonged to one station belongs to another, which serves this area. */
    async handStation(from: string, stationId: string, ownerArea: string): Promise<void> {
      const theirs = { stationId: from } as QueryFilter<Row>
      await rows.updateMany(theirs, { $set: { stationId, ownerArea } } as UpdateQuery<Row>).exec()
    },
  }
}

export type WordedStore<Row extends RecordRow & WordingCheck> = ReturnType<typeof wordedStore<Row>>

/** A record with texts that people read. */
interface Worded {
  readonly _id: string
  readonly decidedTexts?: readonly DecidedTextRow[]
}

/** Asks what clerks have decided of texts, in whichever record of the collection; `owner` is the field that says whose it is. */
export const decisionsIn =
  <Row extends Worded>(rows: Model<Row>, owner?: keyof Row & string) =>
  async (digests: readonly string[]): Promise<FoundDecision[]> => {
    if (digests.length === 0) return []
    const found = await rows
      .find(
        { 'decidedTexts.digest': { $in: digests } } as QueryFilter<Row>,
        { decidedTexts: 1, ...(owner && { [owner]: 1 }) } as object,
      )
      .lean<Row[]>()
      .exec()
    return found.flatMap((row) => {
      const whose = owner ? row[owner] : null
      return (row.decidedTexts ?? [])
        .filter(({ digest }) => digests.includes(digest))
        .map((each) => ({ ...each, recordId: row._id, ownerId: typeof whose === 'string' ? whose : null }))
    })
  }

export type DecisionsOn = ReturnType<typeof decisionsIn>
