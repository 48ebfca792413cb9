import { eachFeature, unit } from '../meaning/features.ts'
import type { Features, PostingHit, PostingQuery } from '../posting-index.ts'
import type { EntryTable } from './entry-table.ts'
import type { InvertedLists } from './inverted-lists.ts'
import { addUp, type Search, type Unwalked } from './list-sums.ts'
import { nearestSlots, type Candidates } from './nearest-slots.ts'
import type { Scratch } from './scratch.ts'

/** A table and the lists of its slots, in stretches that follow each other; what lies behind them is not yet searched. */
export interface Content {
  readonly table: EntryTable
  readonly stretches: readonly InvertedLists[]
}

/** Exactly the nearest entries that pass. Synchronous, so one scratch serves all searches. */
export function nearestEntries(
  { table, stretches }: Content,
  query: PostingQuery,
  scratch: Scratch,
): PostingHit[] {
  const { features, filters, limit } = query
  const end = stretches.at(-1)?.end ?? 0
  const passes = table.passing(filters)
  if (features.keys.length === 0) return firstEntries(table, end, passes, limit)
  scratch.ensure(end)
  const search = { scratch, passes: askedOnce(scratch, passes), limit }
  const unwalked = addUp(features, stretches, search, table)
  const candidates = completed(search, unwalked.least, finisher(table, features, unwalked))
  const near = nearestSlots(candidates, limit, scratch.tally, (slot) => table.idAt(slot) ?? '')
  return near.flatMap(({ slot, sum }) => hitAt(table, slot, sum / (unit * unit)))
}

function hitAt(table: EntryTable, slot: number, nearness: number): PostingHit[] {
  const entry = table.entryAt(slot)
  return entry ? [{ entry, nearness }] : []
}

function firstEntries(table: EntryTable, end: number, passes: Search['passes'], limit: number): PostingHit[] {
  const hits: PostingHit[] = []
  for (let slot = 0; slot < end && hits.length < limit; slot++)
    if (passes(slot)) hits.push(...hitAt(table, slot, 0))
  return hits
}

const askedOnce =
  ({ passing }: Scratch, passes: Search['passes']): Search['passes'] =>
  (slot) => {
    if (passing[slot] === 0) passing[slot] = passes(slot) ? 1 : 2
    return passing[slot] === 1
  }

type Finish = (slot: number, sum: number) => number

/** The passing slots that may be among the nearest, with their whole sums; leaves the scratch as it was found. */
function completed({ scratch, passes }: Search, least: number, finish: Finish): Candidates {
  const { sums, touched, count, passing } = scratch
  const candidates: Candidates = { slots: [], sums: [] }
  for (let at = 0; at < count; at++) {
    const slot = touched[at] ?? 0
    const sum = sums[slot] ?? 0
    if (sum >= least && passes(slot)) {
      candidates.slots.push(slot)
      candidates.sums.push(finish(slot, sum))
    }
    sums[slot] = 0
    passing[slot] = 0
  }
  scratch.count = 0
  return candidates
}

/** Completes a slot's sum from its own features, for those whose lists were not walked. */
function finisher(table: EntryTable, features: Features, unwalked: Unwalked): Finish {
  if (unwalked.keys.size === 0) return (_, sum) => sum
  const wanted: { readonly key: number; readonly weight: number }[] = []
  eachFeature(features, (key, weight) => {
    if (unwalked.keys.has(key)) wanted.push({ key, weight })
  })
  return (slot, sum) => {
    const { keys, weights, from, to } = table.packed(slot)
    let at = from
    for (const { key, weight } of wanted) {
      while (at < to && (keys[at] ?? 0) < key) at++
      if (at === to) break
      if (keys[at] === key) sum += weight * (weights[at] ?? 0)
    }
    return sum
  }
}
