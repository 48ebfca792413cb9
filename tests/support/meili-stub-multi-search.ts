import { randomUUID } from 'node:crypto'
import type { Document } from './meili-filter.ts'
import { stubRefusals } from './meili-refusals.ts'
import type { StubIndex } from './meili-stub-index.ts'
import { pick, rankedBy, searchAnswer, type StubSearch } from './meili-stub-search.ts'

interface Part extends StubSearch {
  readonly indexUid: string
  readonly federationOptions?: { readonly weight?: number }
}

export interface MultiSearch {
  readonly queries: readonly Part[]
  readonly federation?: { readonly limit?: number; readonly offset?: number }
}

type Indexes = ReadonlyMap<string, StubIndex>

function indexOf(indexes: Indexes, uid: string): StubIndex {
  const index = indexes.get(uid)
  if (!index) throw stubRefusals.indexNotFound(uid)
  return index
}

/** Several searches at once: side by side, or federated into one list in which a document's best score wins. */
export function multiSearchAnswer(indexes: Indexes, { queries, federation }: MultiSearch): Document {
  if (!federation) {
    const results = queries.map(({ indexUid, ...search }) => ({
      indexUid,
      ...searchAnswer(indexUid, indexOf(indexes, indexUid), search),
    }))
    return { results }
  }
  const { limit = 20, offset = 0 } = federation
  const best = new Map<string, { hit: Document; score: number }>()
  queries.forEach(({ indexUid, federationOptions, ...search }, queriesPosition) => {
    for (const { id, document, score } of rankedBy(indexUid, indexOf(indexes, indexUid), search)) {
      const weightedRankingScore = score * (federationOptions?.weight ?? 1)
      if (weightedRankingScore <= (best.get(`${indexUid} ${id}`)?.score ?? -1)) continue
      const hit = {
        ...pick(document, search.attributesToRetrieve),
        _federation: { indexUid, queriesPosition, weightedRankingScore },
      }
      best.set(`${indexUid} ${id}`, { hit, score: weightedRankingScore })
    }
  })
  const found = [...best.values()].sort((one, other) => other.score - one.score)
  return {
    hits: found.slice(offset, offset + limit).map(({ hit }) => hit),
    processingTimeMs: 3,
    limit,
    offset,
    estimatedTotalHits: found.length,
    requestUid: randomUUID(),
  }
}
