import { dayOf } from '../../rules/office-time.ts'
import type { Platform } from '../platform/platform.ts'
import type { Postings } from '../postings/index.ts'

interface Parts extends Pick<Platform, 'clock' | 'log'> {
  readonly postings: Pick<Postings, 'openByOccupation'>
}

/** How many open postings an occupation has, by its code. */
export type OpenOf = (code: string) => number

/** Counted anew at most this often: an order of suggestions may be some minutes old. */
const keptForMs = 600_000

/** Open postings of each occupation as they were a moment ago. Nobody who types waits for a count: before the first has come there are none. */
export function openWork({ postings, clock, log }: Parts): OpenOf {
  let until = 0
  let counts: ReadonlyMap<string, number> = new Map()

  const count = async (now: Date) => {
    until = now.getTime() + keptForMs
    try {
      counts = await postings.openByOccupation(dayOf(now))
    } catch (error) {
      log.warn({ err: error }, 'open postings of occupations could not be counted')
    }
  }

  return (code) => {
    const now = clock()
    if (until <= now.getTime()) void count(now)
    return counts.get(code) ?? 0
  }
}
