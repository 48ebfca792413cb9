import { unit } from '../meaning/features.ts'
import type { Features, PostingHit, PostingQuery } from '../posting-index.ts'
import { addBounds, placeOf, sumsOf } from './block-sums.ts'
import { blockSize, type Blocks } from './blocks.ts'
import type { EntryTable } from './entry-table.ts'
import { nearestSlots, type Candidates, type Near } from './nearest-slots.ts'
import type { Scratch } from './scratch.ts'
import { wantedFeatures, type Packed, type SumAt } from './wanted-features.ts'

/** A table and its slots in blocks, in stretches that follow each other; what lies behind them is not yet searched. */
export interface Content {
  readonly table: EntryTable
  readonly stretches: readonly Blocks[]
}

interface Search {
  readonly packed: Packed
  readonly passes: (slot: number) => boolean
  readonly sumAt: SumAt
  readonly limit: number
}

/** Where no more than so many lie in the wished places, or a sixteenth of all, each of them is compared. */
const mostOneByOne = 6_000
const shareOneByOne = 1 / 16

/** Exactly the nearest entries that pass. Synchronous, so one scratch serves all searches. */
export function nearestEntries(
  { table, stretches }: Content,
  { features, filters, limit }: PostingQuery,
  scratch: Scratch,
): PostingHit[] {
  const end = stretches.at(-1)?.end ?? 0
  const passes = table.passing(filters)
  if (features.keys.length === 0) return firstEntries(table, end, passes, limit)
  const search = { packed: table.packed(), passes, sumAt: wantedFeatures(features), limit }
  const few = table.within(filters.areas, Math.max(mostOneByOne, end * shareOneByOne))
  const candidates = few ? oneByOne(few, end, search) : blockByBlock(stretches, features, search, scratch)
  return hitsAt(
    table,
    nearestSlots(candidates, limit, scratch.tally, (slot) => table.idAt(slot) ?? ''),
  )
}

function hitsAt(table: EntryTable, near: readonly Near[]): PostingHit[] {
  const hits: PostingHit[] = []
  for (const { slot, sum } of near) {
    const entry = table.entryAt(slot)
    if (entry) hits.push({ entry, nearness: sum / (unit * unit) })
  }
  return hits
}

function firstEntries(table: EntryTable, end: number, passes: Search['passes'], limit: number): PostingHit[] {
  const first: Near[] = []
  for (let slot = 0; slot < end && first.length < limit; slot++)
    if (passes(slot)) first.push({ slot, sum: 0 })
  return hitsAt(table, first)
}

function oneByOne(slots: Uint32Array, end: number, { packed, passes, sumAt }: Search): Candidates {
  const candidates: Candidates = { slots: [], sums: [] }
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0
    if (slot >= end || !passes(slot)) continue
    const sum = sumAt(packed, slot)
    if (sum === 0) continue
    candidates.slots.push(slot)
    candidates.sums.push(sum)
  }
  return candidates
}

/**
 * Looks at the blocks that can have most first, until none that is left can have a slot among the nearest: when `limit` slots have more
 * than the next block can.
 */
function blockByBlock(
  stretches: readonly Blocks[],
  features: Features,
  { passes, limit }: Search,
  scratch: Scratch,
): Candidates {
  const count = stretches.reduce((sum, stretch) => sum + stretch.count, 0)
  scratch.clear(count)
  addBounds(stretches, features, scratch)
  const { most, order, tally, bounds } = scratch
  const some = bounds.highestFirst(most, count, order)
  const candidates: Candidates = { slots: [], sums: [] }
  tally.clear()
  let [least, asked] = [0, 0]
  for (let at = 0; at < some; at++) {
    const block = order[at] ?? 0
    if (bounds.mostBeside(most[block] ?? 0) < least) break
    take(stretches, block, { least, passes }, scratch, candidates)
    // To ask costs as much as to look at some blocks.
    if (candidates.slots.length - asked < blockSize * 4) continue
    asked = candidates.slots.length
    least = tally.reachedBy(limit)
  }
  return candidates
}

/** Takes the slots of a block that have as much as the least of the nearest so far, and pass. */
function take(
  stretches: readonly Blocks[],
  block: number,
  { least, passes }: { readonly least: number; readonly passes: Search['passes'] },
  scratch: Scratch,
  { slots, sums }: Candidates,
): void {
  const place = placeOf(stretches, block)
  if (!place) return
  const { order } = place.stretch
  const found = sumsOf(place.stretch, block, scratch)
  const end = Math.min(blockSize, order.length - place.first)
  for (let nth = 0; nth < end; nth++) {
    const sum = found[nth] ?? 0
    if (sum === 0 || sum < least) continue
    const slot = order[place.first + nth] ?? 0
    if (!passes(slot)) continue
    slots.push(slot)
    sums.push(sum)
    scratch.tally.count(sum)
  }
}
