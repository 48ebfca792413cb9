import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retrieved } from '../../../server/matching/meili/document.ts'
import { filterOf } from '../../../server/matching/meili/filter.ts'
import { meiliPostingIndex } from '../../../server/matching/meili/posting-index.meili.ts'
import { differing, postingSettings } from '../../../server/matching/meili/settings.ts'
import { passes } from '../../../server/matching/posting-index.ts'
import { anEntry, batchesOf, lenient, meaning } from '../../support/a-posting-entry.ts'
import { readFilter } from '../../support/meili-filter.ts'
import { startMeiliStub } from '../../support/meili-stub.ts'

describe('what Meilisearch is told of postings', () => {
  it('may filter by every attribute that a search or a comparison filters by, and by no other', () => {
    const all = {
      today: 1,
      areas: ['350505'],
      payAtLeast: 1,
      onlyStated: true,
      contracts: ['FIXED_TERM', null] as const,
      degreeRank: 1,
      outOfReach: ['welding'],
    }
    const { attributes } = readFilter(filterOf(all, meaning({ driver: 1 })))
    expect([...new Set([...attributes, 'id'])].sort()).toEqual(postingSettings.filterableAttributes)
  })

  it('searches no words, so that nothing is kept for whoever types some', async () => {
    expect(postingSettings).toMatchObject({
      searchableAttributes: [],
      synonyms: {},
      prefixSearch: 'disabled',
    })
  })

  it('knows which settings are not as they should be, whatever order they come in', () => {
    const kept = {
      ...postingSettings,
      stopWords: [],
      typoTolerance: { enabled: false, disableOnNumbers: false },
    }
    expect(differing(kept)).toEqual({})
    const { filterableAttributes } = postingSettings as { filterableAttributes: string[] }
    expect(differing({ ...kept, filterableAttributes: filterableAttributes.toReversed() })).toEqual({})
    const wrong = {
      synonyms: { 司机: ['驾驶员'] },
      pagination: { maxTotalHits: 20 },
      filterableAttributes: ['open'],
    }
    const { synonyms, pagination } = postingSettings
    expect(differing({ ...kept, ...wrong })).toEqual({ synonyms, pagination, filterableAttributes })
    expect(differing({ ...kept, typoTolerance: { enabled: true } })).toEqual({
      typoTolerance: { enabled: false },
    })
  })

  it('makes the index with all of it, vectors among it, and asks for no more than it needs', async () => {
    const stub = await startMeiliStub()
    const index = meiliPostingIndex({ url: stub.url, key: 'any' })
    await index.upsert([anEntry({ id: 'a', occupations: [{ id: '4-07-05-01', confidence: 1 }] })])
    await index.search({
      features: meaning({ driver: 1 }),
      filters: { today: 0, areas: [], payAtLeast: 0, degreeRank: 6, outOfReach: [] },
      limit: 300,
    })
    const kept = stub.indexes.get('postings')!
    expect(kept.settings).toMatchObject({
      filterableAttributes: postingSettings.filterableAttributes,
      embedders: { meaning: { source: 'userProvided', dimensions: 1_024 } },
    })
    const search = stub.requests.findLast(({ path }) => path.endsWith('/search'))!
    expect(search.headers.authorization).toBe('Bearer any')
    expect(Object.keys(search.body as object).sort()).toEqual([
      'attributesToRetrieve',
      'filter',
      'hybrid',
      'limit',
      'vector',
    ])
    expect(search.body).toMatchObject({ limit: 600, hybrid: { embedder: 'meaning', semanticRatio: 1 } })
    expect(retrieved).not.toContain('_vectors')
    await index.close()
    await stub.close()
  })

  it('brings ids and versions of four hundred hits in less than 40 kB, and reads each entry once a version', async () => {
    const stub = await startMeiliStub()
    const index = meiliPostingIndex({ url: stub.url, key: null })
    const id = (at: number) => String(at).padStart(24, '0')
    await index.replaceAll(batchesOf(Array.from({ length: 900 }, (_, at) => anEntry({ id: id(at) }))))
    const query = { features: meaning({ driver: 1 }), filters: lenient, limit: 400 }
    stub.requests.length = 0
    expect(await index.search(query)).toHaveLength(400)
    await index.search(query)
    const asked = (end: string) => stub.requests.filter(({ path }) => path.endsWith(end))
    expect([asked('/search').length, asked('/documents/fetch').length]).toEqual([2, 1])
    expect(Math.max(...asked('/search').map(({ answered }) => answered))).toBeLessThan(40_000)
    // By another process, so that this one is not told.
    const rival = meiliPostingIndex({ url: stub.url, key: null })
    await rival.upsert([anEntry({ id: id(0), version: 2, payMax: 9_000 })])
    const renewed = await index.search(query)
    expect(asked('/documents/fetch').at(-1)?.body).toMatchObject({ ids: [id(0)] })
    expect(renewed.find(({ entry }) => entry.id === id(0))?.entry.payMax).toBe(9_000)
    await Promise.all([index.close(), rival.close()])
    await stub.close()
  })
})

describe('the filter in Meilisearch’s language', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '350505',
      '"',
      '\\',
      "'",
      '\\"',
      '] OR open = false OR areas IN [',
      'NOT',
      '',
      ' ',
      '泉港 "区"',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )

  it('means what the twin’s filter means, whatever characters the values have', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 3 }),
        fc.array(word, { maxLength: 3 }),
        fc.array(word, { maxLength: 3 }),
        fc.boolean(),
        (places, wished, lacking, open) => {
          const entry = anEntry({ id: 'a', open, areas: places, mustCertificates: places })
          const filters = { today: 0, areas: wished, payAtLeast: 0, degreeRank: 6, outOfReach: lacking }
          const lower = (values: readonly string[]) => values.map((value) => value.toLowerCase())
          const meant = passes(
            { ...entry, areas: lower(places), mustCertificates: lower(places) },
            { ...filters, areas: lower(wished), outOfReach: lower(lacking) },
          )
          expect(readFilter(filterOf(filters, meaning({}))).passes({ ...entry })).toBe(meant)
        },
      ),
    )
  })
})
