import type { PackedFeatures, PostingEntry } from '../posting-index.ts'
import { filteredFacts } from './filtered-facts.ts'
import { keptEntry } from './kept-entry.ts'
import { packedFeatures } from './packed-features.ts'
import { flagBit, numberAt, packedSayings } from './packed-sayings.ts'
import { packedVectors } from './packed-vectors.ts'
import { eachLine, linesAsBytes, named, takenFrom, type Parts, type Take } from './snapshot-parts.ts'

/** Behind every occupation of the classification. */
const noOccupation = 0xffff_ffff

/** An occupation's code as a number, so that those of one group are neighbours. */
const numberOf = (code: string | undefined): number => {
  const digits = (code ?? '').replaceAll('-', '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : noOccupation
}

/**
 * Entries by slot, a running number: features packed end to end, what is filtered by side by side, and so the rest.
 * Slots are only added and given up; whoever compacts makes a new table.
 */
export function entryTable() {
  /** The id of each slot; none of one that is given up. */
  const ids: (string | undefined)[] = []
  const slotOf = new Map<string, number>()
  const features = packedFeatures()
  const vectors = packedVectors()
  const ownVectors = packedVectors()
  const facts = filteredFacts()
  const said = packedSayings()
  const packed = (slot: number): PackedFeatures => {
    const { start, keys, weights } = features.all()
    return { keys, weights, from: start[slot] ?? 0, to: start[slot + 1] ?? 0 }
  }
  const { areas, certificates } = facts
  const compared = { features: features.at, packed, vector: vectors.at, ownVector: ownVectors.at }
  const columns = { said, areas, certificates, ...compared }

  /** Takes the next slot; answers the slot that held the id before, which stays until it is dropped. */
  function add(entry: PostingEntry): number | undefined {
    const slot = ids.length
    features.add(slot, entry.features)
    vectors.add(slot, entry.vector)
    ownVectors.add(slot, entry.ownVector)
    facts.add(slot, entry)
    said.add(slot, entry)
    ids.push(entry.id)
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
    ids[slot] = undefined
    facts.drop(slot)
  }

  /** Every column as it lies there, under the name of its owner. */
  function* parts(): Parts {
    yield ['ids', linesAsBytes(ids.map((id) => JSON.stringify(id ?? null)))]
    yield* named('features', features.parts(ids.length))
    yield* named('vectors', vectors.parts())
    yield* named('own', ownVectors.parts())
    yield* named('facts', facts.parts(ids.length))
    yield* named('said', said.parts(ids.length))
  }

  /** What the parts of another table were; this one is empty. */
  async function take(take: Take): Promise<void> {
    await eachLine(take('ids'), (line) => {
      const id = JSON.parse(line) as string | null
      if (id !== null && slotOf.has(id)) throw new Error('An id is there twice.')
      if (id !== null) slotOf.set(id, ids.length)
      ids.push(id ?? undefined)
    })
    features.take(takenFrom('features', take))
    vectors.take(takenFrom('vectors', take))
    ownVectors.take(takenFrom('own', take))
    await facts.take(takenFrom('facts', take))
    await said.take(takenFrom('said', take))
  }

  return {
    add,
    remove,
    drop,
    parts,
    take,
    /** Gives up the room for what may be added. */
    trim(): void {
      for (const each of [features, facts, said]) each.trim(ids.length)
      for (const each of [vectors, ownVectors]) each.trim()
    },
    /** How many slots there are, those given up among them. */
    slots: () => ids.length,
    live: () => slotOf.size,
    idAt: (slot: number): string | undefined => ids[slot],
    versionAt: (slot: number): number => said.number(slot, numberAt.version),
    lacksOwnAt: (slot: number): boolean => said.flag(slot, flagBit.lacksOwn),
    entryAt(slot: number): PostingEntry | undefined {
      const id = ids[slot]
      return id === undefined ? undefined : keptEntry(id, slot, columns)
    },
    /** The features of all slots, without copying. */
    packed: features.all,
    strongestKey: features.strongestKey,
    occupationNumber: (slot: number): number =>
      ids[slot] === undefined ? noOccupation : numberOf(said.occupations(slot)[0]?.id),
    within: (wished: readonly string[], most: number) => facts.within(wished, ids.length, most),
    passing: facts.passing,
  }
}

export type EntryTable = ReturnType<typeof entryTable>
