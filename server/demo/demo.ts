import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import { madePassword } from '../accounts/index.ts'
import type { Wired } from '../wiring.ts'
import { chosen } from './chance.ts'
import type { DemoPasswords } from './sign-ins.ts'

/** What every part of the seeding is given. */
export interface Demo {
  readonly wired: Wired
  /** The day of seeding; all dates of the demo count from it. */
  readonly now: Date
  /** Given, or made for this installation alone. */
  readonly passwords: DemoPasswords
  /** `YYYY-MM-DD`, so many days from the day of seeding. */
  day(days: number): string
  /** A moment so many days ago, in office hours, that is the same for the same words. */
  ago(days: number, ...words: readonly string[]): Date
}

const hour = 3_600_000

/** At random, unless the operator gives one for all. */
export function demoPasswords({ config }: Pick<Wired, 'config'>): DemoPasswords {
  const password = () => config.demoPassword ?? madePassword()
  return { VETERAN: password(), EMPLOYER: password(), STAFF: password() }
}

export function demoFrom(wired: Wired): Demo {
  const now = wired.clock()
  const today = dayOf(now)
  return {
    wired,
    now,
    passwords: demoPasswords(wired),
    day: (days) => addDays(today, days),
    ago: (days, ...words) => {
      const minutes = chosen(0, 8 * 60, 'office hours', ...words)
      return new Date(startOfDay(addDays(today, -days)).getTime() + 9 * hour + minutes * 60_000)
    },
  }
}

interface Known {
  readonly _id: string
}

/**
 * Adds those of the drafts that are not there yet, so that a second run changes nothing and completes a broken one.
 * Gives how many there are then.
 */
export async function addMissing<Draft extends Known>(
  drafts: readonly Draft[],
  byIds: (ids: readonly string[]) => Promise<readonly Known[]>,
  add: (missing: readonly Draft[]) => Promise<unknown>,
): Promise<number> {
  const there = new Set((await byIds(drafts.map(({ _id }) => _id))).map(({ _id }) => _id))
  const missing = drafts.filter(({ _id }) => !there.has(_id))
  if (missing.length > 0) await add(missing)
  return drafts.length
}
