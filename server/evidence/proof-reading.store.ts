import type { Connection } from 'mongoose'
import type { ProofKind } from '../../rules/evidence.ts'
import { recordSchema } from '../platform/schema.ts'

/** One opening of a proof by staff. */
export interface ProofReadingRow {
  readonly _id: string
  /** The record that holds the proof. */
  readonly recordId: string
  readonly at: Date
  readonly readerId: string
  /** The reader's name at that time. */
  readonly reader: string
  readonly kind: ProofKind
}

const schema = recordSchema<ProofReadingRow>('proofreadings', {
  _id: { type: String, required: true },
  recordId: { type: String, required: true },
  at: { type: Date, required: true },
  readerId: { type: String, required: true },
  reader: { type: String, required: true },
  kind: { type: String, required: true },
})
schema.index({ recordId: 1, at: -1, _id: -1 })

const mostShown = 50

export const proofReadingStore = (connection: Connection) => {
  const readings = connection.model<ProofReadingRow>('ProofReading', schema)
  return {
    async add(row: ProofReadingRow): Promise<void> {
      await readings.insertMany([row])
    },
    /** The last, newest first. */
    of: (recordId: string): Promise<ProofReadingRow[]> =>
      readings
        .find({ recordId }, {}, { sort: { at: -1, _id: -1 }, limit: mostShown })
        .lean<ProofReadingRow[]>()
        .exec(),
  }
}
