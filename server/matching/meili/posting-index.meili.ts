import { Meilisearch, type SearchParams } from 'meilisearch'
import { systemClock, type Clock } from '../../platform/clock.ts'
import { product } from '../meaning/features.ts'
import {
  byNearness,
  type PostingEntry,
  type PostingHit,
  type PostingIndex,
  type PostingQuery,
} from '../posting-index.ts'
import { meiliCircuit } from './circuit.ts'
import { embedder, vectorOf, type MeiliDocument } from './document.ts'
import { isOutage, trueFailure, unavailableBecause } from './failures.ts'
import { filterOf } from './filter.ts'
import { hitEntries, type BareHit } from './hit-entries.ts'
import { liveWriting } from './live-writing.ts'
import { sharedContent } from './shared-content.ts'
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

/**
 * Meilisearch orders by vectors in which features share places, we by the features themselves: so twice as many are asked for as
 * are wanted, and the best of them by our own measure are kept.
 */
const askedForEach = 2

const requestOf = ({ features, filters, limit }: PostingQuery): SearchParams => ({
  ...(features.keys.length > 0 && {
    vector: vectorOf(features),
    hybrid: { embedder, semanticRatio: 1 },
  }),
  filter: filterOf(filters, features),
  limit: features.keys.length > 0 ? Math.ceil(limit * askedForEach) : limit,
  attributesToRetrieve: ['id', 'version'],
})

/** Nearness is our own product, the same number in every engine, and so is what is kept. */
function hitsOf(entries: readonly PostingEntry[], { features, limit }: PostingQuery): PostingHit[] {
  const blank = features.keys.length === 0
  return entries
    .map((entry) => ({ entry, nearness: product(features, entry.features) }))
    .filter(({ nearness }) => blank || nearness > 0)
    .sort(byNearness)
    .slice(0, limit)
}

/** Failures of the server become UNAVAILABLE, so that a job is tried again; faults of ours stay what they are. */
async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw isOutage(error) ? unavailableBecause(error) : trueFailure(error)
  }
}

/** The same for each thing that is asked of the shared content. */
function translatedContent(client: Meilisearch, uid: string): NonNullable<PostingIndex['shared']> {
  const { content, check, putInOrder, versionsIn, ...named } = sharedContent(client, uid)
  return {
    ...named,
    content: () => translated(content()),
    check: () => translated(check()),
    putInOrder: () => translated(putInOrder()),
    versionsIn: (range) => translated(versionsIn(range)),
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
  const live = client.index<MeiliDocument>(uid)
  const writing = liveWriting(client, uid, clock)
  const through = meiliCircuit(now)
  const entries = hitEntries(live)
  const shared = translatedContent(client, uid)

  async function found(query: PostingQuery): Promise<PostingEntry[]> {
    const { hits } = await live.search<BareHit>(undefined, requestOf(query))
    return entries.of(hits)
  }

  const apply = (changes: ReadonlyMap<string, PostingEntry | null>): Promise<void> =>
    translated(writing.apply(changes)).finally(() => entries.forget([...changes.keys()]))

  return {
    shared,
    upsert: (given) => apply(new Map(given.map((entry) => [entry.id, entry]))),
    remove: (ids) => apply(new Map(ids.map((id) => [id, null]))),
    replaceAll: (batches) => translated(writing.replaceAll(batches)).finally(entries.forgetAll),
    async search(query) {
      try {
        return hitsOf(await through(() => found(query)), query)
      } catch (error) {
        throw unavailableBecause(error)
      }
    },
    /** An index that is absent or was made for other vectors counts as empty: it wants to be filled. */
    size: async () => (await shared.content())?.documents ?? 0,
    close: () => transport.close(),
  }
}
