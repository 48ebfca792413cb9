import type { Connection } from 'mongoose'
import { isDuplicateKey } from './database.ts'
import { recordSchema } from './schema.ts'

interface QuotaRow {
  /** What is counted, of whom, and in which stretch of time. */
  readonly _id: string
  readonly count: number
  /** The end of that stretch; the row is then of no use. */
  readonly until: Date
}

const schema = recordSchema<QuotaRow>('quotas', {
  _id: { type: String, required: true },
  count: { type: Number, required: true },
  until: { type: Date, required: true },
})
schema.index({ until: 1 }, { expireAfterSeconds: 0 })

/**
 * Counts in the database, where what is counted is kept too: exactly, whichever server is asked and however many ask at once,
 * and whether Redis is there or not. Without the database there is nothing to count.
 */
export function quotaStore(connection: Connection) {
  const quotas = connection.model<QuotaRow>('Quota', schema)

  /** One conditional write; a row that is full is not found, and making it anew is refused by its key. */
  async function tryTaking(_id: string, most: number, until: Date, count: number): Promise<boolean> {
    try {
      await quotas
        .updateOne(
          { _id, count: { $lte: most - count } },
          { $inc: { count }, $setOnInsert: { until } },
          { upsert: true },
        )
        .exec()
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  return {
    /** Takes so many of `most`; none and false when fewer are left. Of two who make the row at once one has to ask again. */
    take: async (key: string, most: number, until: Date, count = 1): Promise<boolean> =>
      most >= count && ((await tryTaking(key, most, until, count)) || tryTaking(key, most, until, count)),
  }
}
