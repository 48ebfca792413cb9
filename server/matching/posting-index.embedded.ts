import { breathing } from './breath.ts'
import { entryTable, type EntryTable } from './entry-table.ts'
import { unit } from './features.ts'
import { nearestSlots } from './nearest-slots.ts'
import type { PostingEntry, PostingHit, PostingIndex, PostingQuery } from './posting-index.ts'
import { makePostingLists, type PostingLists } from './posting-lists.ts'

/** A table and the lists of its slots, in stretches that follow each other; what lies behind them is not yet searched. */
interface Content {
  readonly table: EntryTable
  readonly stretches: readonly PostingLists[]
}

/** Such a share of given-up slots calls for a new table. */
const mostGivenUp = 0.3

const searchedSlots = ({ stretches }: Content): number => stretches.at(-1)?.end ?? 0
const lengthOf = ({ first, end }: PostingLists): number => end - first

/** The in-process engine: exact inner products over inverted lists. Changes happen one after another, searches at any time. */
export function embeddedPostingIndex(): PostingIndex {
  let content: Content = { table: entryTable(), stretches: [] }
  let scores = new Uint32Array(0)
  let last: Promise<unknown> = Promise.resolve()

  const oneByOne = (change: () => Promise<void>): Promise<void> => {
    const done = last.then(change)
    last = done.catch(() => undefined)
    return done
  }

  async function renewWhenWorn(): Promise<void> {
    const { table } = content
    const givenUp = table.slots() - table.live()
    if (givenUp > 1_000 && givenUp > table.slots() * mostGivenUp) content = await contentOf(entriesOf(table))
  }

  return {
    shared: false,
    upsert: (entries) =>
      oneByOne(async () => {
        if (entries.length === 0) return
        const { table, stretches } = content
        const first = table.slots()
        const replaced = await append(table, entries)
        const joined = await withStretch(
          table,
          stretches,
          await makePostingLists(table, first, table.slots()),
        )
        // In one step searches see the new and lose the old.
        for (const slot of replaced) table.drop(slot)
        content = { table, stretches: joined }
        await renewWhenWorn()
      }),
    remove: (ids) =>
      oneByOne(async () => {
        for (const id of ids) content.table.remove(id)
        await renewWhenWorn()
      }),
    replaceAll: (batches) =>
      oneByOne(async () => {
        content = await contentOf(batches)
      }),
    search: async (query) => {
      const slots = content.table.slots()
      if (scores.length < slots) scores = new Uint32Array(Math.ceil(slots * 1.25))
      return nearest(content, query, scores)
    },
    size: async () => content.table.live(),
    close: async () => {
      await last
      content = { table: entryTable(), stretches: [] }
    },
  }
}

async function append(table: EntryTable, entries: readonly PostingEntry[]): Promise<number[]> {
  const breathe = breathing()
  const replaced: number[] = []
  for (const entry of entries) {
    const slot = table.add(entry)
    if (slot !== undefined) replaced.push(slot)
    await breathe()
  }
  return replaced
}

/** Joins stretches of like length, so that there are few of them and each entry is listed anew only now and then. */
async function withStretch(
  table: EntryTable,
  stretches: readonly PostingLists[],
  added: PostingLists,
): Promise<readonly PostingLists[]> {
  const before = stretches.at(-1)
  if (!before || lengthOf(before) > 2 * lengthOf(added)) return [...stretches, added]
  return withStretch(table, stretches.slice(0, -1), await makePostingLists(table, before.first, added.end))
}

async function contentOf(batches: AsyncIterable<readonly PostingEntry[]>): Promise<Content> {
  const table = entryTable()
  for await (const entries of batches) for (const slot of await append(table, entries)) table.drop(slot)
  return { table, stretches: table.slots() > 0 ? [await makePostingLists(table, 0, table.slots())] : [] }
}

async function* entriesOf(table: EntryTable): AsyncGenerator<PostingEntry[]> {
  for (let slot = 0; slot < table.slots(); slot++) {
    const entry = table.entryAt(slot)
    if (entry) yield [entry]
  }
}

function nearest(content: Content, query: PostingQuery, scores: Uint32Array): PostingHit[] {
  const { table } = content
  const passes = table.passing(query.filters)
  const kept = nearestSlots(query.limit, (slot) => table.idAt(slot) ?? '')
  if (query.features.keys.length === 0) {
    for (let slot = 0; slot < searchedSlots(content); slot++) if (passes(slot)) kept.offer(slot, 0)
  }
  for (const slot of accumulate(content, query, scores)) {
    const score = scores[slot]!
    scores[slot] = 0
    if (score >= kept.least() && passes(slot)) kept.offer(slot, score)
  }
  return kept
    .sorted()
    .map(({ slot, score }) => ({ entry: table.entryAt(slot)!, nearness: score / (unit * unit) }))
}

/** Adds up the inner products into `scores`, which is all zero before; answers the slots that got any. */
function accumulate({ stretches }: Content, { features }: PostingQuery, scores: Uint32Array): number[] {
  const touched: number[] = []
  for (const { find, slots, weights } of stretches) {
    features.keys.forEach((key, nth) => {
      const list = find(key)
      if (!list) return
      const wanted = features.weights[nth]!
      for (let at = list.from; at < list.to; at++) {
        const slot = slots[at]!
        if (scores[slot] === 0) touched.push(slot)
        scores[slot]! += wanted * weights[at]!
      }
    })
  }
  return touched
}
