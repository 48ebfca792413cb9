import { enoughAskers, type Heard } from './unanswered-search.ts'

/** So many different words wait at most; what comes besides is counted with all others. */
const mostWaiting = 500
/** The same search of the same person counts once in so long: pages are turned and loaded again. */
const onceInMs = 10 * 60_000
const mostRemembered = 20_000

export interface Told {
  readonly words: string | null
  readonly day: string
  readonly asker: string
  readonly isNone: boolean
  /** The same for the same search of the same person. */
  readonly sameness: string
}

/** What was heard since it was last taken; held in memory only, for some seconds. */
export function tally() {
  let waiting = new Map<string, Heard>()
  const counted = new Map<string, number>()

  function isRepeated(key: string, now: number): boolean {
    const last = counted.get(key)
    if (last !== undefined && now - last < onceInMs) return true
    if (counted.size >= mostRemembered) counted.clear()
    counted.set(key, now)
    return false
  }

  return {
    add({ words: told, day, asker, isNone, sameness }: Told, now: number): void {
      if (isRepeated(sameness, now)) return
      const words =
        told !== null && waiting.size >= mostWaiting && !waiting.has(`${day} ${told}`) ? null : told
      const key = `${day} ${words ?? ''}`
      const before = waiting.get(key) ?? { words, day, none: 0, few: 0, askers: [] }
      const askers =
        words === null || before.askers.length >= enoughAskers || before.askers.includes(asker)
          ? before.askers
          : [...before.askers, asker]
      waiting.set(key, {
        ...before,
        none: before.none + (isNone ? 1 : 0),
        few: before.few + (isNone ? 0 : 1),
        askers,
      })
    },
    take(): Heard[] {
      const taken = [...waiting.values()]
      waiting = new Map()
      return taken
    },
  }
}
