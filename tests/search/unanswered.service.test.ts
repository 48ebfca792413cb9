import { describe, expect } from 'vitest'
import { withServices as it } from '../support/fixtures.ts'
import { anonymousWords } from '../../server/search/unanswered/anonymous-words.ts'
import { outcomeOf } from '../support/outcome.ts'
import type { Services } from '../../server/wiring.ts'

const stranger = (at: number) => ({ viewer: null, ip: `10.0.0.${at}` })
const list = { filter: null, orderBy: 'FIT', first: 20 } as const
const page = { first: 20 }
const month = '2027-03'

const ask = async (services: Services, who: Asker, words: string, more: object = {}) =>
  services.search.searchPostings(who, { ...list, words, ...more })

type Asker = Parameters<Services['search']['searchPostings']>[0]

describe('searches in vain', () => {
  it('are listed once three different people have used the words, with their days, most often first', async ({
    services,
    platform,
    staff,
  }) => {
    platform.clock.set('2027-03-08T02:00:00Z')
    const told = () => services.search.unansweredSearches(staff.viewer, { ...page, month })
    for (const at of [1, 2]) await ask(services, stranger(at), '打螺絲')
    // The same person again, the next page, a narrowed list and a colleague who tries: none of these counts.
    await ask(services, stranger(2), '打螺丝')
    await ask(services, stranger(3), '打螺丝', { filter: { payMin: 9_000 } })
    await ask(services, { ...stranger(3), isWatched: true }, '打螺丝')
    await ask(services, { viewer: staff.viewer, ip: '10.0.0.9' }, '打螺丝')
    await services.search.writeUnanswered()
    expect(await told()).toMatchObject({ nodes: [], totalCount: 0, others: 2 })
    platform.clock.advance(86_400_000)
    await ask(services, stranger(4), '打螺丝')
    await services.search.writeUnanswered()
    const { nodes, others } = await told()
    expect(others).toBe(0)
    expect(nodes).toEqual([
      expect.objectContaining({
        words: '打螺丝',
        none: 3,
        few: 0,
        days: { '08': { none: 2, few: 0 }, '09': { none: 1, few: 0 } },
      }),
    ])
    const [kept] = await platform.connection.collection('unansweredsearches').find({ month }).toArray()
    expect(kept).not.toHaveProperty('askers')
  })

  it('keep nothing of words that may name somebody', async ({ services, platform, staff }) => {
    platform.clock.set('2027-04-08T02:00:00Z')
    for (const words of ['13805951234', '王建国', '我叫李强找工作', 'a@b.cn'])
      for (const at of [1, 2, 3, 4]) await ask(services, stranger(at), words)
    await services.search.writeUnanswered()
    const asked = { ...page, month: '2027-04' }
    expect(await services.search.unansweredSearches(staff.viewer, asked)).toMatchObject({
      totalCount: 0,
      others: 16,
    })
    const kept = await platform.connection
      .collection('unansweredsearches')
      .find({ month: '2027-04' })
      .toArray()
    expect(JSON.stringify(kept)).not.toMatch(/1380595|建国|李强|a@b|10\.0\.0/)
  })

  it('are counted exactly by many processes at once', async ({ services, platform, staff }) => {
    platform.clock.set('2027-05-08T02:00:00Z')
    const others = Array.from({ length: 12 }, (_, at) => at)
    await Promise.all(
      others.map(async (at) => {
        await ask(services, stranger(at), '捡瓶子')
        await services.search.writeUnanswered()
      }),
    )
    await services.search.writeUnanswered()
    const found = await services.search.unansweredSearches(staff.viewer, { ...page, month: '2027-05' })
    expect(found.nodes.map(({ words, none }) => [words, none])).toEqual([['捡瓶子', 12]])
  })

  it('go when their time is over', async ({ services, platform, staff }) => {
    platform.clock.set('2027-06-08T02:00:00Z')
    for (const at of [1, 2, 3]) await ask(services, stranger(at), '看风水')
    await services.search.writeUnanswered()
    const [kept] = services.search.kept
    const asked = { ...page, month: '2027-06', search: '风水' }
    expect((await services.search.unansweredSearches(staff.viewer, asked)).totalCount).toBe(1)
    const due = new Date('2027-07-01T00:00:00Z')
    expect(await kept!.countDue(due)).toBeGreaterThan(0)
    await kept!.takeAway(due, 100)
    expect((await services.search.unansweredSearches(staff.viewer, asked)).totalCount).toBe(0)
  })

  it('are for staff, of a month that there is', async ({ services, veteran, staff }) => {
    const { unansweredSearches } = services.search
    expect(await outcomeOf(unansweredSearches(veteran.viewer, page))).toBe('FORBIDDEN')
    expect(await outcomeOf(unansweredSearches(null, page))).toBe('UNAUTHENTICATED')
    expect(await outcomeOf(unansweredSearches(staff.viewer, { ...page, month: '2027-13' }))).toBe('INVALID')
  })
})

describe('words without their person', () => {
  it.for([
    ['焊工 泉港 6000以上', '焊工 泉港 6000以上'],
    ['ＣＮＣ 操作工', 'cnc 操作工'],
    ['高压电工', '高压电工'],
    ['金工', '金工'],
    ['张先生的电话', null],
    ['王建国', null],
    ['电工 李 强 13 80 59 51', null],
    ['幺三八零零一二三四五六', null],
    ['QQ 12345678', null],
    ['我想在泉港找一份白天上班离家近可以照顾孩子还能按时接送孩子上学放学的工作最好包午饭还有社保', null],
    ['', null],
  ] as const)('%s', ([typed, kept]) => {
    expect(anonymousWords(typed, [])).toBe(kept)
  })
})
