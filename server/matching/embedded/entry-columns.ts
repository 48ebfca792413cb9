import type { PackedFeatures, PostingEntry } from '../posting-index.ts'
import { filteredFacts } from './filtered-facts.ts'
import { packedFeatures } from './packed-features.ts'
import { packedSayings } from './packed-sayings.ts'
import { packedVectors } from './packed-vectors.ts'
import { named, takenFrom, type Parts, type Take } from './snapshot-parts.ts'

/** All that is kept of entries but their ids, by slot: features packed end to end, what is filtered by side by side, and so the rest. */
export function entryColumns() {
  const features = packedFeatures()
  const [vectors, ownVectors] = [packedVectors(), packedVectors()]
  const [facts, said] = [filteredFacts(), packedSayings()]
  return {
    features,
    facts,
    said,
    vector: vectors.at,
    ownVector: ownVectors.at,
    packed(slot: number): PackedFeatures {
      const { start, keys, weights } = features.all()
      return { keys, weights, from: start[slot] ?? 0, to: start[slot + 1] ?? 0 }
    },
    /** Of the next slot. */
    add(slot: number, entry: PostingEntry): void {
      features.add(slot, entry.features)
      vectors.add(slot, entry.vector)
      ownVectors.add(slot, entry.ownVector)
      facts.add(slot, entry)
      said.add(slot, entry)
    },
    /** Gives up the room for what may be added. */
    trim(slots: number): void {
      for (const each of [features, facts, said]) each.trim(slots)
      for (const each of [vectors, ownVectors]) each.trim()
    },
    /** Every column as it lies there, under the name of its owner. */
    *parts(slots: number): Parts {
      yield* named('features', features.parts(slots))
      yield* named('vectors', vectors.parts())
      yield* named('own', ownVectors.parts())
      yield* named('facts', facts.parts(slots))
      yield* named('said', said.parts(slots))
    },
    async take(take: Take): Promise<void> {
      features.take(takenFrom('features', take))
      vectors.take(takenFrom('vectors', take))
      ownVectors.take(takenFrom('own', take))
      await facts.take(takenFrom('facts', take))
      await said.take(takenFrom('said', take))
    },
  }
}

export type EntryColumns = ReturnType<typeof entryColumns>
