import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import type { StoredApplication } from './application-schema.ts'

type SlotName = 'waitingSlot' | 'hireSlot'

interface Places {
  readonly name: SlotName
  readonly postingId: string
  /** How many there are; null when nobody counts them. */
  readonly most: number | null
}

/** What counts as having a place, with its number or without. */
const holders = {
  waitingSlot: { group: 'WAITING' },
  hireSlot: { state: 'HIRED' },
} as const

/**
 * Places of a posting: those that wait for a first answer, those that are hired. Each has a number, which a unique index gives to one
 * application only, in the very write by which it takes the place. So there are never more than there are numbers, however many come
 * at once, and none is lost: the number goes with its application. What came back by an undo has none, and takes room all the same.
 */
export const applicationSlots = (rows: Model<StoredApplication>) => {
  async function freeSlots({ name, postingId }: Places, most: number): Promise<string[]> {
    const standing = await rows
      .find({ postingId, ...holders[name] }, { [name]: 1 })
      .lean<Pick<StoredApplication, SlotName>[]>()
      .exec()
    const taken = new Set(standing.map((row) => row[name]))
    const numbers = Array.from({ length: most }, (_, at) => `${postingId}-${at}`)
    return numbers.filter((slot) => !taken.has(slot)).slice(0, Math.max(0, most - standing.length))
  }

  return {
    /** Takes a place by the write that is given; null when there is none left. Another key that is taken is thrown as it is. */
    async withPlace<Made>(
      places: Places,
      write: (place: Partial<Pick<StoredApplication, SlotName>>) => Promise<Made>,
    ): Promise<Made | null> {
      if (places.most === null) return write({})
      for (;;) {
        const free = await freeSlots(places, places.most)
        const slot = free[Math.floor(Math.random() * free.length)]
        if (slot === undefined) return null
        try {
          return await write({ [places.name]: slot })
        } catch (error) {
          // Somebody was faster; any other key that is taken stays taken.
          if (!isDuplicateKey(error) || !(await rows.exists({ [places.name]: slot }))) throw error
        }
      }
    },
  }
}
