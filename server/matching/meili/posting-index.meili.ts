import { Meilisearch, type SearchParams } from 'meilisearch'
import { reference } from '../../reference/index.ts'
import { product } from '../meaning/features.ts'
import { meiliCircuit } from './circuit.ts'
import { embedder, entryOf, retrieved, vectorOf, type MeiliDocument, type MeiliHit } from './document.ts'
import { isOutage, MeiliRefusal, trueFailure, unavailableBecause } from './failures.ts'
import { filterOf } from './filter.ts'
import { prepare, rebuild, settingsOf } from './indexes.ts'
import { holdsOurVectors, postingSettings } from './settings.ts'
import { meiliTransport, type MeiliDeadlines } from './transport.ts'
import { removeDocuments, write } from './writing.ts'
import type { PostingEntry, PostingHit, PostingIndex, PostingQuery } from '../posting-index.ts'

interface MeiliOptions {
  readonly url: string
  readonly key: string | null
  readonly uid?: string
  readonly deadlines?: MeiliDeadlines
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

const byNearness = (one: PostingHit, other: PostingHit): number =>
  other.nearness - one.nearness || (one.entry.id < other.entry.id ? -1 : 1)

/** Nearness is our own product, the same number in every engine; the vector search also brings what has nothing in common. */
function hitsOf(hits: readonly MeiliHit[], { features }: PostingQuery): PostingHit[] {
  const blank = features.keys.length === 0
  return hits
    .map(entryOf)
    .map((entry) => ({ entry, nearness: product(features, entry.features) }))
    .filter(({ nearness }) => blank || nearness > 0)
    .sort(byNearness)
}

/** Failures of the server become UNAVAILABLE, so that a job is tried again; faults of ours stay what they are. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw isOutage(error) ? unavailableBecause(error) : trueFailure(error)
  }
}

/** Writes to the live index, and does again after a rebuilding what was written during it. */
function liveWriting(client: Meilisearch, uid: string) {
  const live = client.index<MeiliDocument>(uid)
  let prepared: Promise<boolean> | null = null
  let meanwhile: Map<string, PostingEntry | null> | null = null
  let last: Promise<unknown> = Promise.resolve()

  /** Once for a process; a failure is tried again by the next call. */
  const ready = (): Promise<boolean> =>
    (prepared ??= prepare(client, uid, postingSettings(reference())).catch((error: unknown) => {
      prepared = null
      throw error
    }))

  async function apply(changes: ReadonlyMap<string, PostingEntry | null>): Promise<void> {
    for (const [id, entry] of changes) meanwhile?.set(id, entry)
    if (!(await ready())) throw new MeiliRefusal(200, 'reindex_needed', `${uid} was made for other vectors`)
    const entries = [...changes.values()].filter((entry) => entry !== null)
    await write(live, entries)
    await removeDocuments(
      live,
      [...changes].filter(([, entry]) => entry === null).map(([id]) => id),
    )
  }

  async function renew(batches: AsyncIterable<readonly PostingEntry[]>): Promise<void> {
    await ready()
    const changes = (meanwhile = new Map<string, PostingEntry | null>())
    try {
      await rebuild(client, uid, postingSettings(reference()), batches)
      prepared = Promise.resolve(true)
    } finally {
      meanwhile = null
    }
    await apply(changes)
  }

  return {
    apply,
    /** One after another. */
    replaceAll(batches: AsyncIterable<readonly PostingEntry[]>): Promise<void> {
      const renewed = last.then(() => renew(batches))
      last = renewed.catch(() => undefined)
      return renewed
    },
  }
}

/**
 * The posting index on a Meilisearch server (1.50 or newer), which retrieves by our vectors and filters. A search that
 * fails for whatever reason is refused as UNAVAILABLE with the reason as cause, within two seconds at most.
 */
export function meiliPostingIndex(options: MeiliOptions): PostingIndex {
  const { url, key, uid = 'postings', deadlines = usualDeadlines, now } = options
  const transport = meiliTransport(url, deadlines)
  const client = new Meilisearch({
    host: url,
    ...(key ? { apiKey: key } : {}),
    httpClient: transport.httpClient,
  })
  const live = client.index<MeiliHit>(uid)
  const writing = liveWriting(client, uid)
  const through = meiliCircuit(now)

  return {
    shared: true,
    upsert: (entries) => told(writing.apply(new Map(entries.map((entry) => [entry.id, entry])))),
    remove: (ids) => told(writing.apply(new Map(ids.map((id) => [id, null])))),
    replaceAll: (batches) => told(writing.replaceAll(batches)),
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
      told(
        settingsOf(live).then(async (settings) =>
          settings && holdsOurVectors(settings) ? (await live.getStats()).numberOfDocuments : 0,
        ),
      ),
    close: () => transport.close(),
  }
}
