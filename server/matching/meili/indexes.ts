import { randomUUID } from 'node:crypto'
import type { Index, Meilisearch, Settings } from 'meilisearch'
import type { PostingEntry } from '../posting-index.ts'
import type { MeiliDocument } from './document.ts'
import { MeiliRefusal, refusedAs } from './failures.ts'
import { differing, embedders, holdsOurVectors, postingSettings } from './settings.ts'
import { done } from './tasks.ts'
import { addAll } from './writing.ts'

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
async function makeIndex(client: Meilisearch, uid: string): Promise<Index<MeiliDocument>> {
  await done(client, client.createIndex(uid, { primaryKey: 'id' })).catch((error: unknown) => {
    if (!refusedAs(error, 'index_already_exists')) throw error
  })
  const index = client.index<MeiliDocument>(uid)
  await done(client, index.updateSettings({ ...postingSettings, embedders }))
  return index
}

/**
 * Puts right what settings of an index are not as they should be. One made for other vectors is left as it is, since only a
 * rebuilding can change that; the answer says whether ours fit. Null when there is no index.
 */
export async function putRight(client: Meilisearch, uid: string): Promise<boolean | null> {
  const index = client.index(uid)
  const found = await settingsOf(index)
  if (found === null) return null
  if (!holdsOurVectors(found)) return false
  const wrong = differing(found)
  if (Object.keys(wrong).length > 0) await done(client, index.updateSettings(wrong))
  return true
}

/** The same, of an index that is made when there is none. */
export async function prepare(client: Meilisearch, uid: string): Promise<boolean> {
  const fits = await putRight(client, uid)
  if (fits === null) await makeIndex(client, uid)
  return fits ?? true
}

/** How long after its last change a half-built index is nobody's any more. */
const abandonedAfterMs = 3_600_000

/** Removes what rebuildings left that were broken off; one that is at work elsewhere is left alone. */
async function removeAbandoned(client: Meilisearch, prefix: string, now: Date): Promise<void> {
  const { results } = await client.getRawIndexes({ limit: 1_000 })
  for (const { uid, updatedAt } of results) {
    const abandoned = now.getTime() - Date.parse(String(updatedAt)) > abandonedAfterMs
    if (uid.startsWith(prefix) && abandoned) await done(client, client.deleteIndex(uid))
  }
}

async function fill(
  client: Meilisearch,
  next: string,
  batches: AsyncIterable<readonly PostingEntry[]>,
): Promise<void> {
  const index = await makeIndex(client, next)
  await addAll(index, batches)
  const kept = await settingsOf(index)
  if (kept === null || !holdsOurVectors(kept))
    throw new MeiliRefusal(200, 'index_not_found', `${next} was taken away while it was being filled`)
}

/** When an index was made, by which its content is known under whatever name; null when there is none. */
async function madeAt(index: Index): Promise<string | null> {
  try {
    return String((await index.getRawInfo()).createdAt)
  } catch (error) {
    if (refusedAs(error, 'index_not_found')) return null
    throw error
  }
}

/**
 * Gives two indexes each other's name, or the first the second's. A key that is bound to indexes may not read what became of such a
 * task: so another one is waited for, which comes after it, and then it is looked where the first stands.
 */
async function swap(client: Meilisearch, next: string, uid: string, rename: boolean): Promise<void> {
  const live = client.index(uid)
  const made = await madeAt(client.index(next))
  await client.swapIndexes([{ indexes: [next, uid], rename }])
  await done(client, live.deleteDocuments([])).catch((error: unknown) => {
    if (!refusedAs(error, 'index_not_found')) throw error
  })
  // Where it still has its old name nothing came of it; another process may have put yet another one live since.
  if ((await madeAt(client.index(next))) === made)
    throw new MeiliRefusal(200, 'index_swap_failed', `${next} could not be put in the place of ${uid}`)
}

/** Puts the new content in the place of the old one, or where none was. */
async function putLive(client: Meilisearch, uid: string, next: string): Promise<void> {
  const isThere = (await madeAt(client.index(uid))) !== null
  await swap(client, next, uid, !isThere).catch((error: unknown) => {
    // Somebody made or deleted one since we looked.
    if (!refusedAs(error, 'index_swap_failed')) throw error
    return swap(client, next, uid, isThere)
  })
}

/**
 * Fills an index beside the live one and swaps them; where there is none it takes the live one's name, so that nobody ever asks
 * one that is still empty. Broken off at whatever moment, the live one is whole: the old content before, the new one after it.
 */
export async function rebuild(
  client: Meilisearch,
  uid: string,
  batches: AsyncIterable<readonly PostingEntry[]>,
  now: Date,
): Promise<void> {
  await removeAbandoned(client, `${uid}_next`, now)
  const next = `${uid}_next_${randomUUID().slice(0, 8)}`
  try {
    await fill(client, next, batches)
    await putLive(client, uid, next)
  } finally {
    // Best effort: what stays is removed by a later rebuilding.
    await done(client, client.deleteIndex(next)).catch(() => undefined)
  }
}
