import { checkAlive, type Collection } from '../storage/collection.ts'
import { idBytes, recordKey, recordOf } from '../storage/keys.ts'
import { readFast } from '../storage/environment.ts'
import { pacer, type Work } from '../work.ts'
import type { IndexPlan, KeyRange, Plan } from './plan.ts'

/** Offers one stored document; the bytes are valid only during the call. Returns false to stop. */
export type Offer = (record: number, raw: Buffer) => boolean

/** Reads a plan's documents bit by bit; between bits the collection may change, as under MongoDB. */
export interface Scanner {
  keys: number
  docs: number
  /** Reads at most about `budget` keys, offering each document once; false when there are no more. */
  step(budget: number, offer: Offer): boolean
}

/** Where to read on in a run of keys. */
const rangeOptions = (
  { low, high }: KeyRange,
  reverse: boolean,
  from: Buffer | undefined,
  limit: number,
) => ({
  start: from ?? (reverse ? high : low),
  end: reverse ? low : high,
  reverse,
  inclusiveEnd: reverse,
  exclusiveStart: from !== undefined,
  limit,
})

const collectionScanner = (c: Collection, reverse: boolean): Scanner => {
  const all = { low: idBytes(c.id), high: idBytes(c.id + 1) }
  let from: Buffer | undefined
  const scanner: Scanner = {
    keys: 0,
    docs: 0,
    step(budget, offer) {
      checkAlive(c)
      let read = 0
      for (const { key, value } of c.catalog.env.records.getRange(rangeOptions(all, reverse, from, budget))) {
        from = Buffer.from(key)
        read++
        scanner.docs++
        if (!offer(recordOf(key), value)) return true
      }
      return read === budget
    },
  }
  return scanner
}

interface Entry {
  key: Buffer
  record: number
}

/** Entries of a run of keys; a unique index holds the record number as value, the others at the end of the key. */
const entriesIn = (
  c: Collection,
  options: ReturnType<typeof rangeOptions>,
  unique: boolean,
): readonly Entry[] => {
  const { entries } = c.catalog.env
  if (!unique)
    return [...entries.getKeys(options)].map((key) => ({ key: Buffer.from(key), record: recordOf(key) }))
  const found: Entry[] = []
  for (const { key, value } of entries.getRange(options))
    found.push({ key: Buffer.from(key), record: value.readUIntBE(0, 6) })
  return found
}

const indexScanner = (c: Collection, { index, ranges, reverse }: IndexPlan): Scanner => {
  const runs = reverse ? [...ranges].reverse() : ranges
  const seen = index.multikey ? new Set<number>() : undefined
  let at = 0
  let from: Buffer | undefined
  const fetch = (record: number, offer: Offer): boolean => {
    if (seen?.has(record)) return true
    seen?.add(record)
    const raw = readFast(c.catalog.env.records, recordKey(c.id, record))
    if (!raw) return true
    scanner.docs++
    return offer(record, raw)
  }
  const scanner: Scanner = {
    keys: 0,
    docs: 0,
    step(budget, offer) {
      checkAlive(c)
      let left = budget
      for (let run = runs[at]; run && left > 0; run = runs[at]) {
        const found = entriesIn(c, rangeOptions(run, reverse, from, left), index.unique)
        for (const { key, record } of found) {
          from = key
          scanner.keys++
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
  return scanner
}

const unionScanner = (c: Collection, plans: IndexPlan[]): Scanner => {
  const parts = plans.map((plan) => indexScanner(c, plan))
  const seen = new Set<number>()
  const sum = (pick: (part: Scanner) => number): number =>
    parts.reduce((total, part) => total + pick(part), 0)
  let at = 0
  return {
    get keys() {
      return sum((part) => part.keys)
    },
    get docs() {
      return sum((part) => part.docs)
    },
    step(budget, offer) {
      const more = parts[at]?.step(budget, (record, raw) => {
        if (seen.has(record)) return true
        seen.add(record)
        return offer(record, raw)
      })
      if (!more) at++
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
  for (
    let budget = Math.min(MOST_AT_ONCE, Math.max(1, first));
    ;
    budget = Math.min(MOST_AT_ONCE, budget * 2)
  ) {
    let going = true
    const offer: Offer = (record, raw) => (going = visit(record, raw)) && !pace.due()
    const more = scanner.step(budget, offer)
    if (!going) return false
    if (!more) return true
    if (pace.due()) await pace.rest()
  }
}
