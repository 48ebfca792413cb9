import { yielding } from './event-loop.ts'

/** Things that are made of others one by one: at once by whoever needs them all, or ahead of that in steps, others having their turn. */
export interface MadeGradually<Thing> {
  all(): readonly Thing[]
  prepare(): Promise<void>
}

export function madeGradually<From, Thing>(
  from: readonly From[],
  make: (from: From) => Thing,
): MadeGradually<Thing> {
  const made: Thing[] = []
  const makeNext = (): boolean => {
    const next = from[made.length]
    if (next === undefined) return false
    made.push(make(next))
    return true
  }
  return {
    all() {
      while (makeNext());
      return made
    },
    async prepare() {
      const yieldIfDue = yielding()
      while (makeNext()) await yieldIfDue()
    },
  }
}
