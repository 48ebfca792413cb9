import { appendFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { embeddedPostingIndex, type PostingIndex } from '../../server/matching/index.ts'
import { ownIndex } from '../../server/matching/keeping/own-index.ts'
import { entryOf } from '../../server/matching/meaning/posting-entry.ts'
import { ownReading } from '../../server/matching/own-model/own-reading.ts'
import { postingSource } from '../../server/matching/posting-source.ts'
import { createLog } from '../../server/platform/log.ts'
import type { PostingRow } from '../../server/postings/index.ts'
import { isBelievedVisible } from '../../server/postings/posting.ts'
import { lenient } from '../support/a-posting-entry.ts'
import { aPostingRow } from '../support/a-posting-row.ts'
import { aReading } from '../support/a-reading.ts'

const reading = aReading()
const title = vi.fn<typeof reading.title>(reading.title)
const now = new Date('2026-03-10T04:00:00Z')
const log = createLog('silent', 'test')

let folder: string
let snapshotFile: string
/** The records of the database. */
let rows: Map<string, PostingRow>
let heard: ((ids: readonly string[]) => void) | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rq-index-'))
  snapshotFile = join(folder, 'index', 'postings.snapshot')
  rows = new Map()
  for (const [at, name] of ['叉车司机', '货车司机', '电焊工', '保安'].entries())
    put({ _id: `p${at}`, title: name })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const source = { feed: 'f', externalId: '1', postedOn: null }
function put(said: Partial<PostingRow> & { readonly _id: string }): void {
  rows.set(said._id, aPostingRow({ source, ...said }))
}
const open = (): PostingRow[] => [...rows.values()].filter(({ state }) => state === 'OPEN')

const postings = {
  byIds: async (ids: readonly string[]) => [...rows.values()].filter(({ _id }) => ids.includes(_id)),
  /** As if the clocks of two servers were far apart: what was changed is not found this way. */
  changedSince: async () => [],
  async *stream() {
    yield open()
  },
  countOpen: async () => open().length,
  stretchAfter: async () => ({ records: open(), upTo: null }),
  versionsAfter: async (id: string, limit: number) => {
    const sorted = open().toSorted((one, other) => (one._id < other._id ? -1 : 1))
    const records = sorted.filter(({ _id }) => _id > id).slice(0, limit)
    return { records, upTo: records.length < limit ? null : (records.at(-1)?._id ?? null) }
  },
  isBelievedVisible: (row: Parameters<typeof isBelievedVisible>[0]) => isBelievedVisible(row, now),
  onChanges(told: (ids: readonly string[]) => void) {
    heard = told
    return () => (heard = undefined)
  },
}

/** A process that has started on the records and what the last one left, and how many titles it had to read. */
async function started(read = { title }, digest?: () => string) {
  const postingIndex = embeddedPostingIndex(folder)
  const following = ownIndex({
    index: postingIndex,
    source: postingSource({
      postings,
      ...(digest && { digest }),
      ownModel: null,
      ownReading: ownReading({ reading: read, ownModel: null }),
    }),
    onChanges: postings.onChanges,
    clock: () => now,
    log,
  })
  title.mockClear()
  await following.start()
  return { ...following, postingIndex, reads: title.mock.calls.length }
}

async function contentOf(index: PostingIndex) {
  const { features } = entryOf(aPostingRow({ title: '司机 电焊工 保安' }), reading.title)
  const hits = await index.search({ features, filters: { ...lenient, today: 0 }, limit: 100 })
  return hits.map(({ entry, nearness }) => [entry.id, entry.version, nearness])
}

/** What an index holds that is made of the records alone. */
async function freshContent() {
  const index = embeddedPostingIndex()
  await index.replaceAll(
    (async function* () {
      yield open().map((row) => entryOf(row, reading.title))
    })(),
  )
  return contentOf(index)
}

/** How many titles a start reads after a change, besides those that tell how titles are read. */
async function readsAtStart(change: () => void = () => {}) {
  await (await started()).close()
  const unchanged = await started()
  await unchanged.close()
  change()
  const next = await started()
  expect(await contentOf(next.postingIndex)).toEqual(await freshContent())
  await next.close()
  return next.reads - unchanged.reads
}

describe('an index at the start of its process', () => {
  it('begins with what the last process kept, and reads no title anew', async () => {
    expect(await readsAtStart()).toBe(0)
  })

  it('reads anew what was changed meanwhile, takes in what is new and leaves out what has gone', async () => {
    const read = await readsAtStart(() => {
      put({ _id: 'p0', title: '高级叉车司机', version: 2 })
      put({ _id: 'p1', title: '货车司机', version: 2, state: 'CLOSED' })
      put({ _id: 'p9', title: '吊车司机' })
    })
    expect(read).toBe(2)
  })

  it('reads anew what is of the very version that was kept, but was changed after it was kept', async () => {
    const later = new Date(now.getTime() + 1_000)
    expect(await readsAtStart(() => put({ _id: 'p0', title: '出纳', updatedAt: later }))).toBe(1)
  })

  it.each<[string, (file: string) => void]>([
    ['was cut short', (file) => truncateSync(file, 300)],
    ['has more than was written', (file) => appendFileSync(file, 'x')],
    ['is empty', (file) => writeFileSync(file, '')],
    ['is something else', (file) => writeFileSync(file, '{}\n'.repeat(100))],
    ['is a folder', (file) => [rmSync(file), mkdirSync(file)]],
  ])('is made anew where what was kept %s', async (_, damage) => {
    expect(await readsAtStart(() => damage(snapshotFile))).toBe(rows.size)
  })

  it('is made anew where titles are read otherwise than when it was kept', async () => {
    await (await started()).close()
    const other = { title: (text: string) => ({ ...reading.title(text), occupations: [] }) }
    const { postingIndex, close } = await started(
      { title: vi.fn<typeof reading.title>(other.title) },
      () => 'another',
    )
    const occupations = async () => {
      const { features } = entryOf(aPostingRow({ title: '货车司机' }), reading.title)
      const hits = await postingIndex.search({ features, filters: { ...lenient, today: 0 }, limit: 9 })
      return hits.flatMap(({ entry }) => entry.occupations)
    }
    expect(await occupations()).toEqual([])
    await close()
  })

  it('hears of what its own process changes without looking for changes', async () => {
    const { postingIndex, close } = await started()
    put({ _id: 'p0', title: '叉车司机', version: 2, state: 'CLOSED' })
    put({ _id: 'new', title: '吊车司机' })
    heard?.(['p0', 'new'])
    await expect.poll(() => contentOf(postingIndex), { interval: 5 }).toEqual(await freshContent())
    await close()
    expect(heard).toBeUndefined()
  })
})
