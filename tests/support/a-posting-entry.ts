import { featuresOf } from '../../server/matching/meaning/features.ts'
import type { Features, PostingEntry, PostingFilters } from '../../server/matching/posting-index.ts'

export const today = 20_000

/** Words with weights; each word is a feature of its own. */
export const meaning = (words: Record<string, number>): Features =>
  featuresOf(new Map(Object.entries(words).map(([word, weight]) => [keyOf(word), weight])))

const keyOf = (word: string): number =>
  [...word].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5)

/** An open posting that passes every usual filter; the test says what matters. */
export const anEntry = (said: Partial<PostingEntry> & { readonly id: string }): PostingEntry => ({
  employerId: 'employer-1',
  version: 1,
  open: true,
  validUntilDay: today + 30,
  areas: ['350505', '350500', '350000'],
  payMin: 4_000,
  payMax: 6_000,
  degreeRank: 0,
  mustCertificates: [],
  mustSkills: ['driving'],
  preferredSkills: [],
  minYears: 0,
  occupations: [{ id: '4-02-02-02', confidence: 0.9 }],
  shift: null,
  contract: null,
  body: [],
  unwanted: [],
  veteransPreferred: false,
  postedDay: 0,
  trains: false,
  features: meaning({ driver: 1 }),
  vector: Int8Array.from({ length: 256 }, (_, at) => (at * 37) % 51),
  ownVector: new Int8Array(0),
  lacksOwn: false,
  ...said,
})

/** Filters that let every open posting pass. */
export const lenient: PostingFilters = {
  today,
  areas: [],
  payAtLeast: 0,
  onlyStated: false,
  degreeRank: 6,
  outOfReach: [],
}

/** As a database would give them. */
export async function* batchesOf(...batches: readonly PostingEntry[][]) {
  for (const batch of batches) yield await Promise.resolve(batch)
}
