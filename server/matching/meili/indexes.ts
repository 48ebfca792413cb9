import { randomUUID } from 'node:crypto'
import type { Index, Meilisearch, Settings } from 'meilisearch'
import type { PostingEntry } from '../posting-index.ts'
import type { MeiliDocument } from './document.ts'
import { MeiliRefusal, refusedAs } from './failures.ts'
import { embedders, holdsOurVectors } from './settings.ts'
import { addAll, done } from './writing.ts'

/** The settings of an index, or null when there is no such index. */
export async function settingsOf(index: Index): Promise<Settings | null> {
  try {
    return await index.getSettings()
  } catch (error) {
    if (refusedAs(error, 'index_not_found')) return null
    throw error
  }
}

/** Makes an index; another process may make the same at the same time. */
async function makeIndex(
  client: Meilisearch,
  uid: string,
  settings: Settings,
): Promise<Index<MeiliDocument>> {
  await done(client.createIndex(uid, { primaryKey: 'id' })).catch((error: unknown) => {
    if (!refusedAs(error, 'index_already_exists')) throw error
  })
  const index = client.index<MeiliDocument>(uid)
  await done(index.updateSettings({ ...settings, embedders }))
  return index
}

/**
 * Makes sure that there is an index with these settings. One made for other vectors is left as it is, since
 * only a rebuilding can change that; the answer says whether ours fit.
 */
export async function prepare(client: Meilisearch, uid: string, settings: Settings): Promise<boolean> {
  const index = client.index<MeiliDocument>(uid)
  const found = await settingsOf(index)
  if (found === null) await makeIndex(client, uid, settings)
  else if (!holdsOurVectors(found)) return false
  else await done(index.updateSettings(settings))
  return true
}

/** How long after its last change a half-built index is nobody's any more. */
const abandonedAfterMs = 3_600_000

/** Removes what rebuildings left that were broken off; one that is at work elsewhere is left alone. */
async function removeAbandoned(client: Meilisearch, prefix: string, now: Date): Promise<void> {
  const { results } = await client.getRawIndexes({ limit: 1_000 })
  for (const { uid, updatedAt } of results) {
    const abandoned = now.getTime() - Date.parse(String(updatedAt)) > abandonedAfterMs
    if (uid.startsWith(prefix) && abandoned) await done(client.deleteIndex(uid))
  }
}

async function fill(
  client: Meilisearch,
  next: string,
  settings: Settings,
  batches: AsyncIterable<readonly PostingEntry[]>,
): Promise<void> {
  const index = await makeIndex(client, next, settings)
  await addAll(index, batches)
  const kept = await settingsOf(index)
  if (kept === null || !holdsOurVectors(kept))
    throw new MeiliRefusal(200, 'index_not_found', `${next} was taken away while it was being filled`)
}

/**
 * Fills an index beside the live one, which must exist, and swaps them. Broken off at whatever moment, the live one is
 * whole: the old content before the swap, the new one after it.
 */
export async function rebuild(
  client: Meilisearch,
  uid: string,
  settings: Settings,
  batches: AsyncIterable<readonly PostingEntry[]>,
  now: Date,
): Promise<void> {
  await removeAbandoned(client, `${uid}_next`, now)
  const next = `${uid}_next_${randomUUID().slice(0, 8)}`
  try {
    await fill(client, next, settings, batches)
    await done(client.swapIndexes([{ indexes: [uid, next], rename: false }]))
  } finally {
    // Best effort: what stays is removed by a later rebuilding.
    await done(client.deleteIndex(next)).catch(() => undefined)
  }
}
