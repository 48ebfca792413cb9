import { Schema } from 'mongoose'

/** On a record: its change to `version` asked for a job at `at`, and nobody has said yet that it is done. */
export interface OwedJob {
  readonly version: number
  readonly at: Date
}

export const owedJobSchema = new Schema<OwedJob>(
  { version: { type: Number, required: true }, at: { type: Date, required: true } },
  { _id: false },
)

/** A job asked for less than this ago may still be under way. */
const patienceMs = 60_000
const roundMs = 600_000

/** Jobs asked for before then are asked for again. */
export const overdueBefore = (now: Date): Date => new Date(now.getTime() - patienceMs)

/** The key to ask again under: new in every ten minutes, so that a job that was lost whole comes back. */
export const keyAgain = (id: string, version: number, now: Date): string =>
  `${id}-${version}-${Math.floor(now.getTime() / roundMs)}`
