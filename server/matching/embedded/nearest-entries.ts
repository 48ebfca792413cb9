import { kindOfKey } from '../../reading/index.ts'
import type { EntryTable } from './entry-table.ts'
import { unit } from '../meaning/features.ts'
import { nearestSlots, scoreTally, type Scores } from './nearest-slots.ts'
import type { PostingHit, PostingQuery } from '../posting-index.ts'
import type { PostingLists } from './posting-lists.ts'

/** A table and the lists of its slots, in stretches that follow each other; what lies behind them is not yet searched. */
export interface Content {
  readonly table: EntryTable
  readonly stretches: readonly PostingLists[]
}

/** The lists of one feature, one a stretch, and the most it can add to any slot. */
interface WeightedLists {
  readonly key: number
  readonly wanted: number
  most: number
  length: number
  readonly parts: { readonly lists: PostingLists; readonly from: number; readonly to: number }[]
}

/** Room for one search at a time: the sum of each slot, and the slots that have any. All sums are zero between searches. */
export interface SlotSums {
  sums: Uint32Array
  touched: Uint32Array
  count: number
  /** Whether a slot passes the filters, asked once: 0 not asked, 1 yes, 2 no. */
  passing: Uint8Array
  ensure(slots: number): void
}

export function slotSums(): SlotSums {
  const room: SlotSums = {
    sums: new Uint32Array(0),
    touched: new Uint32Array(0),
    count: 0,
    passing: new Uint8Array(0),
    ensure(slots) {
      if (slots <= room.sums.length) return
      room.sums = new Uint32Array(Math.ceil(slots * 1.25))
      room.touched = new Uint32Array(room.sums.length)
      room.passing = new Uint8Array(room.sums.length)
    },
  }
  return room
}

/** Exactly the nearest entries that pass. Synchronous, so one room serves all searches. */
export function nearestEntries(content: Content, query: PostingQuery, room: SlotSums): PostingHit[] {
  const { table, stretches } = content
  const end = stretches.at(-1)?.end ?? 0
  room.ensure(end)
  const passes = table.passing(query.filters)
  if (query.features.keys.length === 0) return firstEntries(table, end, passes, query.limit)
  const search = { room, passes: askedOnce(room, passes), limit: query.limit }
  const rest = addUp(listsOf(content, query), search, table)
  const candidates = completed(search, rest, finisher(table, query, rest))
  return nearestSlots(candidates, query.limit, (slot) => table.idAt(slot) ?? '').map(({ slot, score }) => ({
    entry: table.entryAt(slot)!,
    nearness: score / (unit * unit),
  }))
}

function firstEntries(table: EntryTable, end: number, passes: Passes, limit: number): PostingHit[] {
  const hits: PostingHit[] = []
  for (let slot = 0; slot < end && hits.length < limit; slot++)
    if (passes(slot)) hits.push({ entry: table.entryAt(slot)!, nearness: 0 })
  return hits
}

/** The passing slots that may be among the nearest, with their whole sums; leaves the room as it was found. */
function completed(
  { room, passes }: Search,
  { least }: Rest,
  finish: (slot: number, sum: number) => number,
): Scores {
  const { sums, touched, count, passing } = room
  const scores: Scores = { slots: [], scores: [] }
  for (let at = 0; at < count; at++) {
    const slot = touched[at]!
    const sum = sums[slot]!
    if (sum >= least && passes(slot)) {
      scores.slots.push(slot)
      scores.scores.push(finish(slot, sum))
    }
    sums[slot] = 0
    passing[slot] = 0
  }
  room.count = 0
  return scores
}

type Passes = (slot: number) => boolean

interface Search {
  readonly room: SlotSums
  readonly passes: Passes
  readonly limit: number
}

const askedOnce =
  ({ passing }: SlotSums, passes: Passes): Passes =>
  (slot) => {
    if (passing[slot] === 0) passing[slot] = passes(slot) ? 1 : 2
    return passing[slot] === 1
  }

