import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retrieved } from '../../../server/matching/meili/document.ts'
import { filterOf } from '../../../server/matching/meili/filter.ts'
import { meiliPostingIndex } from '../../../server/matching/meili/posting-index.meili.ts'
import { postingSettings, synonymsOf } from '../../../server/matching/meili/settings.ts'
import { passes } from '../../../server/matching/posting-index.ts'
import { reference } from '../../../server/reference/index.ts'
import { anEntry, meaning } from '../../support/a-posting-entry.ts'
import { readFilter } from '../../support/meili-filter.ts'
import { startMeiliStub } from '../../support/meili-stub.ts'

describe('what Meilisearch is told of postings', () => {
  const settings = postingSettings(reference())

  it('may filter by every attribute that a search filters by', () => {
    const all = { today: 1, areas: ['350505'], payAtLeast: 1, degreeRank: 1, outOfReach: ['welding'] }
    const { attributes } = readFilter(filterOf(all))
    expect(settings.filterableAttributes).toEqual(expect.arrayContaining([...attributes]))
    expect(new Set(attributes).size).toBe(6)
  })

  it('reads names as Chinese and English, and forgives no slip in a code', () => {
    expect(settings.localizedAttributes).toEqual([{ attributePatterns: ['names'], locales: ['cmn', 'eng'] }])
    const strict = settings.typoTolerance?.disableOnAttributes ?? []
    expect(settings.searchableAttributes).toEqual(['names', ...strict])
  })

  it('leads everyday titles to official names, by few and short groups', () => {
    const synonyms = synonymsOf(reference()) as Record<string, string[]>
    expect(synonyms['保安']).toContain('保安员')
    expect(synonyms['security guard']).toBeUndefined()
    const groups = Object.entries(synonyms)
    expect(groups.length).toBeGreaterThan(1_000)
    expect(groups.length).toBeLessThan(12_000)
    for (const [word, names] of groups) {
      expect(names.length).toBeLessThanOrEqual(4)
      expect(names).not.toContain(word)
    }
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
      sortableAttributes: settings.sortableAttributes,
      embedders: { meaning: { source: 'userProvided', dimensions: 1024 } },
    })
    expect(kept.documents.get('a')?.['names']).toEqual(expect.arrayContaining(['保安员', 'Security Guard']))
    const search = stub.requests.at(-1)!
    expect(search.headers.authorization).toBe('Bearer any')
    expect(Object.keys(search.body as object).sort()).toEqual([
      'attributesToRetrieve',
      'filter',
      'hybrid',
      'limit',
      'vector',
    ])
    expect(search.body).toMatchObject({ limit: 300, hybrid: { embedder: 'meaning', semanticRatio: 1 } })
    expect(retrieved).not.toContain('_vectors')
    await index.close()
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
          expect(readFilter(filterOf(filters)).passes({ ...entry })).toBe(meant)
        },
      ),
    )
  })
})
