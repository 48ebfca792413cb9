import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { dimensions, embedder, retrieved, vectorKind } from './document.ts'

/** Only with these can our vectors be kept and searched. */
export const embedders: NonNullable<Settings['embedders']> = {
  [embedder]: { source: 'userProvided', dimensions },
}

/**
 * What Meilisearch is told of postings besides its embedders. Everything is found by vectors and filters: words are read by us, so
 * nothing is searchable, and what serves typed words only is off.
 */
export const postingSettings: Settings = {
  searchableAttributes: [],
  filterableAttributes: [
    'areas',
    'contract',
    'degreeRank',
    'id',
    'keys',
    'mustCertificates',
    'open',
    'payMax',
    'payMin',
    'validUntilDay',
  ],
  sortableAttributes: [],
  synonyms: {},
  typoTolerance: { enabled: false },
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  prefixSearch: 'disabled',
  pagination: { maxTotalHits: 1_000 },
}

/** Whether an index with these settings holds vectors like ours. */
export const holdsOurVectors = ({ embedders: kept }: Settings): boolean =>
  kept?.[embedder]?.source === 'userProvided' && kept[embedder].dimensions === dimensions

/** Alike whatever the order of keys, and of values that are a set. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(plain(each))).toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([name, each]) => [name, plain(each)])
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1))
}

/** What of the wanted settings an index has otherwise; objects are compared as far as something is wanted in them. */
export function differing(kept: Settings, wanted: Settings = postingSettings): Settings {
  const isAs = (is: unknown, wish: unknown): boolean => {
    if (typeof wish !== 'object' || wish === null || Array.isArray(wish))
      return JSON.stringify(plain(is)) === JSON.stringify(plain(wish))
    if (Object.keys(wish).length === 0) return Object.keys((is as object | null) ?? {}).length === 0
    return Object.entries(wish).every(([name, each]) => isAs((is as Record<string, unknown>)?.[name], each))
  }
  const entries = Object.entries(wanted).filter(([name, wish]) => !isAs(kept[name as keyof Settings], wish))
  return Object.fromEntries(entries)
}

/** Names the sort of documents: another one asks for all of them anew. Settings that can be put right in place are not in it. */
export const documentKind = createHash('sha256')
  .update(JSON.stringify([vectorKind, embedders, retrieved]))
  .digest('base64url')
  .slice(0, 8)
