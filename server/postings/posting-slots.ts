import type { Model } from 'mongoose'
import { isDuplicateKey } from '../platform/database.ts'

/** What holds a number. */
interface Numbered {
  readonly _id: string
  readonly employerId: string | null
  readonly slot?: string
}

/** The lowest numbers below `most` that are free, as many as there is room for: those of before numbers take room too. */
function freeSlots(standing: readonly Pick<Numbered, 'slot'>[], most: number, employerId: string): string[] {
  const taken = new Set(standing.map(({ slot }) => slot))
  const numbers = Array.from({ length: most }, (_, at) => `${employerId}-${at}`)
  return numbers.filter((slot) => !taken.has(slot)).slice(0, Math.max(0, most - standing.length))
}

/**
 * The drafts and open postings of an employer each hold a number, which the unique index gives to one only. So there are never more
 * than there are numbers, however many are written at once, and none is lost: the number goes with its posting.
 */
export const postingSlots = <Row extends Numbered>(postings: Model<Row>) => ({
  /** Keeps one more of the employer's; false when there are `most` already. */
  async addWithin(row: Row, most: number): Promise<boolean> {
    const employerId = row.employerId ?? ''
    for (;;) {
      const standing = await postings
        .find({ employerId, state: { $in: ['DRAFT', 'OPEN'] } }, { slot: 1 })
        .lean<Pick<Numbered, 'slot'>[]>()
        .exec()
      const free = freeSlots(standing, most, employerId)
      const slot = free[Math.floor(Math.random() * free.length)]
      if (slot === undefined) return false
      try {
        await postings.insertMany([{ ...row, slot }])
        return true
      } catch (error) {
        // Somebody was faster; any other key that is taken stays taken.
        if (!isDuplicateKey(error) || (await postings.exists({ _id: row._id }))) throw error
      }
    }
  },
})
