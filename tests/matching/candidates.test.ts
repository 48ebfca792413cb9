import { beforeEach, describe, expect, it } from 'vitest'
import { candidateSource } from '../../server/matching/candidates.ts'
import { embeddedPostingIndex } from '../../server/matching/index.ts'
import { entryOf } from '../../server/matching/meaning/posting-entry.ts'
import type { IndexContent, SharedContent } from '../../server/matching/keeping/kept-index.ts'
import { dayNumber, type PostingQuery } from '../../server/matching/posting-index.ts'
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

const nothing = () => Promise.resolve()
const emptyShared: SharedContent = {
  name: 'postings',
  kind: '',
  check: nothing,
  putInOrder: nothing,
  content: () => Promise.resolve(null),
  versionsIn: () => Promise.resolve(new Map()),
}

type Found = Parameters<typeof candidateSource>[0]['postings']['found']

describe('the candidates for a match', () => {
  let down = false
  let whole = true
  let content: IndexContent | null | undefined
  let rows: PostingRow[] = []
  let asked: Parameters<Found>[] = []
  let read: string[] = []

  const open = (index = embeddedPostingIndex()) =>
    candidateSource({
      postingIndex: {
        shared: content === undefined ? null : { ...emptyShared, content: async () => content ?? null },
        search: (wanted) => (down ? Promise.reject(platformErrors.unavailable()) : index.search(wanted)),
      },
      reading,
      postings: {
        found: async (...question) => {
          asked.push(question)
          return rows
        },
        byIds: async (ids) => {
          read.push(...ids)
          return rows.filter(({ _id }) => ids.includes(_id))
        },
      },
      indexIs: async () => ({ whole, documents: 3, filling: null, isTroubled: false }),
      log: createLog('silent', 'test'),
    })
  const titled = (_id: string, title: string, said: Partial<PostingRow> = {}) =>
    aPostingRow({ _id, title, ...said })

  beforeEach(() => {
    down = false
    whole = true
    content = undefined
    asked = []
    read = []
    rows = [titled('a', '中餐厨师'), titled('b', '货车司机'), titled('c', '货运驾驶员')]
  })

  const idsOf = async (candidatesFor: ReturnType<typeof open>, wanted = query) => {
    const { entries, simplerBecause } = await candidatesFor(wanted)
    return { ids: entries.map(({ id }) => id), simplerBecause }
  }

  it('come from the index while it answers, without a look at the database', async () => {
    const index = embeddedPostingIndex()
    await index.upsert(rows.map((row) => entryOf(row, reading.title)))
    expect(await idsOf(open(index))).toEqual({ ids: ['b', 'c'], simplerBecause: null })
    expect(asked).toEqual([])
  })

  it('are the nearest of what the database finds when the index does not answer, and say so', async () => {
    down = true
    expect(await idsOf(open())).toEqual({ ids: ['b', 'c'], simplerBecause: 'SEARCH_AWAY' })
  })

  it('are asked of an index that does not hold all as little as of one that is away', async () => {
    whole = false
    expect(await idsOf(open())).toEqual({ ids: ['b', 'c'], simplerBecause: 'INDEX_INCOMPLETE' })
  })

  it.each([
    ['the index was emptied', { mark: '', documents: 0, isInOrder: true }, 'INDEX_INCOMPLETE'],
    ['the index is gone', null, 'INDEX_INCOMPLETE'],
    ['there is none such', { mark: '', documents: 3, isInOrder: true }, null],
  ])('are none of an empty answer unless it is true: %s', async (_, held, because) => {
    content = held
    const { ids, simplerBecause } = await idsOf(open())
    expect({ ids, simplerBecause }).toEqual({ ids: because ? ['b', 'c'] : [], simplerBecause: because })
  })

  it('are looked for by the occupations that are sought, then by wider groups, until there are enough', async () => {
    down = true
    await idsOf(open())
    const [[, first], [, second]] = asked as [Parameters<Found>, Parameters<Found>]
    expect(first).toMatchObject({ occupations: expect.arrayContaining(['4-02-02-02']) as unknown })
    expect(second).toEqual({ group: '4-02-02' })
    asked = []
    rows = Array.from({ length: 700 }, (_, at) => titled(`id-${at}`, '货车司机'))
    await idsOf(open())
    expect(asked).toHaveLength(1)
  })

  it('pass the same filters then, by the question and by the entry', async () => {
    down = true
    rows = [
      ...rows,
      titled('d', '货车司机', { degree: 'DOCTORATE' }),
      titled('e', '货车司机', { state: 'CLOSED' }),
    ]
    const filters = {
      ...query.filters,
      degreeRank: 2,
      areas: ['350505'],
      payAtLeast: 4_000,
      outOfReach: ['welding'],
    }
    const strict = { ...query, filters, limit: 10 }
    expect((await idsOf(open(), strict)).ids.toSorted()).toEqual(['a', 'b', 'c'])
    expect(asked[0]?.[0]).toEqual({
      day: '2026-03-02',
      areas: ['350505'],
      payAtLeast: 4_000,
      degrees: ['NONE', 'JUNIOR_HIGH', 'HIGH_SCHOOL'],
      without: ['welding'],
    })
  })

  it('are read once a version', async () => {
    down = true
    const candidatesFor = open()
    await idsOf(candidatesFor)
    read = []
    await idsOf(candidatesFor)
    expect(read).toEqual([])
    rows = rows.map((row) => (row._id === 'b' ? { ...row, version: 2, title: '保安员' } : row))
    expect((await idsOf(candidatesFor)).ids[0]).toBe('c')
    expect(read).toEqual(['b'])
  })

  it('are the index’s again as soon as it answers', async () => {
    const candidatesFor = open()
    down = true
    expect((await idsOf(candidatesFor)).simplerBecause).toBe('SEARCH_AWAY')
    down = false
    expect(await idsOf(candidatesFor)).toEqual({ ids: [], simplerBecause: null })
  })
})
