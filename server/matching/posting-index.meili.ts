import { Meilisearch, type EnqueuedTaskPromise, type Index } from 'meilisearch'
import { noFeatures, denseVector } from './features.ts'
import {
  dimensions,
  documentOf,
  embedder,
  filterOf,
  hitOf,
  withVector,
  type MeiliDocument,
  type MeiliHit,
} from './meili-document.ts'
import { postingSettings } from './meili-settings.ts'
import { MeiliRefusal, meiliTransport } from './meili-transport.ts'
import type { PostingEntry, PostingHit, PostingIndex, PostingQuery } from './posting-index.ts'

const taskTimeoutMs = 10 * 60_000

/** Waits for a task and reads its error: wrong documents are accepted with 202 and fail later. */
async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask({ timeout: taskTimeoutMs, interval: 20 })
  if (task.status !== 'succeeded')
    throw new MeiliRefusal(
      200,
      task.error?.code ?? task.status,
      task.error?.message ?? `task ${task.status}`,
      null,
    )
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error &&
  [error, error.cause].some((each) => each instanceof MeiliRefusal && each.code === 'index_not_found')

async function makeIndex(client: Meilisearch, uid: string): Promise<Index<MeiliDocument>> {
  await done(client.createIndex(uid, { primaryKey: 'id' }))
  const index = client.index<MeiliDocument>(uid)
  await done(index.updateSettings(postingSettings))
  return index
}

/** Of entries already there, those whose meaning is the same. */
async function sameMeaning(
  index: Index<MeiliDocument>,
  documents: readonly MeiliDocument[],
): Promise<Set<string>> {
  const ids = documents.map((document) => document.id)
  const known = await index.getDocuments({ ids, fields: ['id', 'meaningHash'], limit: ids.length })
  const hashes = new Map(known.results.map((document) => [document.id, document.meaningHash]))
  return new Set(
    documents.filter(({ id, meaningHash }) => hashes.get(id) === meaningHash).map(({ id }) => id),
  )
}

/** Writes what has changed: whole with vector where the meaning is new, else the other fields only. */
async function write(index: Index<MeiliDocument>, entries: readonly PostingEntry[]): Promise<void> {
  const pairs = entries.map((entry) => ({ entry, document: documentOf(entry) }))
  const unchanged = await sameMeaning(
    index,
    pairs.map(({ document }) => document),
  )
  const whole = pairs.filter(({ document }) => !unchanged.has(document.id))
  const partial = pairs.filter(({ document }) => unchanged.has(document.id))
  const tasks = [
    ...(whole.length > 0
      ? [index.addDocuments(whole.map(({ document, entry }) => withVector(document, entry)))]
      : []),
    ...(partial.length > 0 ? [index.updateDocuments(partial.map(({ document }) => document))] : []),
  ]
  for (const task of tasks) await done(task)
}

const byNearness = (one: PostingHit, other: PostingHit): number =>
  other.nearness - one.nearness || (one.entry.id < other.entry.id ? -1 : 1)

/** The posting index on a Meilisearch server (1.50 or newer), which retrieves by our vectors and filters. */
export function meiliPostingIndex(options: { url: string; key: string | null; uid?: string }): PostingIndex {
  const { url, key, uid = 'postings' } = options
  const transport = meiliTransport(url)
  const client = new Meilisearch({
    host: url,
    ...(key ? { apiKey: key } : {}),
    httpClient: transport.httpClient,
  })
  const live = client.index<MeiliDocument>(uid)
  const next = `${uid}_next`

  const exists = (): Promise<boolean> =>
    live.getRawInfo().then(
      () => true,
      (error: unknown) => {
        if (isAbsent(error)) return false
        throw error
      },
    )
  let made: Promise<void> | null = null
  /** Makes the index on first use; a failure is tried again by the next call. */
  const ready = (): Promise<void> =>
    (made ??= exists()
      .then(
        async (there) =>
          void (there ? await done(live.updateSettings(postingSettings)) : await makeIndex(client, uid)),
      )
      .catch((error: unknown) => {
        made = null
        throw error
      }))

  return {
    async upsert(entries) {
      await ready()
      if (entries.length > 0) await write(live, entries)
    },
    async remove(ids) {
      await ready()
      if (ids.length > 0) await done(live.deleteDocuments([...ids]))
    },
    async replaceAll(batches) {
      await ready()
      await client.deleteIndexIfExists(next)
      const index = await makeIndex(client, next)
      for await (const entries of batches)
        await done(index.addDocuments(entries.map((entry) => withVector(documentOf(entry), entry))))
      await done(client.swapIndexes([{ indexes: [uid, next], rename: false }]))
      await done(client.deleteIndex(next))
    },
    async search({ features, filters, limit }: PostingQuery) {
      await ready()
      const blank = features.keys.length === 0 && features.latent.length === noFeatures.latent.length
      const meaning = blank
        ? {}
        : { vector: [...denseVector(features, dimensions)], hybrid: { embedder, semanticRatio: 1 } }
      const { hits } = await live.search('', {
        ...meaning,
        filter: filterOf(filters),
        limit,
        showRankingScore: true,
      })
      return hits.map((hit) => hitOf(hit as MeiliHit)).toSorted(byNearness)
    },
    async size() {
      await ready()
      return (await live.getStats()).numberOfDocuments
    },
    close: () => transport.close(),
  }
}
