import { kindOfKey } from '../../reading/index.ts'
import type { Weighted } from '../../reference/index.ts'
import { liesWithin, type Features, type PostingEntry, type PostingFilters } from '../posting-index.ts'
import { growingColumn } from './growing-column.ts'
import { keptEntry } from './kept-entry.ts'
import { placedSlots } from './placed-slots.ts'
import { sharedLists } from './shared-lists.ts'
import type { Packed } from './wanted-features.ts'

/** Four numbers a slot: its last valid day, its list of places, its best pay, its list of certificates with its degree. */
const place = { valid: 0, area: 1, pay: 2, demands: 3 } as const
const width = 4
const gone = -1
/** What is not stated passes. */
const anyPay = 0x7fff_ffff
/** Degrees have ranks up to 6. */
const degreeBits = 3
/** Behind every occupation of the classification. */
const noOccupation = 0xffff_ffff

/** An occupation's code as a number, so that those of one group are neighbours. */
const numberOf = (code: string | undefined): number => {
  const digits = (code ?? '').replaceAll('-', '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : noOccupation
}

/**
 * Entries by slot, a running number: features packed end to end, what is filtered by in columns, the rest as given.
 * Slots are only added and given up; whoever compacts makes a new table.
 */
export function entryTable() {
  const kept: (PostingEntry | undefined)[] = []
  const slotOf = new Map<string, number>()
  const start = growingColumn((length) => new Uint32Array(length))
  const keys = growingColumn((length) => new Uint32Array(length), 16_384)
  const weights = growingColumn((length) => new Uint8Array(length), 16_384)
  /** What is filtered by, side by side, so that one look at the memory tells all of a slot: see `place`. */
  const facts = growingColumn((length) => new Int32Array(length))
  const areas = sharedLists<string>()
  const placed = placedSlots()
  const certificates = sharedLists<string>()
  const skills = sharedLists<string>()
  const occupations = sharedLists<Weighted>()

  const startOf = (slot: number): number => start.numbers[slot] ?? 0

  function pack(slot: number, features: Features): void {
    const from = startOf(slot)
    const to = from + features.keys.length
    for (const column of [keys, weights]) column.ensure(to)
    keys.numbers.set(features.keys, from)
    weights.numbers.set(features.weights, from)
    start.ensure(slot + 2)
    start.numbers[slot + 1] = to
  }

  function featuresAt(slot: number): Features {
    const [from, to] = [startOf(slot), startOf(slot + 1)]
    return { keys: keys.numbers.subarray(from, to), weights: weights.numbers.subarray(from, to) }
  }

  /** Takes the next slot; answers the slot that held the id before, which stays until it is dropped. */
  function add(entry: PostingEntry): number | undefined {
    const slot = kept.length
    pack(slot, entry.features)
    const [area, certificate] = [areas.numberOf(entry.areas), certificates.numberOf(entry.mustCertificates)]
    facts.ensure((slot + 1) * width)
    facts.numbers.set(
      [
        entry.open ? entry.validUntilDay : gone,
        area,
        entry.payMax ?? anyPay,
        (certificate << degreeBits) | entry.degreeRank,
      ],
      slot * width,
    )
    const lists = {
      areas: areas.list(area),
      mustCertificates: certificates.list(certificate),
      mustSkills: skills.kept(entry.mustSkills),
      preferredSkills: skills.kept(entry.preferredSkills),
      occupations: occupations.kept(entry.occupations),
    }
    kept.push(keptEntry(entry, lists, slot, featuresAt))
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
    facts.numbers[slot * width + place.valid] = gone
  }

  /** For every list of places whether it lies in those that are wished. */
  const fittingAreas = (wished: readonly string[]): Uint8Array =>
    areas.fitting(wished.join(), (list) => liesWithin(list, wished))

  return {
    add,
    remove,
    drop,
    /** How many slots there are, those given up among them. */
    slots: () => kept.length,
    live: () => slotOf.size,
    idAt: (slot: number): string | undefined => kept[slot]?.id,
    entryAt: (slot: number): PostingEntry | undefined => kept[slot],
    /** The features of all slots, without copying. */
    packed: (): Packed => ({ start: start.numbers, keys: keys.numbers, weights: weights.numbers }),
    occupationNumber: (slot: number): number => numberOf(kept[slot]?.occupations[0]?.id),
    /** The key of what tells most in the wording of a slot's title. */
    strongestKey(slot: number): number {
      let [strongest, key] = [0, 0]
      for (let at = startOf(slot); at < startOf(slot + 1); at++) {
        const weight = weights.numbers[at] ?? 0
        if (weight <= strongest || kindOfKey(keys.numbers[at] ?? 0) !== 0) continue
        strongest = weight
        key = keys.numbers[at] ?? 0
      }
      return key
    },
    /** The slots whose places lie in the wished ones, when they are not more than `most`; null otherwise, and without a wish. */
    within(wished: readonly string[], most: number): Uint32Array | null {
      if (wished.length === 0) return null
      const [fits, { numbers }] = [fittingAreas(wished), facts]
      const liesThere = (slot: number) => fits[numbers[slot * width + place.area] ?? 0] === 1
      return placed(wished.join(), kept.length, most, liesThere)
    },
    /** Whether the entry in a slot is there and passes. */
    passing({ today, areas: wished, payAtLeast, degreeRank, outOfReach }: PostingFilters) {
      const fits = fittingAreas(wished)
      const attainable = certificates.fitting(
        outOfReach.join(),
        (list) => !list.some((id) => outOfReach.includes(id)),
      )
      const { numbers } = facts
      return (slot: number): boolean => {
        const at = slot * width
        if ((numbers[at + place.valid] ?? gone) < today) return false
        if (fits[numbers[at + place.area] ?? 0] !== 1) return false
        if ((numbers[at + place.pay] ?? 0) < payAtLeast) return false
        const demands = numbers[at + place.demands] ?? 0
        return (demands & (2 ** degreeBits - 1)) <= degreeRank && attainable[demands >> degreeBits] === 1
      }
    },
  }
}

export type EntryTable = ReturnType<typeof entryTable>
