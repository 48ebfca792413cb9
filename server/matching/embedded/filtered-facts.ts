import { contractTypes } from '../../../rules/choices.ts'
import { liesWithin, statesPayAndPlace, type PostingEntry, type PostingFilters } from '../posting-index.ts'
import { growingColumn } from './growing-column.ts'
import { placedSlots } from './placed-slots.ts'
import { sharedLists } from './shared-lists.ts'
import { named, takenFrom, type Parts, type Take } from './snapshot-parts.ts'

/** Four numbers a slot: its last valid day, its list of places, its best pay, its list of certificates with its degree, its contract and whether it says what it pays and where. */
const place = { valid: 0, area: 1, pay: 2, demands: 3 } as const
const width = 4
const gone = -1
/** What is not stated passes. */
const anyPay = 0x7fff_ffff
/** Degrees have ranks up to 6. */
const degreeBits = 3
/** Beside the degree: whether pay and place are stated. */
const statedBit = 2 ** degreeBits
const contractAt = degreeBits + 1
/** Kinds of contract by their places in the list, and 0 for one that is not stated. */
const contractBits = 3
const contractMask = 2 ** contractBits - 1
const demandBits = contractAt + contractBits

const contractNumber = (contract: PostingEntry['contract']): number =>
  contract === null ? 0 : contractTypes.indexOf(contract) + 1

/** A bit for each kind of contract that passes. */
const passingContracts = (contracts: PostingFilters['contracts'] = []): number =>
  contracts.length === 0 ? -1 : contracts.reduce((bits, each) => bits | (1 << contractNumber(each)), 0)

/** What postings are filtered by, side by side, so that one look at the memory tells all of a slot. */
export function filteredFacts() {
  const facts = growingColumn(Int32Array)
  const areas = sharedLists<string>()
  const certificates = sharedLists<string>()
  const placed = placedSlots()

  /** For every list of places whether it lies in those that are wished. */
  const fittingAreas = (wished: readonly string[]): Uint8Array =>
    areas.fitting(wished.join(), (list) => liesWithin(list, wished))

  return {
    add(slot: number, entry: PostingEntry): void {
      const [area, certificate] = [areas.numberOf(entry.areas), certificates.numberOf(entry.mustCertificates)]
      const valid = entry.open ? entry.validUntilDay : gone
      const stated = statesPayAndPlace(entry) ? statedBit : 0
      const contract = contractNumber(entry.contract) << contractAt
      const demands = (certificate << demandBits) | contract | stated | entry.degreeRank
      facts.ensure((slot + 1) * width)
      facts.numbers.set([valid, area, entry.payMax ?? anyPay, demands], slot * width)
    },
    areas: (slot: number): readonly string[] => areas.list(facts.numbers[slot * width + place.area] ?? 0),
    certificates: (slot: number): readonly string[] =>
      certificates.list((facts.numbers[slot * width + place.demands] ?? 0) >> demandBits),
    drop(slot: number): void {
      facts.numbers[slot * width + place.valid] = gone
    },
    /** Of the slots up to `end` those whose places lie in the wished ones, when they are not more than `most`; else null, and without a wish. */
    within(wished: readonly string[], end: number, most: number): Uint32Array | null {
      if (wished.length === 0) return null
      const [fits, { numbers }] = [fittingAreas(wished), facts]
      const liesThere = (slot: number) => fits[numbers[slot * width + place.area] ?? 0] === 1
      return placed(wished.join(), end, most, liesThere)
    },
    /** Whether the entry in a slot is there and passes. */
    passing({
      today,
      areas: wished,
      payAtLeast,
      degreeRank,
      outOfReach,
      onlyStated = false,
      contracts,
    }: PostingFilters) {
      const fits = fittingAreas(wished)
      const isAttainable = (list: readonly string[]) => !list.some((id) => outOfReach.includes(id))
      const attainable = certificates.fitting(outOfReach.join(), isAttainable)
      const passable = passingContracts(contracts)
      const { numbers } = facts
      return (slot: number): boolean => {
        const at = slot * width
        if ((numbers[at + place.valid] ?? gone) < today) return false
        if (fits[numbers[at + place.area] ?? 0] !== 1) return false
        if ((numbers[at + place.pay] ?? 0) < payAtLeast) return false
        const demands = numbers[at + place.demands] ?? 0
        if (onlyStated && (demands & statedBit) === 0) return false
        if (((passable >> ((demands >> contractAt) & contractMask)) & 1) === 0) return false
        return (demands & (statedBit - 1)) <= degreeRank && attainable[demands >> demandBits] === 1
      }
    },
    trim: (slots: number) => facts.fit(slots * width),
    *parts(slots: number): Parts {
      yield ['facts', facts.bytes(slots * width)]
      yield* named('areas', areas.parts())
      yield* named('certificates', certificates.parts())
    },
    async take(take: Take): Promise<void> {
      facts.take(take('facts'))
      await areas.take(takenFrom('areas', take))
      await certificates.take(takenFrom('certificates', take))
    },
  }
}
