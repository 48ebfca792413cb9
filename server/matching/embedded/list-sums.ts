import { kindOfKey } from '../../reading/index.ts'
import { eachFeature } from '../meaning/features.ts'
import type { Features } from '../posting-index.ts'
import type { EntryTable } from './entry-table.ts'
import type { InvertedLists } from './inverted-lists.ts'
import type { Scratch } from './scratch.ts'

export interface Search {
  readonly scratch: Scratch
  readonly passes: (slot: number) => boolean
  readonly limit: number
}

/** The lists of one feature, one a stretch, and the most it can add to any slot. */
interface WantedLists {
  readonly key: number
  readonly wanted: number
  most: number
  length: number
  readonly parts: { readonly lists: InvertedLists; readonly from: number; readonly to: number }[]
}

/** Features whose lists were not walked, and the sum below which a slot cannot be among the nearest. */
export interface Unwalked {
  readonly keys: ReadonlySet<number>
  readonly least: number
}

/** The lists of every feature that is wanted, the short ones first: what is rare tells most. */
function listsOf(stretches: readonly InvertedLists[], features: Features): WantedLists[] {
  const all: WantedLists[] = []
  eachFeature(features, (key, wanted) => {
    const lists: WantedLists = { key, wanted, most: 0, length: 0, parts: [] }
    for (const stretch of stretches) {
      const found = stretch.find(key)
      if (!found) continue
      lists.parts.push({ lists: stretch, ...found })
      lists.length += found.to - found.from
      lists.most = Math.max(lists.most, wanted * found.strongest)
    }
    if (lists.length > 0) all.push(lists)
  })
  return all.sort((one, other) => one.length - other.length)
}

/** To ask whether one may stop costs as much as to walk a list as long as the slots touched; so it is asked that seldom. */
const alwaysAdded = 1_000

/**
 * Adds lists to the sums, short ones first, until no slot outside can be among the nearest any more: when `limit`
 * passing slots have more than all remaining lists together could give, the long lists need not be walked.
 */
export function addUp(
  features: Features,
  stretches: readonly InvertedLists[],
  search: Search,
  table: EntryTable,
): Unwalked {
  const lists = listsOf(stretches, features)
  const most = mostOf(lists, table)
  let sinceAsked = 0
  for (const [at, list] of lists.entries()) {
    sinceAsked += list.length
    if (sinceAsked > Math.max(alwaysAdded, search.scratch.count) && search.scratch.count >= search.limit) {
      sinceAsked = 0
      const least = nthSum(search) - (most[at] ?? 0)
      if (least > 0) return { keys: new Set(lists.slice(at).map(({ key }) => key)), least }
    }
    for (const part of list.parts) addList(part.lists, part.from, part.to, list.wanted, search.scratch)
  }
  return { keys: new Set(), least: 0 }
}

/**
 * The most that the lists from each place on can add to one slot. By Cauchy and Schwarz that is, for each kind of
 * feature, no more than the length of what is wanted times the greatest length of an entry: much less than the sum.
 */
function mostOf(lists: readonly WantedLists[], table: EntryTable): number[] {
  const kinds = [0, 1, 2, 3].map((kind) => ({ squares: 0, sum: 0, longest: table.longest(kind) }))
  const most: number[] = []
  for (const { key, wanted, most: added } of lists.toReversed()) {
    const kind = kinds[kindOfKey(key)]
    if (kind) {
      kind.squares += wanted ** 2
      kind.sum += added
    }
    most.push(
      kinds.reduce((all, { squares, sum, longest }) => all + Math.min(sum, Math.sqrt(squares) * longest), 0),
    )
  }
  return most.reverse()
}

function addList(
  { slots, weights }: InvertedLists,
  from: number,
  to: number,
  wanted: number,
  scratch: Scratch,
): void {
  const { sums, touched } = scratch
  let { count } = scratch
  for (let at = from; at < to; at++) {
    const slot = slots[at] ?? 0
    const sum = sums[slot] ?? 0
    if (sum === 0) touched[count++] = slot
    sums[slot] = sum + wanted * (weights[at] ?? 0)
  }
  scratch.count = count
}

/** A sum that at least `limit` passing slots reach; 0 when there are not so many. */
function nthSum({ scratch, passes, limit }: Search): number {
  const { tally, touched, sums, count } = scratch
  tally.clear()
  for (let at = 0; at < count; at++) {
    const slot = touched[at] ?? 0
    if (passes(slot)) tally.count(sums[slot] ?? 0)
  }
  return tally.reachedBy(limit)
}
