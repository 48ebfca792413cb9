import { kindOfKey } from '../../reading/index.ts'
import { eachFeature } from '../meaning/features.ts'
import type { Weighted } from '../../reference/index.ts'
import { liesWithin, type Features, type PostingEntry, type PostingFilters } from '../posting-index.ts'
import { growingColumn } from './growing-column.ts'
import { sharedLists } from './shared-lists.ts'

/** What of an entry is kept as it was given. */
type Facts = Omit<PostingEntry, 'features'>

const unstated = -1

/** Keeps the greatest length of the features of each kind. */
function noteLengths(features: Features, longest: number[]): void {
  const squares = [0, 0, 0, 0]
  eachFeature(features, (key, weight) => {
    const kind = kindOfKey(key)
    squares[kind] = (squares[kind] ?? 0) + weight ** 2
  })
  squares.forEach((sum, kind) => (longest[kind] = Math.max(longest[kind] ?? 0, Math.sqrt(sum))))
}

/**
 * Entries by slot, a running number: features packed end to end, what is filtered by in columns, the rest as given.
 * Slots are only added and given up; whoever compacts makes a new table.
 */
export function entryTable() {
  const kept: (Facts | undefined)[] = []
  const slotOf = new Map<string, number>()
  const start = growingColumn((length) => new Uint32Array(length))
  const keys = growingColumn((length) => new Uint32Array(length), 16_384)
  const weights = growingColumn((length) => new Uint8Array(length), 16_384)
  const validUntil = growingColumn((length) => new Int32Array(length))
  const payMax = growingColumn((length) => new Int32Array(length))
  const degree = growingColumn((length) => new Uint8Array(length))
  const areasOf = growingColumn((length) => new Uint32Array(length))
  const certificatesOf = growingColumn((length) => new Uint32Array(length))
  const areas = sharedLists<string>()
  const certificates = sharedLists<string>()
  const skills = sharedLists<string>()
  const occupations = sharedLists<Weighted>()
  const longest = [0, 0, 0, 0]

  const startOf = (slot: number): number => start.numbers[slot] ?? 0

  function pack(slot: number, features: Features): void {
    const from = startOf(slot)
    const to = from + features.keys.length
    for (const column of [keys, weights]) column.ensure(to)
    keys.numbers.set(features.keys, from)
    weights.numbers.set(features.weights, from)
    start.ensure(slot + 2)
    start.numbers[slot + 1] = to
    noteLengths(features, longest)
  }

  /** Takes the next slot; answers the slot that held the id before, which stays until it is dropped. */
  function add(entry: PostingEntry): number | undefined {
    const { features, ...facts } = entry
    const slot = kept.length
    pack(slot, features)
    for (const column of [validUntil, payMax, degree, areasOf, certificatesOf]) column.ensure(slot + 1)
    validUntil.numbers[slot] = entry.open ? entry.validUntilDay : unstated
    payMax.numbers[slot] = entry.payMax ?? unstated
    degree.numbers[slot] = entry.degreeRank
    const [area, certificate] = [areas.numberOf(entry.areas), certificates.numberOf(entry.mustCertificates)]
    areasOf.numbers[slot] = area
    certificatesOf.numbers[slot] = certificate
    kept.push({
      ...facts,
      areas: areas.list(area),
      mustCertificates: certificates.list(certificate),
      mustSkills: skills.kept(entry.mustSkills),
      preferredSkills: skills.kept(entry.preferredSkills),
      occupations: occupations.kept(entry.occupations),
    })
    const replaced = slotOf.get(entry.id)
    slotOf.set(entry.id, slot)
    return replaced
  }

  function remove(id: string): void {
    const slot = slotOf.get(id)
    if (slot === undefined) return
    slotOf.delete(id)
    drop(slot)
  }

  function drop(slot: number): void {
    kept[slot] = undefined
    validUntil.numbers[slot] = unstated
  }

  return {
    add,
    remove,
    drop,
    /** How many slots there are, those given up among them. */
    slots: () => kept.length,
    /** The greatest length any entry's features of a kind have had. */
    longest: (kind: number): number => longest[kind] ?? 0,
    live: () => slotOf.size,
    idAt: (slot: number): string | undefined => kept[slot]?.id,
    entryAt(slot: number): PostingEntry | undefined {
      const facts = kept[slot]
      if (!facts) return undefined
      const [from, to] = [startOf(slot), startOf(slot + 1)]
      const features = { keys: keys.numbers.subarray(from, to), weights: weights.numbers.subarray(from, to) }
      return withFeatures(facts, features)
    },
    /** The packed features of a slot, without copying: `keys` and `weights` from `from` to `to`. */
    packed: (slot: number) => ({
      keys: keys.numbers,
      weights: weights.numbers,
      from: startOf(slot),
      to: startOf(slot + 1),
    }),
    /** Whether the entry in a slot is there and passes. */
    passing(filters: PostingFilters): (slot: number) => boolean {
      const { today, payAtLeast, degreeRank } = filters
      const placed = areas.fitting(filters.areas.join(), (list) => liesWithin(list, filters.areas))
      const attainable = certificates.fitting(
        filters.outOfReach.join(),
        (list) => !list.some((id) => filters.outOfReach.includes(id)),
      )
      const valid = validUntil.numbers
      const pays = payMax.numbers
      return (slot) =>
        (valid[slot] ?? unstated) >= today &&
        (pays[slot] === unstated || (pays[slot] ?? 0) >= payAtLeast) &&
        (degree.numbers[slot] ?? 0) <= degreeRank &&
        placed[areasOf.numbers[slot] ?? 0] === 1 &&
        attainable[certificatesOf.numbers[slot] ?? 0] === 1
    },
  }
}

/** Written out, because spreading costs ten times as much, for hundreds of hits a search. */
const withFeatures = (facts: Facts, features: Features): PostingEntry => ({
  id: facts.id,
  employerId: facts.employerId,
  version: facts.version,
  open: facts.open,
  validUntilDay: facts.validUntilDay,
  areas: facts.areas,
  payMin: facts.payMin,
  payMax: facts.payMax,
  degreeRank: facts.degreeRank,
  mustCertificates: facts.mustCertificates,
  mustSkills: facts.mustSkills,
  preferredSkills: facts.preferredSkills,
  minYears: facts.minYears,
  occupations: facts.occupations,
  shift: facts.shift,
  veteransPreferred: facts.veteransPreferred,
  features,
})

export type EntryTable = ReturnType<typeof entryTable>
