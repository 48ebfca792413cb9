import { setTimeout } from 'node:timers/promises'

/** Nobody waits for what is prepared: it takes a quarter of the time, in small steps. */
const [workMs, restMs] = [8, 24]

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
      let since = performance.now()
      while (makeNext()) {
        if (performance.now() - since < workMs) continue
        await setTimeout(restMs)
        since = performance.now()
      }
    },
  }
}
