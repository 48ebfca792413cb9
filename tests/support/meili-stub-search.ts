import { randomUUID } from 'node:crypto'
import { BrokenFilter, readFilter, type Document } from './meili-filter.ts'
import { stubRefusals } from './meili-refusals.ts'
import type { StubIndex } from './meili-stub-index.ts'

export interface StubSearch {
  readonly q?: string | null
  readonly vector?: readonly number[]
  readonly hybrid?: { readonly embedder: string; readonly semanticRatio?: number }
  readonly filter?: unknown
  readonly limit?: number
  readonly offset?: number
  readonly attributesToRetrieve?: readonly string[]
  readonly retrieveVectors?: boolean
  readonly sort?: readonly string[]
  readonly distinct?: string
  readonly facets?: readonly string[]
  readonly showRankingScore?: boolean
  readonly showRankingScoreDetails?: boolean
}

const known =
  'q offset limit page hitsPerPage attributesToRetrieve attributesToCrop cropLength cropMarker attributesToHighlight highlightPreTag highlightPostTag showMatchesPosition filter sort distinct facets matchingStrategy attributesToSearchOn rankingScoreThreshold locales hybrid vector retrieveVectors media personalize useNetwork showRankingScore showRankingScoreDetails showPerformanceDetails'.split(
    ' ',
  )

/** A body's field that is not among these is refused by name. */
export function refuseUnknown(body: object, fields: readonly string[] = known): void {
  for (const field of Object.keys(body))
    if (!fields.includes(field)) throw stubRefusals.unknownField(field, fields)
}

interface Ranked {
  readonly id: string
  readonly document: Document
  readonly score: number
}

export function passingFilter(
  uid: string,
  index: StubIndex,
  filter: unknown,
): (document: Document) => boolean {
  try {
    const { attributes, passes } = readFilter(filter)
    const filterable = index.settings.filterableAttributes
    const foreign = attributes.find((attribute) => !filterable.includes(attribute))
    if (foreign !== undefined) throw stubRefusals.notFilterable(uid, foreign, filterable)
    return passes
  } catch (error) {
    throw error instanceof BrokenFilter ? stubRefusals.brokenFilter(error.message) : error
  }
}

function cosine(one: readonly number[], other: readonly number[]): number {
  let [product, ones, others] = [0, 0, 0]
  one.forEach((value, at) => {
    product += value * other[at]!
    ones += value * value
    others += other[at]! * other[at]!
  })
  return ones && others ? product / Math.sqrt(ones * others) : 0
}

/** Nearest first; those without a vector come last, with a score of nothing. */
function byVector(index: StubIndex, found: readonly Ranked[], search: StubSearch): Ranked[] {
  const name = search.hybrid?.embedder ?? ''
  const { dimensions } = index.settings.embedders?.[name] ?? {}
  if (dimensions === undefined) throw stubRefusals.noEmbedder(name)
  const wanted = search.vector ?? []
  if (wanted.length !== dimensions) throw stubRefusals.vectorLength(dimensions, wanted.length)
  return found
    .map((each) => {
      const vector = index.vectors.get(each.id)?.get(name)
      return { ...each, score: vector ? Math.round(((1 + cosine(wanted, vector)) / 2) * 1e7) / 1e7 : 0 }
    })
    .sort((one, other) => other.score - one.score)
}

/** Not Meilisearch's ranking, only its shapes: a document is found when it holds the words or their synonyms. */
function byWords(index: StubIndex, found: readonly Ranked[], q: string): Ranked[] {
  const words = [q, ...(index.settings.synonyms[q] ?? [])]
  const attributes = index.settings.searchableAttributes
  const textOf = (document: Document) =>
    JSON.stringify(attributes.includes('*') ? document : attributes.map((name) => document[name]))
  return found.filter(({ document }) => words.some((word) => textOf(document).includes(word)))
}

