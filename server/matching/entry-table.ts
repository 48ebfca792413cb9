import type { Features } from './features.ts'
import { growingColumn } from './growing-column.ts'
import type { PostingEntry, PostingFilters } from './posting-index.ts'

/** What of an entry is not kept in columns. */
type Rest = Omit<PostingEntry, 'features'>

/** Lists that many postings share (areas, skills) are kept once. */
function sharing() {
  const lists = new Map<string, readonly unknown[]>()
  return <T>(list: readonly T[]): readonly T[] => {
    const key = JSON.stringify(list)
    const known = lists.get(key)
    if (known) return known as readonly T[]
    if (lists.size < 200_000) lists.set(key, list)
    return list
  }
}

const unstated = -1

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
  const share = sharing()

  /** Takes the next slot; answers the slot that held the id before, which stays until it is dropped. */
  function add(entry: PostingEntry): number | undefined {
    const { features, ...facts } = entry
    const slot = rest.length
    const from = start.numbers[slot]!
    start.ensure(slot + 2)
    keys.ensure(from + features.keys.length)
    weights.ensure(from + features.keys.length)
    for (const column of [validUntil, payMax, degree]) column.ensure(slot + 1)
    keys.numbers.set(features.keys, from)
    weights.numbers.set(features.weights, from)
    start.numbers[slot + 1] = from + features.keys.length
    validUntil.numbers[slot] = facts.open ? facts.validUntilDay : unstated
    payMax.numbers[slot] = facts.payMax ?? unstated
    degree.numbers[slot] = facts.degreeRank
    rest.push({
      ...facts,
      areas: share(facts.areas),
      mustCertificates: share(facts.mustCertificates),
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
    rest[slot] = undefined
  }

  const featuresAt = (slot: number): Features => ({
    keys: keys.numbers.slice(start.numbers[slot], start.numbers[slot + 1]),
    weights: weights.numbers.slice(start.numbers[slot], start.numbers[slot + 1]),
  })

  return {
    add,
    remove,
    drop: (slot: number): void => void (rest[slot] = undefined),
    /** How many slots there are, those given up among them. */
    slots: () => rest.length,
    live: () => slotOf.size,
    idAt: (slot: number): string | undefined => rest[slot]?.id,
    entryAt: (slot: number): PostingEntry | undefined => {
      const facts = rest[slot]
      return facts && { ...facts, features: featuresAt(slot) }
    },
    /** The packed features of a slot, without copying: `keys` and `weights` from `from` to `to`. */
    packed: (slot: number) => ({
      keys: keys.numbers,
      weights: weights.numbers,
      from: start.numbers[slot]!,
      to: start.numbers[slot + 1]!,
    }),
    /** Whether the entry in a slot is there and passes. */
    passing({ today, areas, payAtLeast, degreeRank, outOfReach }: PostingFilters): (slot: number) => boolean {
      const wished = new Set(areas)
      const lacking = new Set(outOfReach)
      return (slot) => {
        const facts = rest[slot]
        if (facts === undefined || validUntil.numbers[slot]! < today) return false
        if (degree.numbers[slot]! > degreeRank) return false
        const pay = payMax.numbers[slot]!
        if (pay !== unstated && pay < payAtLeast) return false
        if (wished.size > 0 && facts.areas.length > 0 && !facts.areas.some((code) => wished.has(code)))
          return false
        return lacking.size === 0 || !facts.mustCertificates.some((id) => lacking.has(id))
      }
    },
  }
}

export type EntryTable = ReturnType<typeof entryTable>
