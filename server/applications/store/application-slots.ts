import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import type { StoredApplication } from './application-schema.ts'

type SlotName = 'waitingSlot' | 'hireSlot' | 'daySlot'

type Slots = Partial<Pick<StoredApplication, SlotName>>

/** Places of a posting, or of a person's day. */
interface Places {
  readonly name: SlotName
  /** What the numbers are of. */
  readonly of: string
  /** What takes room, with a number or without. */
  readonly holders: object
  /** How many there are; null when nobody counts them. */
  readonly most: number | null
}

/** Those that wait for the first answer. */
export const waitingPlaces = (postingId: string, most: number): Places => ({
  name: 'waitingSlot',
  of: postingId,
  holders: { postingId, group: 'WAITING' },
  most,
})

/** Those that are hired. */
export const hirePlaces = (postingId: string, most: number | null): Places => ({
  name: 'hireSlot',
  of: postingId,
  holders: { postingId, state: 'HIRED' },
  most,
})

/** Those that a person sent on a day, which began at that moment. */
export const dayPlaces = (accountId: string, day: string, since: Date, most: number): Places => ({
  name: 'daySlot',
  of: `${accountId}-${day}`,
  holders: { accountId, sentAt: { $gte: since } },
  most,
})

type Placed<Made> = { readonly made: Made } | { readonly full: SlotName }

/**
 * Each place has a number, which a unique index gives to one application only, in the very write by which it takes the place. So there
 * are never more than there are numbers, however many come at once, and none is lost: the number goes with its application. What came
 * back by an undo has none, and takes room all the same.
 */
export const applicationSlots = (rows: Model<StoredApplication>) => {
  async function freeSlot({ name, of, holders, most }: Places): Promise<string | null | undefined> {
    if (most === null) return null
    const standing = await rows
      .find(holders, { [name]: 1 })
      .lean<Slots[]>()
      .exec()
    const taken = new Set(standing.map((row) => row[name]))
    const free = Array.from({ length: most }, (_, at) => `${of}-${at}`)
      .filter((slot) => !taken.has(slot))
      .slice(0, Math.max(0, most - standing.length))
    return free[Math.floor(Math.random() * free.length)]
  }

  const isTaken = async (slots: Slots): Promise<boolean> =>
    (
      await Promise.all(Object.entries(slots).map(async (slot) => rows.exists(Object.fromEntries([slot]))))
    ).some(Boolean)

  return {
    /** Takes a place of each by the write that is given, or says of which there is none left. Another key that is taken is thrown as it is. */
    async withPlaces<Made>(
      places: readonly Places[],
      write: (slots: Slots) => Promise<Made>,
    ): Promise<Placed<Made>> {
      for (;;) {
        const slots: Partial<Record<SlotName, string>> = {}
        for (const each of places) {
          const slot = await freeSlot(each)
          if (slot === undefined) return { full: each.name }
          if (slot !== null) slots[each.name] = slot
        }
        try {
          return { made: await write(slots) }
        } catch (error) {
          // Somebody was faster; any other key that is taken stays taken.
          if (!isDuplicateKey(error) || !(await isTaken(slots))) throw error
        }
      }
    },
  }
}
