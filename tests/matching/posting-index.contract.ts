import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noFeatures } from '../../server/matching/meaning/features.ts'
import type { PostingEntry, PostingFilters, PostingIndex } from '../../server/matching/posting-index.ts'
import { anEntry, lenient, batchesOf, meaning } from '../support/a-posting-entry.ts'
import { postingFiltersContract, type OpenedIndex } from './posting-filters.contract.ts'

/** An entry's fields, however the engine keeps them. */
const plain = (entry: PostingEntry): PostingEntry => ({
  ...entry,
  features: entry.features,
  vector: entry.vector,
  ownVector: entry.ownVector,
})

/** What every engine behind the port must do; the test files of the engines call it. */
export function postingIndexContract(name: string, open: () => Promise<OpenedIndex>): void {
  describe(`${name} as a posting index`, () => {
    let opened: OpenedIndex
    let index: PostingIndex

    beforeEach(async () => {
      opened = await open()
      index = opened.index
    })
    afterEach(() => opened.close())

    const found = async (
      filters: Partial<PostingFilters> = {},
      features = meaning({ driver: 1 }),
      limit = 100,
    ) => {
      const hits = await index.search({ features, filters: { ...lenient, ...filters }, limit })
      return hits.map(({ entry }) => entry.id)
    }

    it('finds nothing while it is empty, and counts nothing', async () => {
      expect(await found()).toEqual([])
      expect(await index.size()).toBe(0)
    })

    it('takes and removes nothing without complaint, and removes what it does not know', async () => {
      await index.upsert([])
      await index.remove([])
      await index.remove(['nobody'])
      expect(await index.size()).toBe(0)
    })

    it('gives back an entry exactly as it was given', async () => {
      const entry = anEntry({
        id: 'whole',
        payMin: null,
        payMax: null,
        areas: [],
        mustCertificates: ['driving-licence-b2'],
        preferredSkills: ['first-aid', '焊接 "特" \\'],
        shift: 'NIGHT',
        veteransPreferred: true,
        occupations: [
          { id: '4-02-02-02', confidence: 0.75 },
          { id: '4-02-02-01', confidence: 0.25 },
        ],
        features: meaning({ driver: 1.27, night: 0.005, goods: 0.4 }),
      })
      await index.upsert([entry])
      const [hit] = await index.search({ features: meaning({ driver: 1 }), filters: lenient, limit: 1 })
      expect(hit && plain(hit.entry)).toEqual(entry)
    })

    it('puts the nearer first, ties by id, and leaves out what has nothing in common', async () => {
      await index.upsert([
        anEntry({ id: 'half', features: meaning({ driver: 0.5, cook: 0.8 }) }),
        anEntry({ id: 'tie-b', features: meaning({ driver: 0.9, goods: 0.3 }) }),
        anEntry({ id: 'tie-a', features: meaning({ driver: 0.9, goods: 0.3 }) }),
        anEntry({ id: 'same', features: meaning({ driver: 1, goods: 0.4 }) }),
        anEntry({ id: 'other', features: meaning({ welder: 1 }) }),
        anEntry({ id: 'mute', features: noFeatures }),
      ])
      expect(await found({}, meaning({ driver: 1, goods: 0.4 }))).toEqual(['same', 'tie-a', 'tie-b', 'half'])
    })

    it('tells how near each is, in falling order', async () => {
      await index.upsert([
        anEntry({ id: 'near' }),
        anEntry({ id: 'far', features: meaning({ driver: 0.3, cook: 0.9 }) }),
      ])
      const hits = await index.search({ features: meaning({ driver: 1 }), filters: lenient, limit: 2 })
      expect(hits.map(({ nearness }) => nearness)).toEqual([1, expect.closeTo(0.3, 2)])
    })

    it('gives no more than asked, and then the nearest', async () => {
      await index.upsert(
        [0.2, 0.9, 0.5, 0.7].map((weight) =>
          anEntry({
            id: `weight-${weight * 10}`,
            features: meaning({ driver: weight, cook: Math.sqrt(1 - weight * weight) }),
          }),
        ),
      )
      expect(await found({}, undefined, 2)).toEqual(['weight-9', 'weight-7'])
    })

    it('gives whatever passes when nothing is known of the seeker', async () => {
      await index.upsert([
        anEntry({ id: 'one' }),
        anEntry({ id: 'mute', features: noFeatures }),
        anEntry({ id: 'closed', open: false }),
      ])
      expect((await found({}, noFeatures)).sort()).toEqual(['mute', 'one'])
    })

    it('replaces by id, once the promise resolves', async () => {
      await index.upsert([anEntry({ id: 'a' }), anEntry({ id: 'b' })])
      await index.upsert([
        anEntry({ id: 'a', version: 2, payMax: 7_000 }),
        anEntry({ id: 'b', version: 2, features: meaning({ cook: 1 }) }),
      ])
      const hits = await index.search({ features: meaning({ driver: 1 }), filters: lenient, limit: 9 })
      expect(hits.map(({ entry }) => [entry.id, entry.version, entry.payMax])).toEqual([['a', 2, 7_000]])
      expect(await found({}, meaning({ cook: 1 }))).toEqual(['b'])
      expect(await index.size()).toBe(2)
    })

    it('keeps what a posting means when only other things change', async () => {
      const entry = anEntry({ id: 'a' })
      await index.upsert([entry])
      await index.upsert([{ ...entry, version: 2, open: false }])
      expect(await found()).toEqual([])
      await index.upsert([{ ...entry, version: 3 }])
      const hits = await index.search({ features: entry.features, filters: lenient, limit: 9 })
      expect(hits.map(({ entry: kept, nearness }) => [plain(kept), nearness])).toEqual([
        [{ ...entry, version: 3 }, 1],
      ])
    })

    it('takes the last of an id that is given twice at once', async () => {
      const first = anEntry({ id: 'a' })
      await index.upsert([first, anEntry({ id: 'a', version: 2, features: meaning({ cook: 1 }) })])
      expect(await found()).toEqual([])
      expect(await found({}, meaning({ cook: 1 }))).toEqual(['a'])
      await index.upsert([
        anEntry({ id: 'a', version: 3, features: meaning({ welder: 1 }) }),
        { ...first, version: 4 },
      ])
      expect(await found()).toEqual(['a'])
      expect(await index.size()).toBe(1)
    })

    it('forgets what is removed, and takes it again', async () => {
      await index.upsert([anEntry({ id: 'a' }), anEntry({ id: 'b' })])
      await index.remove(['a', 'nobody'])
      expect(await found()).toEqual(['b'])
      await index.upsert([anEntry({ id: 'a' })])
      expect(await found()).toEqual(['a', 'b'])
    })

    it('puts a new content in place of the old as a whole', async () => {
      await index.upsert([anEntry({ id: 'old' }), anEntry({ id: 'both' })])
      await index.replaceAll(batchesOf([anEntry({ id: 'both', version: 2 })], [], [anEntry({ id: 'new' })]))
      expect(await found()).toEqual(['both', 'new'])
      expect(await index.size()).toBe(2)
      await index.replaceAll(batchesOf())
      expect(await found()).toEqual([])
    })

    it('answers from the old content until the new one is whole', async () => {
      await index.upsert([anEntry({ id: 'old' })])
      const seen: string[][] = []
      async function* slowly() {
        yield [anEntry({ id: 'new-1' })]
        seen.push(await found())
        yield [anEntry({ id: 'new-2' })]
        seen.push(await found())
      }
      await index.replaceAll(slowly())
      expect(seen).toEqual([['old'], ['old']])
      expect(await found()).toEqual(['new-1', 'new-2'])
    })

    it('keeps the old content when the new one breaks off', async () => {
      await index.upsert([anEntry({ id: 'old' })])
      async function* broken() {
        yield await Promise.resolve([anEntry({ id: 'new' })])
        throw new Error('the database went away')
      }
      await expect(index.replaceAll(broken())).rejects.toThrow('the database went away')
      expect(await found()).toEqual(['old'])
    })

    it('loses no change that is made while the content is being replaced', async () => {
      await index.upsert([anEntry({ id: 'closing' }), anEntry({ id: 'leaving' })])
      const changes: Promise<void>[] = []
      async function* meanwhile() {
        yield await Promise.resolve([anEntry({ id: 'closing' }), anEntry({ id: 'leaving' })])
        changes.push(
          index.upsert([anEntry({ id: 'closing', version: 2, open: false }), anEntry({ id: 'coming' })]),
          index.remove(['leaving']),
        )
      }
      await index.replaceAll(meanwhile())
      await Promise.all(changes)
      expect(await found()).toEqual(['coming'])
    })

    it('keeps every one of many changes made at once', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          index.upsert([anEntry({ id: `id-${String(at).padStart(2, '0')}` })]),
        ),
      )
      expect(await found()).toHaveLength(20)
    })

    it('takes more at once than fit into one request', async () => {
      const many = Array.from({ length: 450 }, (_, at) => anEntry({ id: `id-${at}` }))
      await index.upsert(many)
      expect(await index.size()).toBe(450)
      expect(await found({}, undefined, 300)).toHaveLength(300)
    })
  })

  postingFiltersContract(name, open)
}
