import type { Meilisearch } from 'meilisearch'
import type { Clock } from '../../platform/clock.ts'
import type { PostingEntry } from '../posting-index.ts'
import type { MeiliDocument } from './document.ts'
import { MeiliRefusal } from './failures.ts'
import { prepare, rebuild } from './indexes.ts'
import { removeDocuments, write } from './writing.ts'

/** Writes to the live index, and does again after a rebuilding what was written during it. */
export function liveWriting(client: Meilisearch, uid: string, clock: Clock) {
  const live = client.index<MeiliDocument>(uid)
  let prepared: Promise<boolean> | null = null
  let meanwhile: Map<string, PostingEntry | null> | null = null
  let last: Promise<unknown> = Promise.resolve()

  /** Once for a process; a failure is tried again by the next call. */
  const ready = (): Promise<boolean> =>
    (prepared ??= prepare(client, uid).catch((error: unknown) => {
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
    const changes = (meanwhile = new Map<string, PostingEntry | null>())
    try {
      await rebuild(client, uid, batches, clock())
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
