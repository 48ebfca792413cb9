import { Schema, type Connection } from 'mongoose'
import { nameKeysOf } from '../../platform/name-keys.ts'
import { together, type Narrowing } from '../../platform/narrowing.ts'
import { descending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { recordSchema } from '../../platform/schema.ts'
import { areaPath } from '../../reference/index.ts'
import { reason, undoing } from '../verification-parts.store.ts'
import { decisionKinds, type DecisionRow } from './decision.ts'

interface StoredDecision extends DecisionRow {
  readonly nameKeys: readonly string[]
  /** The area and all it lies in. */
  readonly areaPath: readonly string[]
}

const required = { type: String, required: true }

const schema = recordSchema<StoredDecision>('decisions', {
  _id: required,
  kind: { ...required, enum: decisionKinds },
  recordId: required,
  name: required,
  nameKeys: { type: [String], required: true },
  areaCode: { type: String, default: null },
  areaPath: { type: [String], required: true },
  outcome: { ...required, enum: ['VERIFIED', 'RETURNED'] },
  decidedAt: { type: Date, required: true },
  decidedBy: { type: String, default: '' },
  decidedById: { type: String, default: null },
  reasons: { type: [reason], required: true },
  undone: { type: undoing, default: undefined },
  facts: { type: Schema.Types.Mixed, default: null },
})
schema.index({ decidedAt: -1, _id: -1 })
schema.index({ areaPath: 1, decidedAt: -1, _id: -1 })
schema.index({ recordId: 1, decidedAt: -1 })
schema.index({ nameKeys: 1, _id: 1 })

const newestFirst = keyset('decisions', { decidedAt: descending.date, _id: descending.text })
const shown = { nameKeys: 0, areaPath: 0 } as const
/** A line says nothing of how the case stood. */
const listed = { ...shown, facts: 0 } as const

const stored = (row: DecisionRow): StoredDecision => ({
  ...row,
  nameKeys: nameKeysOf(row.name).nameKeys,
  areaPath: areaPath(row.areaCode),
})

/** Decisions of staff on whatever they decide on, so that they are found again. */
export const decisionStore = (connection: Connection) => {
  const decisions = connection.model<StoredDecision>('Decision', schema)
  return {
    byId: (id: string): Promise<DecisionRow | null> =>
      decisions.findOne({ _id: id }, shown).lean<DecisionRow>().exec(),

    /** Copies decisions; one that is there already is only marked as undone when it is. Safe to repeat. */
    async keep(rows: readonly DecisionRow[]): Promise<void> {
      if (rows.length === 0) return
      await decisions.bulkWrite(
        rows.map(stored).map(({ undone, ...row }) => ({
          updateOne: {
            filter: { _id: row._id },
            update: { $setOnInsert: row, ...(undone && { $set: { undone } }) },
            upsert: true,
          },
        })),
        { ordered: false },
      )
    },

    page: (narrowings: readonly Narrowing[], args: PageArgs): Promise<CountedPage<DecisionRow>> => {
      const { filter, wrong } = together(narrowings)
      return newestFirst.counted(decisions, filter, args, listed, { besides: wrong })
    },

    /** Of one record, the newest first. */
    of: (recordId: string) =>
      decisions
        .find({ recordId }, shown)
        .sort({ decidedAt: -1 })
        .lean<DecisionRow>()
        .cursor({ batchSize: 100 }),

    /** What says who a person is goes when its file or its consent does. */
    async erase(recordId: string): Promise<void> {
      await decisions.deleteMany({ recordId }).exec()
    },
    async dropFacts(recordId: string): Promise<void> {
      await decisions.updateMany({ recordId }, { $set: { facts: null } }).exec()
    },
  }
}

export type DecisionStore = ReturnType<typeof decisionStore>
