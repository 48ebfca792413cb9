import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embeddedPostingIndex } from '../../../server/matching/embedded/posting-index.embedded.ts'
import { featuresOf, product } from '../../../server/matching/meaning/features.ts'
import {
  passes,
  type Features,
  type PostingEntry,
  type PostingFilters,
  type PostingIndex,
} from '../../../server/matching/posting-index.ts'
import { anEntry, lenient } from '../../support/a-posting-entry.ts'

/** A small vocabulary, some of it in nearly every posting, so that long lists and ties occur. */
function someFeatures(chance: () => number): Features {
  const bag = new Map<number, number>()
  for (let word = 0; word < 12; word++) {
    const kind = Math.floor(chance() * 3) * 2 ** 30
    bag.set(kind + Math.floor(chance() ** 3 * 300), 0.05 + chance() * 0.6)
  }
  return featuresOf(bag)
}

function someEntry(chance: () => number, id: string): PostingEntry {
  return anEntry({
    id,
    features: someFeatures(chance),
    payMax: chance() < 0.1 ? null : Math.floor(chance() * 10_000),
    degreeRank: Math.floor(chance() * 5),
    areas: chance() < 0.1 ? [] : [`35050${Math.floor(chance() * 4)}`, '350500', '350000'],
    mustCertificates: chance() < 0.3 ? ['driving-licence-b2'] : [],
  })
}

function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

/** The reference: every entry, by hand. */
function byHand(
  entries: Iterable<PostingEntry>,
  features: Features,
  filters: PostingFilters,
  limit: number,
): string[] {
  return [...entries]
    .filter((entry) => passes(entry, filters))
    .map((entry) => ({ id: entry.id, nearness: product(features, entry.features) }))
    .filter(({ nearness }) => nearness > 0)
    .toSorted((one, other) => other.nearness - one.nearness || (one.id < other.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id)
}

const someFilters = (chance: () => number): PostingFilters => ({
  ...lenient,
  areas: chance() < 0.5 ? [] : ['350501', '350503'],
  payAtLeast: chance() < 0.5 ? 0 : 3_000,
  degreeRank: 2 + Math.floor(chance() * 4),
  outOfReach: chance() < 0.5 ? [] : ['driving-licence-b2'],
})

async function changeAtRandom(index: PostingIndex, kept: Map<string, PostingEntry>, chance: () => number) {
  for (let round = 0; round < 12; round++) {
    const batch = Array.from({ length: Math.floor(chance() * 400) }, () =>
      someEntry(chance, `p${Math.floor(chance() * 3_000)}`),
    )
    await index.upsert(batch)
    for (const entry of batch) kept.set(entry.id, entry)
    const gone = [...kept.keys()].filter(() => chance() < 0.05)
    await index.remove(gone)
    for (const id of gone) kept.delete(id)
  }
}

describe('the index in the process', () => {
  it('finds exactly what comparing with every posting finds, after any changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const chance = chanceOf(seed)
        const index = embeddedPostingIndex()
        const kept = new Map<string, PostingEntry>()
        await changeAtRandom(index, kept, chance)
        for (let query = 0; query < 10; query++) {
          const [features, filters, limit] = [
            someFeatures(chance),
            someFilters(chance),
            1 + Math.floor(chance() * 60),
          ]
          const hits = await index.search({ features, filters, limit })
          expect(hits.map(({ entry }) => entry.id)).toEqual(byHand(kept.values(), features, filters, limit))
        }
        expect(await index.size()).toBe(kept.size)
        await index.close()
      }),
      { numRuns: 8 },
    )
  })

  it('gives back every entry as it was given', async () => {
    const chance = chanceOf(7)
    const index = embeddedPostingIndex()
    const entries = Array.from({ length: 50 }, (_, at) => someEntry(chance, `p${at}`))
    await index.upsert(entries)
    const hits = await index.search({
      features: featuresOf(new Map()),
      filters: { ...lenient, degreeRank: 6 },
      limit: 100,
    })
    const found = new Map(hits.map(({ entry }) => [entry.id, entry]))
    for (const entry of entries) {
      const { features, ...facts } = entry
      expect(found.get(entry.id)).toMatchObject(facts)
      expect(found.get(entry.id)?.features).toEqual(features)
    }
  })

  it('lets searches through while it is filled anew, on the old content until the new is whole', async () => {
    const chance = chanceOf(3)
    const index = embeddedPostingIndex()
    await index.upsert([someEntry(chance, 'old')])
    const query = { features: featuresOf(new Map()), filters: { ...lenient, degreeRank: 6 }, limit: 10 }
    let whole = false
    async function* batches() {
      for (let batch = 0; batch < 20; batch++) {
        yield Array.from({ length: 200 }, (_, at) => someEntry(chance, `new-${batch}-${at}`))
        const during = await index.search(query)
        if (!whole) expect(during.map(({ entry }) => entry.id)).toEqual(['old'])
      }
    }
    await index.replaceAll(batches())
    whole = true
    expect(await index.size()).toBe(4_000)
  })
})
