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
  async function tryTaking(_id: string, most: number, until: Date): Promise<boolean> {
    try {
      await quotas
        .updateOne(
          { _id, count: { $lt: most } },
          { $inc: { count: 1 }, $setOnInsert: { until } },
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
    /** Takes one of `most`; false when all are taken. Of two who make the row at once one has to ask again. */
    take: async (key: string, most: number, until: Date): Promise<boolean> =>
      most > 0 && ((await tryTaking(key, most, until)) || tryTaking(key, most, until)),
  }
}
