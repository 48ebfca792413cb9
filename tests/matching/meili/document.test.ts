import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf, noFeatures } from '../../../server/matching/meaning/features.ts'
import {
  documentOf,
  fieldsOf,
  readHit,
  retrieved,
  vectorOf,
} from '../../../server/matching/meili/document.ts'
import type { PostingEntry } from '../../../server/matching/posting-index.ts'
import { anEntry, meaning } from '../../support/a-posting-entry.ts'

/** What Meilisearch gives back of a document: the retrieved fields, as JSON carries them. */
function hitOf(entry: PostingEntry): Parameters<typeof readHit>[0] {
  const document = documentOf(entry)
  const fields = Object.entries(document).filter(([name]) => retrieved.includes(name))
  return JSON.parse(JSON.stringify(Object.fromEntries(fields))) as Parameters<typeof readHit>[0]
}

describe('a document of the posting index', () => {
  it('brings back the entry as it was given, whatever characters it has', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 6 })
    const entry = fc.record({
      id: fc.constant('a'),
      areas: fc.array(word, { maxLength: 3 }),
      payMin: fc.option(fc.nat(), { nil: null }),
      mustSkills: fc.array(word, { maxLength: 3 }),
      shift: fc.constantFrom('DAY', 'NIGHT', null),
      features: fc
        .array(fc.tuple(fc.nat(), fc.double({ min: 0.01, max: 1, noNaN: true })))
        .map((pairs) => featuresOf(new Map(pairs))),
    })
    fc.assert(
      fc.property(entry, (said) => {
        expect(readHit(hitOf(anEntry(said)))).toEqual(anEntry(said))
      }),
    )
  })

  it('keeps its meaning’s mark while only other fields change, and gets another with another meaning', () => {
    const mark = (said: Partial<PostingEntry>) => documentOf(anEntry({ id: 'a', ...said })).meaningHash
    expect(mark({ payMax: 1, mustSkills: ['cooking'] })).toBe(mark({}))
    expect(mark({ features: meaning({ driver: 0.5 }) })).not.toBe(mark({}))
  })

  it('has no vector when nothing is known of its meaning, and says so', () => {
    expect(documentOf(anEntry({ id: 'a', features: noFeatures }))._vectors).toEqual({ meaning: null })
    expect(vectorOf(meaning({ driver: 1 }))).toHaveLength(1_024)
  })

  it('names the features it has, by which searches that have none of them pass it over', () => {
    const features = meaning({ driver: 0.5, cook: 0.2 })
    expect(documentOf(anEntry({ id: 'a', features })).keys).toEqual([...features.keys])
  })

  it('has no meaning among the fields that are sent at every change', () => {
    expect(Object.keys(fieldsOf(anEntry({ id: 'a' })))).not.toContain('features')
  })
})
