import type { WorkLimit, WorkRefusal } from '../../../rules/choices.ts'
import type { Weighted } from '../../reference/index.ts'
import type { PackedFeatures, PostingEntry } from '../posting-index.ts'
import { filteredFacts } from './filtered-facts.ts'
import { keptEntry } from './kept-entry.ts'
import { packedFeatures } from './packed-features.ts'
import { packedVectors } from './packed-vectors.ts'
import { sharedLists } from './shared-lists.ts'

/** Behind every occupation of the classification. */
const noOccupation = 0xffff_ffff

/** An occupation's code as a number, so that those of one group are neighbours. */
const numberOf = (code: string | undefined): number => {
  const digits = (code ?? '').replaceAll('-', '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : noOccupation
}

/**
 * Entries by slot, a running number: features packed end to end, what is filtered by side by side, the rest as given.
 * Slots are only added and given up; whoever compacts makes a new table.
 */
export function entryTable() {
  const kept: (PostingEntry | undefined)[] = []
  const slotOf = new Map<string, number>()
  const features = packedFeatures()
  const vectors = packedVectors()
  const ownVectors = packedVectors()
  const packed = (slot: number): PackedFeatures => {
    const { start, keys, weights } = features.all()
    return { keys, weights, from: start[slot] ?? 0, to: start[slot + 1] ?? 0 }
  }
  const columns = { features: features.at, packed, vector: vectors.at, ownVector: ownVectors.at }
  const facts = filteredFacts()
  const skills = sharedLists<string>()
  const occupations = sharedLists<Weighted>()
  const bodies = sharedLists<WorkLimit>()
  const conditions = sharedLists<WorkRefusal>()

  /** Takes the next slot; answers the slot that held the id before, which stays until it is dropped. */
  function add(entry: PostingEntry): number | undefined {
    const slot = kept.length
    features.add(slot, entry.features)
    vectors.add(slot, entry.vector)
    ownVectors.add(slot, entry.ownVector)
    const lists = {
      ...facts.add(slot, entry),
      mustSkills: skills.kept(entry.mustSkills),
      preferredSkills: skills.kept(entry.preferredSkills),
      occupations: occupations.kept(entry.occupations),
      body: bodies.kept(entry.body),
      unwanted: conditions.kept(entry.unwanted),
    }
    kept.push(keptEntry(entry, lists, slot, columns))
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
    facts.drop(slot)
  }

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
    packed: features.all,
    strongestKey: features.strongestKey,
    occupationNumber: (slot: number): number => numberOf(kept[slot]?.occupations[0]?.id),
    within: (wished: readonly string[], most: number) => facts.within(wished, kept.length, most),
    passing: facts.passing,
  }
}

export type EntryTable = ReturnType<typeof entryTable>
