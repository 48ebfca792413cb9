import type { EnqueuedTask, Index } from 'meilisearch'
import type { PostingEntry } from '../posting-index.ts'
import {
  documentOf,
  fieldsOf,
  meaningHash,
  type MeiliDocument,
  type MeiliFields,
  type MeiliMeaning,
} from './document.ts'
import { refusedAs } from './failures.ts'
import { done } from './tasks.ts'

/** At most 15 kB each, so far below the 100 MB a payload may have; and short work for the event loop. */
const atOnce = 100

function portionsOf<T>(items: readonly T[]): T[][] {
  const portions = []
  for (let from = 0; from < items.length; from += atOnce) portions.push(items.slice(from, from + atOnce))
  return portions
}

/** Adds or replaces whole documents, vectors with them. */
async function addWhole(index: Index<MeiliDocument>, entries: readonly PostingEntry[]): Promise<void> {
  for (const portion of portionsOf(entries)) await done(index, index.addDocuments(portion.map(documentOf)))
}

/** Meilisearch takes what waits in one go, which is dear for vectors one by one; what others write waits behind it. */
const mostUnfinished = 16

/** Adds very many; the server works on some while we make the next. */
export async function addAll(
  index: Index<MeiliDocument>,
  batches: AsyncIterable<readonly PostingEntry[]>,
): Promise<void> {
  const unfinished: EnqueuedTask[] = []
  const end = async (task: EnqueuedTask | undefined) => task && done(index, Promise.resolve(task))
  const send = async (entries: readonly PostingEntry[]): Promise<void> => {
    unfinished.push(await index.addDocuments(entries.map(documentOf)))
    if (unfinished.length >= mostUnfinished) await end(unfinished.shift())
  }
  let waiting: PostingEntry[] = []
  for await (const entries of batches) {
    waiting.push(...entries)
    while (waiting.length >= atOnce) await send(waiting.splice(0, atOnce))
  }
  if (waiting.length > 0) await send(waiting)
  for (const task of unfinished) await end(task)
}

/** The meanings that the index holds already, by id. */
async function knownMeanings(index: Index, entries: readonly PostingEntry[]): Promise<Map<string, string>> {
  // The client would put the ids into the address, which has an end.
  const { results } = await index.httpRequest.post<{ results: Pick<MeiliDocument, 'id' | 'meaningHash'>[] }>({
    path: `indexes/${index.uid}/documents/fetch`,
    body: { ids: entries.map(({ id }) => id), fields: ['id', 'meaningHash'], limit: entries.length },
  })
  return new Map(results.map((document) => [document.id, document.meaningHash]))
}

/** Meilisearch keeps the vector and the other fields of a document that is updated without them. */
async function updateFields(index: Index<MeiliDocument>, entries: readonly PostingEntry[]): Promise<void> {
  if (entries.length === 0) return
  const fields: (MeiliFields & Partial<MeiliMeaning>)[] = entries.map(fieldsOf)
  try {
    await done(index, index.updateDocuments(fields))
  } catch (error) {
    // Somebody removed one of them after we looked: without its vector it is refused.
    if (!refusedAs(error, 'vector_embedding_error')) throw error
    await addWhole(index, entries)
  }
}

/** Writes entries: whole where the meaning is new, else the other fields only. Of an id given twice the last counts. */
export async function write(index: Index<MeiliDocument>, entries: readonly PostingEntry[]): Promise<void> {
  const last = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
  for (const portion of portionsOf(last)) {
    const known = await knownMeanings(index, portion)
    const same = (entry: PostingEntry) => known.get(entry.id) === meaningHash(entry)
    await addWhole(
      index,
      portion.filter((entry) => !same(entry)),
    )
    await updateFields(index, portion.filter(same))
  }
}

export async function removeDocuments(index: Index, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await done(index, index.deleteDocuments([...ids]))
}
