import { checkAlive, type Collection } from '../storage/collection.ts'
import { idBytes, recordKey, recordOf } from '../storage/keys.ts'
import { readFast } from '../storage/environment.ts'
import { pacer, type Work } from '../work.ts'
import type { IndexPlan, KeyRange, Plan } from './plan.ts'

/** Offers one stored document; the bytes are valid only during the call. Returns false to stop. */
export type Offer = (record: number, raw: Buffer) => boolean

/** Reads a plan's documents bit by bit; between bits the collection may change, as under MongoDB. */
export interface Scanner {
  examined: { keys: number; docs: number }
  /** Reads at most about `budget` keys, offering each document once; false when there are no more. */
  step(budget: number, offer: Offer): boolean
}

/** Where to read on in a run of keys. */
const rangeOptions = ({ low, high }: KeyRange, reverse: boolean, limit: number, from?: Buffer) => ({
  start: from ?? (reverse ? high : low),
  end: reverse ? low : high,
  reverse,
  inclusiveEnd: reverse,
  exclusiveStart: from !== undefined,
  limit,
})

const collectionScanner = (c: Collection, reverse: boolean): Scanner => {
  const all = { low: idBytes(c.id), high: idBytes(c.id + 1) }
  const examined = { keys: 0, docs: 0 }
  let from: Buffer | undefined
  return {
    examined,
    step(budget, offer) {
      checkAlive(c)
      let read = 0
      for (const { key, value } of c.catalog.env.records.getRange(rangeOptions(all, reverse, budget, from))) {
        from = Buffer.from(key)
        read++
        examined.docs++
        if (!offer(recordOf(key), value)) return true
      }
      return read === budget
    },
  }
}

type Entry = readonly [key: Buffer, record: number]

/** Entries of a run of keys; a unique index holds the record number as value, the others at the end of the key. */
const entriesIn = (c: Collection, unique: boolean, options: ReturnType<typeof rangeOptions>): Entry[] => {
  const { entries } = c.catalog.env
  if (!unique) return Array.from(entries.getKeys(options), (key) => [Buffer.from(key), recordOf(key)])
  return Array.from(entries.getRange(options), ({ key, value }) => [Buffer.from(key), value.readUIntBE(0, 6)])
}

/** Says of each number whether it comes for the first time. */
const firstTime = (): ((record: number) => boolean) => {
  const known = new Set<number>()
  return (record) => known.size < known.add(record).size
}

const indexScanner = (
  c: Collection,
  { index, ranges, reverse }: IndexPlan,
  examined = { keys: 0, docs: 0 },
): Scanner => {
  const runs = reverse ? [...ranges].reverse() : ranges
  const isNew = index.multikey ? firstTime() : () => true
  let at = 0
  let from: Buffer | undefined
  const fetch = (record: number, offer: Offer): boolean => {
    const raw = isNew(record) ? readFast(c.catalog.env.records, recordKey(c.id, record)) : undefined
    if (!raw) return true
    examined.docs++
    return offer(record, raw)
  }
  return {
    examined,
    step(budget, offer) {
      checkAlive(c)
      let left = budget
      for (let run = runs[at]; run && left > 0; run = runs[at]) {
        const found = entriesIn(c, index.unique, rangeOptions(run, reverse, left, from))
        for (const [key, record] of found) {
          from = key
          examined.keys++
          if (!fetch(record, offer)) return true
        }
        if (found.length < left) {
          at++
          from = undefined
        }
        left -= Math.max(1, found.length)
      }
      return at < runs.length
    },
  }
}

const unionScanner = (c: Collection, plans: IndexPlan[]): Scanner => {
  const examined = { keys: 0, docs: 0 }
  const parts = plans.map((plan) => indexScanner(c, plan, examined))
  const isNew = firstTime()
  let at = 0
  return {
    examined,
    step(budget, offer) {
      if (!parts[at]?.step(budget, (record, raw) => !isNew(record) || offer(record, raw))) at++
      return at < parts.length
    },
  }
}

export const openScanner = (c: Collection, plan: Plan): Scanner => {
  if (plan.kind === 'COLLSCAN') return collectionScanner(c, plan.reverse)
  return plan.kind === 'OR' ? unionScanner(c, plan.plans) : indexScanner(c, plan)
}

const MOST_AT_ONCE = 500

/**
 * Reads on until there is no more (true) or `visit` says stop (false), letting other work in every few milliseconds. Begins with
 * few documents, so that a small answer costs little.
 */
export const scan = async (scanner: Scanner, visit: Offer, work: Work, first = 100): Promise<boolean> => {
  const pace = pacer(work)
  for (let budget = Math.max(1, first); ; budget *= 2) {
    work.begin()
    let going = true
    const offer: Offer = (record, raw) => (going = visit(record, raw)) && !pace.due()
    const more = scanner.step(Math.min(MOST_AT_ONCE, budget), offer)
    if (!going) return false
    if (!more) return true
    if (pace.due()) await pace.rest()
  }
}
