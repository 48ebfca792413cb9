import { join } from 'node:path'
import { yielding } from '../../platform/event-loop.ts'
import { inTurn } from '../../platform/in-turn.ts'
import { unfinished } from '../keeping/kept-index.ts'
import type { PostingEntry, PostingIndex } from '../posting-index.ts'
import { entryTable, type EntryTable } from './entry-table.ts'
import { blocksFrom, inBlocks, type Blocks } from './blocks.ts'
import { nearestEntries, type Content } from './nearest-entries.ts'
import { likeTogether } from './like-together.ts'
import { makeScratch } from './scratch.ts'
import { readSnapshot, writeSnapshot } from './snapshot-file.ts'
import { named, takenFrom, type Parts } from './snapshot-parts.ts'

/** Such a share of given-up slots calls for a new table. */
const mostGivenUp = 0.3

const lengthOf = ({ first, end }: Blocks): number => end - first

/**
 * The in-process engine: exact inner products, block by block. Changes happen one after another, searches at any time. With a folder it
 * keeps itself there for the next start.
 */
export function embeddedPostingIndex(dataFolder?: string): PostingIndex {
  const snapshotFile = dataFolder === undefined ? null : join(dataFolder, 'index', 'postings.snapshot')
  let content: Content = { table: entryTable(), stretches: [] }
  let edition = {}
  const become = (next: Content): void => {
    content = next
    edition = {}
  }
  const scratch = makeScratch()
  const changes = inTurn()

  async function renewWhenWorn(): Promise<void> {
    const { table } = content
    const givenUp = table.slots() - table.live()
    if (givenUp > 1_000 && givenUp > table.slots() * mostGivenUp) become(await contentOf(entriesOf(table)))
  }

  return {
    shared: null,
    upsert: (entries) =>
      changes.run(async () => {
        if (entries.length === 0) return
        const { table, stretches } = content
        const first = table.slots()
        const replaced = await append(table, entries)
        const joined = await withStretch(table, stretches, await inBlocks(table, first, table.slots()))
        // In one step searches see the new and lose the old.
        for (const slot of replaced) table.drop(slot)
        become({ table, stretches: joined })
        await renewWhenWorn()
      }),
    remove: (ids) =>
      changes.run(async () => {
        const were = ids.filter((id) => content.table.remove(id))
        if (were.length === 0) return
        become(content)
        await renewWhenWorn()
      }),
    replaceAll: (batches) =>
      changes.run(async () => {
        become(await contentOf(batches))
      }),
    ...(snapshotFile !== null && {
      snapshot: {
        restore: (definition) =>
          changes.run(async () => {
            const found = await restored(snapshotFile, definition)
            if (found) become(found.content)
            return found
          }),
        // What is written must not change meanwhile; searches go on.
        keep: (definition, followedTo) =>
          changes.run(() => writeSnapshot(snapshotFile, { definition, followedTo }, partsOf(content))),
      },
    }),
    search: async (query) => nearestEntries(content, query, scratch),
    edition: () => edition,
    size: async () => content.table.live(),
    close: async () => {
      await changes.over()
      become({ table: entryTable(), stretches: [] })
    },
  }
}

async function append(
  table: EntryTable,
  entries: readonly PostingEntry[],
  yieldIfDue = yielding(),
): Promise<number[]> {
  const replaced: number[] = []
  for (const entry of entries) {
    const slot = table.add(entry)
    if (slot !== undefined) replaced.push(slot)
    await yieldIfDue()
  }
  return replaced
}

/** Joins stretches of like length, so that there are few of them and each entry is listed anew only now and then. */
async function withStretch(
  table: EntryTable,
  stretches: readonly Blocks[],
  added: Blocks,
): Promise<readonly Blocks[]> {
  const before = stretches.at(-1)
  if (!before || lengthOf(before) > 2 * lengthOf(added)) return [...stretches, added]
  return withStretch(table, stretches.slice(0, -1), await inBlocks(table, before.first, added.end))
}

/** A new table in which what is alike lies together: then what a search looks at lies together in memory too. */
async function contentOf(batches: AsyncIterable<readonly PostingEntry[]>): Promise<Content> {
  const given = entryTable()
  const yieldIfDue = yielding()
  for await (const entries of batches)
    for (const slot of await append(given, entries, yieldIfDue)) given.drop(slot)
  if (given.slots() === 0) return { table: given, stretches: [] }
  const table = entryTable()
  for (const slot of await likeTogether(given, 0, given.slots())) {
    const entry = given.entryAt(slot)
    if (entry) table.add(entry)
    await yieldIfDue()
  }
  table.trim()
  return { table, stretches: [await inBlocks(table, 0, table.slots())] }
}

async function* entriesOf(table: EntryTable): AsyncGenerator<PostingEntry[]> {
  for (let slot = 0; slot < table.slots(); slot++) {
    const entry = table.entryAt(slot)
    if (entry) yield [entry]
  }
}

function* partsOf({ table, stretches }: Content): Parts {
  yield* named('table', table.parts())
  yield ['stretches', new Uint8Array(stretches.length)]
  for (const [at, stretch] of stretches.entries()) yield* named(`stretch ${at}`, stretch.parts())
}

/** What a snapshot holds, just as it was. What cannot be read is as good as not there. */
async function restored(file: string, definition: string) {
  try {
    const found = await readSnapshot(file, definition)
    if (!found) return null
    const { take, followedTo } = found
    const table = entryTable()
    await table.take(takenFrom('table', take))
    const stretches: Blocks[] = []
    for (const at of take('stretches').keys())
      stretches.push(await blocksFrom(takenFrom(`stretch ${at}`, take)))
    return { content: { table, stretches }, followedTo, versions: await versionsIn(table) }
  } catch {
    return null
  }
}

async function versionsIn(table: EntryTable): Promise<Map<string, number>> {
  const versions = new Map<string, number>()
  const yieldIfDue = yielding()
  for (let slot = 0; slot < table.slots(); slot++) {
    const id = table.idAt(slot)
    if (id !== undefined) versions.set(id, table.lacksOwnAt(slot) ? unfinished : table.versionAt(slot))
    await yieldIfDue()
  }
  return versions
}
