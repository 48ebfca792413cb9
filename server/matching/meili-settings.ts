import type { Settings } from 'meilisearch'
import { dimensions, embedder } from './meili-document.ts'

/** Codes and ids: a typing slip in one is another one. */
const codes = ['id', 'occupations.id', 'mustCertificates', 'mustSkills', 'preferredSkills']

/**
 * What Meilisearch is told of postings. It retrieves by our vectors and filters on derived attributes; the engine never
 * returns more than the few hundred candidates that we order ourselves.
 */
export const postingSettings: Settings = {
  searchableAttributes: codes,
  filterableAttributes: [
    'open',
    'validUntilDay',
    'areas',
    'payMax',
    'degreeRank',
    'mustCertificates',
    'mustSkills',
    'occupations.id',
    'shift',
    'employerId',
  ],
  sortableAttributes: ['payMax', 'validUntilDay'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn', 'eng'] }],
  typoTolerance: { enabled: true, disableOnAttributes: codes, disableOnNumbers: true },
  embedders: { [embedder]: { source: 'userProvided', dimensions } },
  pagination: { maxTotalHits: 1_000 },
  faceting: { maxValuesPerFacet: 100 },
}
