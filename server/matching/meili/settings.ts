import type { Settings, Synonyms } from 'meilisearch'
import type { Reference } from '../../reference/index.ts'
import { dimensions, embedder } from './document.ts'

/** Codes and ids: a typing slip in one is another one. */
const codes = ['id', 'employerId', 'occupations.id', 'mustCertificates', 'mustSkills', 'preferredSkills']

/** Meilisearch reads all synonyms for each typed query, and ranks them like the word itself: few, the usual ones. */
const mostWordings = 4
const mostMeanings = 4

/** Everyday titles and wordings lead to the names that documents hold: 司机 finds 道路货运汽车驾驶员. */
export function synonymsOf({ occupations, skills }: Pick<Reference, 'occupations' | 'skills'>): Synonyms {
  const groups = new Map<string, Set<string>>()
  const lead = (wordings: readonly string[], name: string) => {
    for (const wording of wordings.slice(0, mostWordings)) {
      const word = wording.toLowerCase()
      const names = groups.get(word) ?? new Set()
      if (word !== name.toLowerCase() && names.size < mostMeanings) groups.set(word, names.add(name))
    }
  }
  for (const { name, titles } of occupations.all) {
    lead(titles.zh, name.zh)
    lead(titles.en, name.en)
  }
  for (const { name, synonyms } of skills.all) lead(synonyms, name.zh)
  return Object.fromEntries([...groups].map(([word, names]) => [word, [...names]]))
}

/** Only with these can our vectors be kept and searched. */
export const embedders: NonNullable<Settings['embedders']> = {
  [embedder]: { source: 'userProvided', dimensions },
}

/**
 * What Meilisearch is told of postings besides its embedders. Matching retrieves by our vectors and by filters on derived
 * attributes; names, synonyms and typing tolerance serve whoever types words into the index itself.
 */
export const postingSettings = (reference: Pick<Reference, 'occupations' | 'skills'>): Settings => ({
  searchableAttributes: ['names', ...codes],
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
  synonyms: synonymsOf(reference),
  localizedAttributes: [{ attributePatterns: ['names'], locales: ['cmn', 'eng'] }],
  typoTolerance: { enabled: true, disableOnAttributes: codes, disableOnNumbers: true },
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  pagination: { maxTotalHits: 1_000 },
})

/** Whether an index with these settings holds vectors like ours. */
export const holdsOurVectors = ({ embedders: kept }: Settings): boolean =>
  kept?.[embedder]?.source === 'userProvided' && kept[embedder].dimensions === dimensions
