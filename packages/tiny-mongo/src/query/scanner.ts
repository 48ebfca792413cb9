import type { Catalog } from '../storage/catalog.ts'
import { idBytes, recordKey, recordOf, type Collection } from '../storage/collection.ts'
import { readFast } from '../storage/environment.ts'
import type { KeyRange } from './index-bounds.ts'
import type { IndexPlan, Plan } from './planner.ts'

/** Offers one stored document; the bytes are valid only during the call. Returns false to stop. */
export type Offer = (record: number, raw: Buffer) => boolean

/** Reads a plan's documents bit by bit; between bits the collection may change, as under MongoDB. */
export interface Scanner {
  keys: number
  docs: number
  /** Reads at most about `budget` keys, offering each document once; false when there are no more. */
  step(budget: number, offer: Offer): boolean
}

const collectionScanner = (catalog: Catalog, c: Collection, reverse: boolean): Scanner => {
  const low = idBytes(c.id)
  const high = idBytes(c.id + 1)
  let from: Buffer | undefined
  const scanner: Scanner = {
    keys: 0,
    docs: 0,
    step(budget, offer) {
      if (c.dropped) return false
      const options = reverse
        ? { start: from ?? high, end: low, reverse: true, exclusiveStart: true, limit: budget }
        : { start: from ?? low, end: high, exclusiveStart: from !== undefined, limit: budget }
      let read = 0
      for (const { key, value } of catalog.env.records.getRange(options)) {
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

interface Place {
  range: number
  from: Buffer | undefined
}

const rangeOptions = (
  { low, high }: KeyRange,
  reverse: boolean,
  from: Buffer | undefined,
  limit: number,
): object =>
  reverse
    ? {
        start: from ?? high,
        end: low,
        reverse: true,
        inclusiveEnd: true,
        exclusiveStart: from !== undefined,
        limit,
      }
    : { start: from ?? low, end: high, exclusiveStart: from !== undefined, limit }

/** Looks a record up and offers its document, once. */
const fetching = (catalog: Catalog, c: Collection, scanner: Scanner, multikey: boolean) => {
  const seen = multikey ? new Set<number>() : undefined
  return (record: number, offer: Offer): boolean => {
    if (seen?.has(record)) return true
    seen?.add(record)
    const raw = readFast(catalog.env.records, recordKey(c.id, record))
    if (!raw) return true
    scanner.docs++
    return offer(record, raw)
  }
}

const indexScanner = (catalog: Catalog, c: Collection, plan: IndexPlan): Scanner => {
  const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges
  const place: Place = { range: 0, from: undefined }
  const scanner: Scanner = { keys: 0, docs: 0, step: () => false }
  const fetch = fetching(catalog, c, scanner, plan.index.multikey)
  /** Reads on in the current range; returns how far it got, or undefined when told to stop. */
  const run = (range: KeyRange, budget: number, offer: Offer): number | undefined => {
    const options = rangeOptions(range, plan.reverse, place.from, budget)
    const found = entriesIn(catalog.env.entries, options, plan.index.unique)
    for (const entry of found) {
      place.from = entry.key
      scanner.keys++
      if (!fetch(entry.record, offer)) return undefined
    }
    return found.length
  }
  scanner.step = (budget, offer) => {
    let left = c.dropped ? 0 : budget
    while (left > 0 && place.range < ranges.length) {
      const read = run(ranges[place.range]!, left, offer)
      if (read === undefined) return true
      if (read < left) {
        place.range++
        place.from = undefined
      }
      left -= Math.max(1, read)
    }
    return !c.dropped && place.range < ranges.length
  }
  return scanner
}

type Entries = Catalog['env']['entries']

/** Entries of a run of keys; a unique index holds the record number as value, the others at the end of the key. */
const entriesIn = (entries: Entries, options: object, unique: boolean): { key: Buffer; record: number }[] => {
  const found: { key: Buffer; record: number }[] = []
  if (unique) {
    for (const { key, value } of entries.getRange(options))
      found.push({ key: Buffer.from(key), record: value.readUIntBE(0, 6) })
    return found
  }
  for (const key of entries.getKeys(options)) found.push({ key: Buffer.from(key), record: recordOf(key) })
  return found
}

const unionScanner = (catalog: Catalog, c: Collection, plans: IndexPlan[]): Scanner => {
  const parts = plans.map((plan) => indexScanner(catalog, c, plan))
  const seen = new Set<number>()
  let at = 0
  const scanner: Scanner = {
    keys: 0,
    docs: 0,
    step(budget, offer) {
      const part = parts[at]
      if (!part) return false
      const more = part.step(budget, (record, raw) => {
        if (seen.has(record)) return true
        seen.add(record)
        return offer(record, raw)
      })
      if (!more) at++
      scanner.keys = parts.reduce((sum, p) => sum + p.keys, 0)
      scanner.docs = parts.reduce((sum, p) => sum + p.docs, 0)
      return at < parts.length
    },
  }
  return scanner
}

export const openScanner = (catalog: Catalog, c: Collection, plan: Plan): Scanner => {
  if (plan.kind === 'COLLSCAN') return collectionScanner(catalog, c, plan.reverse)
  return plan.kind === 'OR' ? unionScanner(catalog, c, plan.plans) : indexScanner(catalog, c, plan)
}
