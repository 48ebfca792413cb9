import type { Model } from 'mongoose'
import { isDuplicateKey } from '../platform/database.ts'

/** What holds a number. */
export interface Numbered {
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
 * The drafts, open and paused postings of an employer each hold a number, which the unique index gives to one only. So there are never
 * more than there are numbers, however many are written at once, and none is lost: the number goes with its posting.
 *
 * Writes with a number that nobody else has; null when `most` stand already.
 */
export async function numbered<Row extends Numbered, Written>(
  postings: Model<Row>,
  employerId: string,
  most: number,
  write: (slot: string) => Promise<Written>,
  /** Whether a key that is taken is another than the number. */
  isOther: () => Promise<unknown> = () => Promise.resolve(false),
): Promise<Written | null> {
  for (;;) {
    const standing = await postings
      .find({ employerId, state: { $in: ['DRAFT', 'OPEN', 'PAUSED'] } }, { slot: 1 })
      .lean<Pick<Numbered, 'slot'>[]>()
      .exec()
    const free = freeSlots(standing, most, employerId)
    const slot = free[Math.floor(Math.random() * free.length)]
    if (slot === undefined) return null
    try {
      return await write(slot)
    } catch (error) {
      // Somebody was faster; any other key that is taken stays taken.
      if (!isDuplicateKey(error) || (await isOther())) throw error
    }
  }
}

export const postingSlots = <Row extends Numbered>(postings: Model<Row>) => ({
  /** Keeps one more of the employer's; false when there are `most` already. */
  async addWithin(row: Row, most: number): Promise<boolean> {
    const add = async (slot: string) => {
      await postings.insertMany([{ ...row, slot }])
      return true
    }
    const isThere = () => postings.exists({ _id: row._id })
    return (await numbered(postings, row.employerId ?? '', most, add, isThere)) ?? false
  },
})
