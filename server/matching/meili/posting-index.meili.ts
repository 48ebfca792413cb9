import { Meilisearch, type SearchParams } from 'meilisearch'
import { systemClock, type Clock } from '../../platform/clock.ts'
import { product } from '../meaning/features.ts'
import { byNearness, type PostingHit, type PostingIndex, type PostingQuery } from '../posting-index.ts'
import { meiliCircuit } from './circuit.ts'
import { embedder, readHit, retrieved, vectorOf, type MeiliHit } from './document.ts'
import { isOutage, trueFailure, unavailableBecause } from './failures.ts'
import { filterOf } from './filter.ts'
import { settingsOf } from './indexes.ts'
import { liveWriting } from './live-writing.ts'
import { holdsOurVectors } from './settings.ts'
import { meiliTransport, type MeiliDeadlines } from './transport.ts'

interface MeiliOptions {
  readonly url: string
  readonly key: string | null
  readonly uid?: string
  readonly deadlines?: MeiliDeadlines
  readonly clock?: Clock
  /** Milliseconds that never go back, for the circuit. */
  readonly now?: () => number
}

const usualDeadlines: MeiliDeadlines = { search: 2_000, others: 30_000 }

const requestOf = ({ features, filters, limit }: PostingQuery): SearchParams => ({
  ...(features.keys.length > 0 && {
    vector: vectorOf(features),
    hybrid: { embedder, semanticRatio: 1 },
  }),
  filter: filterOf(filters),
  limit,
  attributesToRetrieve: [...retrieved],
})

/** Nearness is our own product, the same number in every engine; the vector search also brings what has nothing in common. */
function hitsOf(hits: readonly MeiliHit[], { features }: PostingQuery): PostingHit[] {
  const blank = features.keys.length === 0
  return hits
    .map(readHit)
    .map((entry) => ({ entry, nearness: product(features, entry.features) }))
    .filter(({ nearness }) => blank || nearness > 0)
    .sort(byNearness)
}

/** Failures of the server become UNAVAILABLE, so that a job is tried again; faults of ours stay what they are. */
async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw isOutage(error) ? unavailableBecause(error) : trueFailure(error)
  }
}

/**
 * The posting index on a Meilisearch server (1.50 or newer), which retrieves by our vectors and filters. A search that
 * fails for whatever reason is refused as UNAVAILABLE with the reason as cause, within two seconds at most.
 */
export function meiliPostingIndex(options: MeiliOptions): PostingIndex {
  const { url, key, uid = 'postings', deadlines = usualDeadlines, clock = systemClock, now } = options
  const transport = meiliTransport(url, deadlines)
  const client = new Meilisearch({
    host: url,
    ...(key ? { apiKey: key } : {}),
    httpClient: transport.httpClient,
  })
  const live = client.index<MeiliHit>(uid)
  const writing = liveWriting(client, uid, clock)
  const through = meiliCircuit(now)

  return {
    shared: true,
    upsert: (entries) => translated(writing.apply(new Map(entries.map((entry) => [entry.id, entry])))),
    remove: (ids) => translated(writing.apply(new Map(ids.map((id) => [id, null])))),
    replaceAll: (batches) => translated(writing.replaceAll(batches)),
    async search(query) {
      try {
        const { hits } = await through(() => live.search(undefined, requestOf(query)))
        return hitsOf(hits, query)
      } catch (error) {
        throw unavailableBecause(error)
      }
    },
    /** An index that is absent or was made for other vectors counts as empty: it wants to be filled. */
    size: () =>
      translated(
        settingsOf(live).then(async (settings) =>
          settings && holdsOurVectors(settings) ? (await live.getStats()).numberOfDocuments : 0,
        ),
      ),
    close: () => transport.close(),
  }
}
