import type { Index } from 'meilisearch'
import { LRUCache } from 'lru-cache'
import type { PostingEntry } from '../posting-index.ts'
import { readHit, retrieved, type MeiliHit } from './document.ts'

/** A hit as a search brings it: what it stands for is known already, or asked for once. */
export type BareHit = Pick<MeiliHit, 'id' | 'version'>

/** Whether what was read once is what the hit stands for; what it lacked may be there by now. */
const isSame = (hit: BareHit, entry: PostingEntry | undefined): boolean =>
  entry?.version === hit.version && !entry.lacksOwn

/** About 1.5 kB each. */
const mostKept = 30_000

/**
 * The entries of hits. Search after search finds mostly the same postings, and all that ordering needs of four hundred is 300 kB:
 * so hits bring ids and versions, and an entry is read once for each version.
 */
export function hitEntries(index: Index) {
  const kept = new LRUCache<string, PostingEntry>({ max: mostKept })

  async function read(ids: readonly string[]): Promise<void> {
    // The client would put the ids into the address, which has an end.
    const { results } = await index.httpRequest.post<{ results: MeiliHit[] }>({
      path: `indexes/${index.uid}/documents/fetch`,
      body: { ids, fields: retrieved, limit: ids.length },
    })
    for (const hit of results) kept.set(hit.id, readHit(hit))
  }

  return {
    async of(hits: readonly BareHit[]): Promise<PostingEntry[]> {
      const unknown = hits.filter((hit) => !isSame(hit, kept.get(hit.id)))
      if (unknown.length > 0) await read(unknown.map(({ id }) => id))
      // One that was removed meanwhile is nowhere any more.
      return hits.flatMap(({ id }) => kept.get(id) ?? [])
    },
    /** What this process itself has written anew. */
    forget: (ids: readonly string[]): void => ids.forEach((id) => kept.delete(id)),
    forgetAll: (): void => kept.clear(),
  }
}