/** The lists of every feature of the query, the short ones first: what is rare tells most. */
function listsOf({ stretches }: Content, { features }: PostingQuery): WeightedLists[] {
  const all: WeightedLists[] = []
  features.keys.forEach((key, nth) => {
    const lists: WeightedLists = { key, wanted: features.weights[nth]!, most: 0, length: 0, parts: [] }
    for (const stretch of stretches) {
      const found = stretch.find(key)
      if (!found) continue
      lists.parts.push({ lists: stretch, ...found })
      lists.length += found.to - found.from
      lists.most = Math.max(lists.most, lists.wanted * found.strongest)
    }
    if (lists.length > 0) all.push(lists)
  })
  return all.sort((one, other) => one.length - other.length)
}

/** Features whose lists were not walked, and the sum below which a slot cannot be among the nearest. */
interface Rest {
  readonly keys: ReadonlySet<number>
  readonly least: number
}

/** To ask whether one may stop costs as much as to walk a list as long as the slots touched; so it is asked that seldom. */
const alwaysAdded = 1_000

/**
 * Adds lists to the sums, short ones first, until no slot outside can be among the nearest any more: when `limit`
 * passing slots have more than all remaining lists together could give, the long lists need not be walked.
 */
function addUp(lists: readonly WeightedLists[], search: Search, table: EntryTable): Rest {
  const most = mostOf(lists, table)
  let sinceAsked = 0
  for (const [at, list] of lists.entries()) {
    sinceAsked += list.length
    if (sinceAsked > Math.max(alwaysAdded, search.room.count) && search.room.count >= search.limit) {
      sinceAsked = 0
      const least = nthSum(search)
      if (least > most[at]!)
        return { keys: new Set(lists.slice(at).map(({ key }) => key)), least: least - most[at]! }
    }
    for (const { lists: stretch, from, to } of list.parts)
      addList(stretch, from, to, list.wanted, search.room)
  }
  return { keys: new Set(), least: 0 }
}

/**
 * The most that the lists from each place on can add to one slot. By Cauchy and Schwarz that is, for each kind of
 * feature, no more than the length of what is wanted times the greatest length of an entry: much less than the sum.
 */
function mostOf(lists: readonly WeightedLists[], table: EntryTable): number[] {
  const squares = [0, 0, 0, 0]
  const sums = [0, 0, 0, 0]
  const most: number[] = []
  for (const { key, wanted, most: added } of lists.toReversed()) {
    const kind = kindOfKey(key)
    squares[kind]! += wanted ** 2
    sums[kind]! += added
    most.push(
      squares.reduce((all, sum, of) => all + Math.min(sums[of]!, Math.sqrt(sum) * table.longest(of)), 0),
    )
  }
  return most.reverse()
}

function addList(
  { slots, weights }: PostingLists,
  from: number,
  to: number,
  wanted: number,
  room: SlotSums,
): void {
  const { sums, touched } = room
  let { count } = room
  for (let at = from; at < to; at++) {
    const slot = slots[at]!
    if (sums[slot] === 0) touched[count++] = slot
    sums[slot]! += wanted * weights[at]!
  }
  room.count = count
}

/** A sum that at least `limit` passing slots reach; 0 when there are not so many. */
function nthSum({ room, passes, limit }: Search): number {
  const tally = scoreTally()
  for (let at = 0; at < room.count; at++) {
    const slot = room.touched[at]!
    if (passes(slot)) tally.count(room.sums[slot]!)
  }
  return tally.reachedBy(limit)
}

/** Completes a slot's sum from its own features, for those whose lists were not walked. */
function finisher(
  table: EntryTable,
  { features }: PostingQuery,
  { keys }: Rest,
): (slot: number, sum: number) => number {
  if (keys.size === 0) return (_, sum) => sum
  const wanted = [...features.keys].flatMap((key, nth) =>
    keys.has(key) ? [{ key, weight: features.weights[nth]! }] : [],
  )
  return (slot, sum) => {
    const row = table.packed(slot)
    let at = row.from
    for (const { key, weight } of wanted) {
      while (at < row.to && row.keys[at]! < key) at++
      if (at === row.to) break
      if (row.keys[at] === key) sum += weight * row.weights[at]!
    }
    return sum
  }
}
