import { beforeEach, describe, expect, it } from 'vitest'
import { candidateSource } from '../../server/matching/candidates.ts'
import { embeddedPostingIndex } from '../../server/matching/index.ts'
import { entryOf } from '../../server/matching/meaning/posting-entry.ts'
import { dayNumber, type PostingIndex, type PostingQuery } from '../../server/matching/posting-index.ts'
import { platformErrors } from '../../server/platform/errors.ts'
import { createLog } from '../../server/platform/log.ts'
import type { PostingRow } from '../../server/postings/index.ts'
import { lenient } from '../support/a-posting-entry.ts'
import { aPostingRow } from '../support/a-posting-row.ts'
import { aReading } from '../support/a-reading.ts'

const reading = aReading()

const driver = entryOf(aPostingRow({ title: '货车司机' }), reading.title).features
const query: PostingQuery = {
  features: driver,
  filters: { ...lenient, today: dayNumber('2026-03-02') },
  limit: 2,
}

describe('the candidates for a match', () => {
  let down = false
  let reads = 0
  let now = 0
  let rows: PostingRow[] = []

  async function* stream() {
    reads++
    for (const row of rows) yield await Promise.resolve([row])
  }
  const open = (index: PostingIndex) =>
    candidateSource({
      postingIndex: {
        ...index,
        search: (asked) => (down ? Promise.reject(platformErrors.unavailable()) : index.search(asked)),
      },
      reading,
      postings: { stream },
      clock: () => new Date(now),
      log: createLog('silent', 'test'),
    })
  const titled = (_id: string, title: string, said: Partial<PostingRow> = {}) =>
    aPostingRow({ _id, title, ...said })

  beforeEach(() => {
    down = false
    reads = 0
    now = 0
    rows = [titled('a', '中餐厨师'), titled('b', '货车司机'), titled('c', '货运驾驶员')]
  })

  const idsOf = async (candidatesFor: ReturnType<typeof open>, asked = query) => {
    const { entries, degraded } = await candidatesFor(asked)
    return { ids: entries.map(({ id }) => id), degraded }
  }

  it('come from the index while it answers, without a look at the database', async () => {
    const index = embeddedPostingIndex()
    await index.upsert(rows.map((row) => entryOf(row, reading.title)))
    expect(await idsOf(open(index))).toEqual({ ids: ['b', 'c'], degraded: false })
    expect(reads).toBe(0)
  })

  it('are the nearest of what the database has when the index does not answer, and say so', async () => {
    down = true
    expect(await idsOf(open(embeddedPostingIndex()))).toEqual({ ids: ['b', 'c'], degraded: true })
  })

  it('pass the same filters then', async () => {
    down = true
    rows = [
      ...rows,
      titled('d', '货车司机', { degree: 'DOCTORATE' }),
      titled('e', '货车司机', { state: 'CLOSED' }),
    ]
    const strict = { ...query, filters: { ...query.filters, degreeRank: 3 }, limit: 10 }
    expect((await idsOf(open(embeddedPostingIndex()), strict)).ids.toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('are read once in five seconds then, whoever asks', async () => {
    down = true
    const candidatesFor = open(embeddedPostingIndex())
    await Promise.all([idsOf(candidatesFor), idsOf(candidatesFor)])
    now = 5_000
    await idsOf(candidatesFor)
    expect(reads).toBe(1)
    rows = [titled('f', '货车司机')]
    now = 5_001
    expect((await idsOf(candidatesFor)).ids).toEqual(['f'])
    expect(reads).toBe(2)
  })

  it('are the index’s again as soon as it answers', async () => {
    const candidatesFor = open(embeddedPostingIndex())
    down = true
    expect((await idsOf(candidatesFor)).degraded).toBe(true)
    down = false
    expect(await idsOf(candidatesFor)).toEqual({ ids: [], degraded: false })
  })
})