function sorted(found: readonly Ranked[], sort: readonly string[]): Ranked[] {
  const orders = sort.map((each) => each.split(':') as [string, string])
  return found.toSorted((one, other) => {
    for (const [name, way] of orders) {
      const difference = Number(one.document[name]) - Number(other.document[name])
      if (difference) return way === 'desc' ? -difference : difference
    }
    return 0
  })
}

function distinctBy(found: readonly Ranked[], attribute: string | undefined): Ranked[] {
  const seen = new Set<unknown>()
  return found.filter(({ document }) => {
    if (attribute === undefined) return true
    const fresh = !seen.has(document[attribute])
    seen.add(document[attribute])
    return fresh
  })
}

/** The best-first whole of what a search finds. */
export function rankedBy(uid: string, index: StubIndex, search: StubSearch): Ranked[] {
  refuseUnknown(search)
  if (search.vector && !search.hybrid) throw stubRefusals.noHybrid()
  const passes = passingFilter(uid, index, search.filter)
  const found = [...index.documents]
    .filter(([, document]) => passes(document))
    .map(([id, document]) => ({ id, document, score: 1 }))
  const ranked = search.vector
    ? byVector(index, found, search)
    : search.q
      ? byWords(index, found, search.q)
      : found
  const ordered = search.sort ? sorted(ranked, search.sort) : ranked
  return distinctBy(ordered, search.distinct).slice(0, index.settings.pagination.maxTotalHits)
}

const details = {
  words: { order: 0, matchingWords: 1, maxMatchingWords: 1, score: 1 },
  typo: { order: 1, typoCount: 0, maxTypoCount: 1, score: 1 },
  proximity: { order: 2, score: 1 },
  attributeRank: { order: 3, score: 1 },
  wordPosition: { order: 4, score: 1 },
  exactness: { order: 5, matchType: 'noExactMatch', matchingWords: 0, maxMatchingWords: 1, score: 1 / 6 },
}

export const pick = (document: Document, names: readonly string[] | undefined): Document =>
  !names || names.includes('*')
    ? { ...document }
    : Object.fromEntries(Object.entries(document).filter(([name]) => names.includes(name)))

export function withVectors(
  index: StubIndex,
  id: string,
  document: Document,
  wanted: boolean | undefined,
): Document {
  if (!wanted) return document
  const vectors = [...(index.vectors.get(id) ?? [])].map(([name, vector]) => [
    name,
    { embeddings: vector ? [vector] : [], regenerate: false },
  ])
  return { ...document, _vectors: Object.fromEntries(vectors) as Document }
}

function hitOf(index: StubIndex, { id, document, score }: Ranked, search: StubSearch): Document {
  return {
    ...withVectors(index, id, pick(document, search.attributesToRetrieve), search.retrieveVectors),
    ...(search.showRankingScore && { _rankingScore: score }),
    ...(search.showRankingScoreDetails && { _rankingScoreDetails: details }),
  }
}

function facetsOf(found: readonly Ranked[], facets: readonly string[]): Document {
  const facetDistribution = facets.map((name) => {
    const counts: Record<string, number> = {}
    for (const value of found.flatMap(({ document }) => document[name] ?? []))
      counts[String(value)] = (counts[String(value)] ?? 0) + 1
    return [name, counts]
  })
  return { facetDistribution: Object.fromEntries(facetDistribution) as Document, facetStats: {} }
}

/** The answer of one search. */
export function searchAnswer(uid: string, index: StubIndex, search: StubSearch): Document {
  const { limit = 20, offset = 0 } = search
  const found = rankedBy(uid, index, search)
  const hits = found.slice(offset, offset + limit).map((each) => hitOf(index, each, search))
  return {
    hits,
    query: search.q ?? '',
    processingTimeMs: 1,
    limit,
    offset,
    estimatedTotalHits: found.length,
    ...(search.facets && facetsOf(found, search.facets)),
    requestUid: randomUUID(),
    ...(search.vector && { semanticHitCount: hits.length }),
  }
}
