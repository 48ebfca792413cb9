import type { Document } from './meili-filter.ts'
import { stubRefusals } from './meili-refusals.ts'

interface StubEmbedder {
  readonly source: string
  readonly dimensions: number
}

interface StubSettings {
  searchableAttributes: string[]
  filterableAttributes: string[]
  sortableAttributes: string[]
  synonyms: Record<string, string[]>
  pagination: { maxTotalHits: number }
  embedders?: Record<string, StubEmbedder>
  [other: string]: unknown
}

const firstSettings = (): StubSettings => ({
  displayedAttributes: ['*'],
  searchableAttributes: ['*'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'proximity', 'attributeRank', 'sort', 'wordPosition', 'exactness'],
  stopWords: [],
  nonSeparatorTokens: [],
  separatorTokens: [],
  dictionary: [],
  synonyms: {},
  distinctAttribute: null,
  proximityPrecision: 'byWord',
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnWords: [],
    disableOnAttributes: [],
    disableOnNumbers: false,
  },
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
  pagination: { maxTotalHits: 1000 },
  embedders: {},
  searchCutoffMs: null,
  localizedAttributes: null,
  facetSearch: true,
  prefixSearch: 'indexingTime',
})

/** What the server keeps under one uid. */
export interface StubIndex {
  readonly primaryKey: string
  readonly createdAt: Date
  updatedAt: Date
  settings: StubSettings
  readonly documents: Map<string, Document>
  /** By document and embedder; null where a document declined. */
  readonly vectors: Map<string, Map<string, readonly number[] | null>>
}

export const newStubIndex = (primaryKey: string): StubIndex => ({
  primaryKey,
  createdAt: new Date(),
  updatedAt: new Date(),
  settings: firstSettings(),
  documents: new Map(),
  vectors: new Map(),
})

const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null returns a setting to its default; objects one level down are merged, synonyms and embedders named anew. */
export function mergeSettings(index: StubIndex, given: Document): void {
  const defaults = firstSettings()
  for (const [name, value] of Object.entries(given)) {
    const known = index.settings[name]
    const merging = isPlain(value) && isPlain(known) && name !== 'synonyms'
    index.settings[name] = value === null ? defaults[name] : merging ? { ...known, ...value } : value
  }
}

interface Checked {
  readonly id: string
  readonly fields: Document
  readonly vectors: ReadonlyMap<string, readonly number[] | null>
}

function vectorGiven(given: unknown): readonly number[] | null {
  const embeddings = isPlain(given) ? given['embeddings'] : given
  return (embeddings ?? null) as readonly number[] | null
}

function checkedDocument(uid: string, index: StubIndex, document: Document, merging: boolean): Checked {
  const { _vectors: given, ...fields } = document
  const value = fields[index.primaryKey]
  if (value === undefined) throw stubRefusals.noId(uid)
  const id = String(value)
  if (!/^[A-Za-z0-9_-]{1,511}$/.test(id)) throw stubRefusals.badId(id)
  const vectors = new Map<string, readonly number[] | null>()
  for (const [name, { dimensions }] of Object.entries(index.settings.embedders ?? {})) {
    const kept = merging ? index.vectors.get(id)?.get(name) : undefined
    const vector = isPlain(given) && name in given ? vectorGiven(given[name]) : kept
    if (vector === undefined) throw stubRefusals.noVector(uid, id, name)
    if (vector !== null && vector.length !== dimensions)
      throw stubRefusals.documentVectorLength(uid, id, name, dimensions, vector.length)
    vectors.set(name, vector)
  }
  return { id, fields, vectors }
}

/** Adds documents, all or none; a merging one keeps the fields and vectors that are not sent. */
export function addDocuments(
  uid: string,
  index: StubIndex,
  documents: readonly Document[],
  merging: boolean,
): number {
  const checked = documents.map((document) => checkedDocument(uid, index, document, merging))
  for (const { id, fields, vectors } of checked) {
    index.documents.set(id, merging ? { ...index.documents.get(id), ...fields } : fields)
    index.vectors.set(id, new Map(vectors))
  }
  index.updatedAt = new Date()
  return checked.length
}

export function removeDocuments(index: StubIndex, ids: readonly string[]): number {
  const removed = ids.filter((id) => index.documents.delete(id))
  for (const id of removed) index.vectors.delete(id)
  index.updatedAt = new Date()
  return removed.length
}

export function statsOf(index: StubIndex): Document {
  const distribution: Record<string, number> = {}
  for (const document of index.documents.values())
    for (const field of Object.keys(document)) distribution[field] = (distribution[field] ?? 0) + 1
  const embedded = [...index.vectors.values()].flatMap((vectors) => [...vectors.values()]).filter(Boolean)
  return {
    numberOfDocuments: index.documents.size,
    rawDocumentDbSize: 4096,
    avgDocumentSize: 2040,
    isIndexing: false,
    numberOfEmbeddings: embedded.length,
    numberOfEmbeddedDocuments: embedded.length,
    fieldDistribution: distribution,
  }
}
