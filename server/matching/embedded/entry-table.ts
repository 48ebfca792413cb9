import { kindOfKey } from '../../reading/index.ts'
import type { Features } from '../meaning/features.ts'
import { growingColumn } from './growing-column.ts'
import type { PostingEntry, PostingFilters } from '../posting-index.ts'

/** What of an entry is not kept in columns. */
type Rest = Omit<PostingEntry, 'features' | 'areas' | 'mustCertificates'>

/** Lists that many postings share (areas, certificates, skills) are kept once, under a number. */
function sharedLists() {
  const numbers = new Map<string, number>()
  const lists: (readonly unknown[])[] = []
  return {
    numberOf(list: readonly unknown[]): number {
      const key = JSON.stringify(list)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, lists.length)
      return lists.push(list) - 1
    },
    list: <T>(number: number): readonly T[] => (lists[number] ?? []) as readonly T[],
    /** For every list whether it fits, as a column of ones and zeros. */
    fitting<T>(fits: (list: readonly T[]) => boolean): Uint8Array {
      return Uint8Array.from(lists, (list) => (fits(list as readonly T[]) ? 1 : 0))
    },
  }
}

const unstated = -1

/** Keeps the greatest length of the features of each kind. */
function noteLengths({ keys, weights }: Features, longest: number[]): void {
  const squares = [0, 0, 0, 0]
  keys.forEach((key, at) => (squares[kindOfKey(key)]! += weights[at]! ** 2))
  squares.forEach((sum, kind) => (longest[kind] = Math.max(longest[kind]!, Math.sqrt(sum))))
}

/**
 * Entries by slot, a running number: features packed end to end, filters in columns, the rest as given.
 * Slots are only added and given up; whoever compacts makes a new table.
 */
export function entryTable() {
  const rest: (Rest | undefined)[] = []
  const slotOf = new Map<string, number>()
  const start = growingColumn((length) => new Uint32Array(length))
  const keys = growingColumn((length) => new Uint32Array(length), 16_384)
  const weights = growingColumn((length) => new Uint8Array(length), 16_384)
  const validUntil = growingColumn((length) => new Int32Array(length))
  const payMax = growingColumn((length) => new Int32Array(length))
  const degree = growingColumn((length) => new Uint8Array(length))
  const areasOf = growingColumn((length) => new Uint32Array(length))
  const certificatesOf = growingColumn((length) => new Uint32Array(length))
  const areas = sharedLists()
  const certificates = sharedLists()
  const skills = sharedLists()
  const share = <T>(list: readonly T[]): readonly T[] => skills.list<T>(skills.numberOf(list))
  const longest = [0, 0, 0, 0]

  /** Takes the next slot; answers the slot that held the id before, which stays until it is dropped. */
  function add(entry: PostingEntry): number | undefined {
    const { features, areas: places, mustCertificates, ...facts } = entry
    const slot = rest.length
    const from = start.numbers[slot]!
    start.ensure(slot + 2)
    keys.ensure(from + features.keys.length)
    weights.ensure(from + features.keys.length)
    for (const column of [validUntil, payMax, degree, areasOf, certificatesOf]) column.ensure(slot + 1)
    keys.numbers.set(features.keys, from)
    weights.numbers.set(features.weights, from)
    start.numbers[slot + 1] = from + features.keys.length
    noteLengths(features, longest)
    validUntil.numbers[slot] = facts.open ? facts.validUntilDay : unstated
    payMax.numbers[slot] = facts.payMax ?? unstated
    degree.numbers[slot] = facts.degreeRank
    areasOf.numbers[slot] = areas.numberOf(places)
    certificatesOf.numbers[slot] = certificates.numberOf(mustCertificates)
    rest.push({
      ...facts,
      mustSkills: share(facts.mustSkills),
      preferredSkills: share(facts.preferredSkills),
      occupations: share(facts.occupations),
    })
    const replaced = slotOf.get(facts.id)
    slotOf.set(facts.id, slot)
    return replaced
  }

  function remove(id: string): void {
    const slot = slotOf.get(id)
    if (slot === undefined) return
    slotOf.delete(id)
    drop(slot)
  }

  function drop(slot: number): void {
    rest[slot] = undefined
    validUntil.numbers[slot] = unstated
  }

  const featuresAt = (slot: number): Features => ({
    keys: keys.numbers.subarray(start.numbers[slot], start.numbers[slot + 1]),
    weights: weights.numbers.subarray(start.numbers[slot], start.numbers[slot + 1]),
  })

  return {
    add,
    remove,
    drop,
    /** How many slots there are, those given up among them. */
    slots: () => rest.length,
    /** The greatest length any entry's features of a kind have had. */
    longest: (kind: number): number => longest[kind] ?? 0,
    live: () => slotOf.size,
    idAt: (slot: number): string | undefined => rest[slot]?.id,
    entryAt(slot: number): PostingEntry | undefined {
      const facts = rest[slot]
      return (
        facts &&
        whole(
          facts,
          areas.list(areasOf.numbers[slot]!),
          certificates.list(certificatesOf.numbers[slot]!),
          featuresAt(slot),
        )
      )
    },
    /** The packed features of a slot, without copying: `keys` and `weights` from `from` to `to`. */
    packed: (slot: number) => ({
      keys: keys.numbers,
      weights: weights.numbers,
      from: start.numbers[slot]!,
      to: start.numbers[slot + 1]!,
    }),
    /** Whether the entry in a slot is there and passes. */
    passing(filters: PostingFilters): (slot: number) => boolean {
      const { today, payAtLeast, degreeRank } = filters
      const placed = areas.fitting<string>((list) => liesWithin(list, filters.areas))
      const attainable = certificates.fitting<string>(
        (list) => !list.some((id) => filters.outOfReach.includes(id)),
      )
      const valid = validUntil.numbers
      const pays = payMax.numbers
      return (slot) =>
        valid[slot]! >= today &&
        (pays[slot] === unstated || pays[slot]! >= payAtLeast) &&
        degree.numbers[slot]! <= degreeRank &&
        placed[areasOf.numbers[slot]!] === 1 &&
        attainable[certificatesOf.numbers[slot]!] === 1
    },
  }
}

/** Written out, because spreading costs ten times as much, for hundreds of hits a search. */
const whole = (
  facts: Rest,
  areas: readonly string[],
  mustCertificates: readonly string[],
  features: Features,
): PostingEntry => ({
  id: facts.id,
  employerId: facts.employerId,
  version: facts.version,
  open: facts.open,
  validUntilDay: facts.validUntilDay,
  areas,
  payMin: facts.payMin,
  payMax: facts.payMax,
  degreeRank: facts.degreeRank,
  mustCertificates,
  mustSkills: facts.mustSkills,
  preferredSkills: facts.preferredSkills,
  minYears: facts.minYears,
  occupations: facts.occupations,
  shift: facts.shift,
  veteransPreferred: facts.veteransPreferred,
  features,
})

const liesWithin = (places: readonly string[], wished: readonly string[]): boolean =>
  wished.length === 0 || places.length === 0 || places.some((code) => wished.includes(code))

export type EntryTable = ReturnType<typeof entryTable>
