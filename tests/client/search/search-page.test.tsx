// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { press } from '../support/at-desk.tsx'
import { aFound, aPart, foundPage, nothingElse, openSearch } from '../support/at-search.tsx'

const welder = aPart('WORK', '焊工')
const quanGang = aPart('PLACE', '泉港区')
const noNight = aPart('SHIFT', '不要夜班', { refused: true })

type Args = { filter?: { payMin?: number } | null }

const chipping = foundPage([aFound('p1')], { understood: [welder, quanGang, noNight] })

beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('what was understood', () => {
  it('stands above the list, refusals as refusals, each to be taken off and put back', async () => {
    const { api, params } = openSearch('/search?q=焊工泉港不要夜班', { searchPostings: chipping })
    const chips = await screen.findByRole('list', { name: '这样理解您的话' })
    expect(
      within(chips)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['工作：焊工 ✕', '地点：泉港区 ✕', '⊘不要夜班 ✕'])
    await press('去掉“不要夜班”')
    expect(params().getAll('off')).toEqual([noNight.id])
    const back = await screen.findByRole('button', { name: '恢复“不要夜班”' })
    expect(api.sent('SearchPostings')).toMatchObject({ filter: { without: [noNight.id] } })
    expect(within(chips).queryByText(/夜班/)).toBeNull()
    fireEvent.click(back)
    await waitFor(() => expect(params().has('off')).toBe(false))
    await screen.findByRole('button', { name: '去掉“不要夜班”' })
  })

  it('names the words that were not understood', async () => {
    openSearch('/search?q=焊工 呱呱', {
      searchPostings: foundPage([aFound('p1')], { understood: [welder], notUnderstood: ['呱呱'] }),
    })
    await screen.findByText('没看懂“呱呱”，也没有岗位的标题里有它。')
  })

  it('says what none of those found states', async () => {
    openSearch('/search?q=焊工 退役军人优先', {
      searchPostings: foundPage([aFound('p1')], {
        understood: [welder],
        unmet: [aPart('VETERANS', '退役军人优先')],
      }),
    })
    await screen.findByText(/下列岗位都没有注明“退役军人优先”/)
  })

  it('asks from where when something near is wanted and nobody knows near to what', async () => {
    openSearch('/search?q=附近焊工', {
      searchPostings: foundPage([aFound('p1')], { understood: [aPart('NEARBY', '附近'), welder] }),
    })
    await screen.findByText(/不知道从哪里算“附近”/)
    await press('选择地点')
    expect(await screen.findByRole('group', { name: '从哪里算', hidden: true })).toBeTruthy()
  })
})

describe('what was found', () => {
  it('is counted, marks what it does not state, and leaves that out when asked', async () => {
    const { params } = openSearch('/search?q=焊工 白班', {
      searchPostings: foundPage(
        [
          aFound('p1', { distanceKm: 12 }),
          aFound('p2', { unstated: ['SHIFT', 'PAY'] }, { payMin: null, payMax: null }),
        ],
        { unstatedCount: 1, near: { code: '350505', name: '泉港区', path: '泉港区' } },
      ),
    })
    await screen.findByText('共 2 个岗位')
    const [first, second] = await screen.findAllByRole('article')
    expect(first?.textContent).toContain('约 12 公里')
    expect(second?.textContent).toContain('未注明：班次、薪资')
    await screen.findByText('距离从泉港区算起，按直线估算，仅供参考。')
    await press('不看未注明的')
    expect(params().get('stated')).toBe('1')
  })

  it('says which place only its title names, and opens its near duplicates, each with its own page', async () => {
    const alike = [aFound('p2').posting, aFound('p3').posting]
    const placeFromTitle = { code: '350503', name: '丰泽区', path: '福建省泉州市丰泽区' }
    openSearch('/search?q=焊工', {
      searchPostings: foundPage([aFound('p1', { alike, placeFromTitle }, { area: null, place: '' })]),
    })
    const card = within(await screen.findByRole('article'))
    card.getByText('丰泽区（据标题）')
    card.getByText('另有 2 个相近岗位')
    expect(card.getAllByRole('link', { hidden: true }).map((link) => link.getAttribute('href'))).toEqual([
      '/postings/p1',
      '/postings/p2',
      '/postings/p3',
    ])
  })

  it('is sorted by an order that the address keeps; by distance only where it is known from where', async () => {
    const { api, params } = openSearch('/search?q=焊工', { searchPostings: foundPage([aFound('p1')]) })
    const order = await screen.findByRole<HTMLSelectElement>('combobox', { name: '排序' })
    expect(Array.from(order.options, ({ value }) => value)).toEqual(['FIT', 'NEWEST', 'PAY'])
    fireEvent.change(order, { target: { value: 'PAY' } })
    await waitFor(() => expect(params().get('sort')).toBe('PAY'))
    expect(api.sent('SearchPostings')).toMatchObject({ orderBy: 'PAY' })
  })

  it('says when there are more than were counted', async () => {
    openSearch('/search?q=司机', {
      searchPostings: foundPage([aFound('p1')], { totalCount: 1000, countedOut: true }),
    })
    await screen.findByText('1000 个以上的岗位')
  })

  it('shows each other kind under its own heading', async () => {
    openSearch('/search?q=焊', {
      searchPostings: foundPage([aFound('p1')]),
      search: {
        ...nothingElse,
        employers: [
          {
            id: 'e1',
            name: '泉港焊接厂',
            nameEn: null,
            area: { code: '350505', name: '泉港区', path: '泉港区' },
            industry: null,
          },
        ],
        employerCount: 1,
      },
    })
    await screen.findByRole('heading', { level: 2, name: '单位 1' })
    expect(screen.queryByRole('heading', { name: /培训/ })).toBeNull()
    const firm = screen.getByRole('link', { name: '泉港焊接厂' })
    expect(new URL(firm.getAttribute('href') ?? '', 'http://here').searchParams.get('firm')).toBe('e1')
  })
})

describe('nothing that fits all', () => {
  it('is said, with what to let go and how many each gives', async () => {
    const { params } = openSearch('/search?q=焊工泉港&pay=9000', {
      searchPostings: ({ filter }: Args) =>
        filter?.payMin
          ? foundPage([], {
              understood: [welder, quanGang],
              relaxations: [
                { parts: [], fields: ['payMin'], count: 12 },
                { parts: [quanGang], fields: [], count: 3 },
              ],
            })
          : foundPage([aFound('p1')]),
    })
    await screen.findByText('没有同时符合的岗位')
    expect(screen.queryByRole('article')).toBeNull()
    const ways = screen.getAllByRole('button', { name: /^不限/ }).map(({ textContent }) => textContent)
    expect(ways).toEqual(['不限每月至少 9000 元12 个岗位', '不限地点：泉港区3 个岗位'])
    await press('12 个岗位')
    expect(params().has('pay')).toBe(false)
    await screen.findByRole('article')
  })

  it('leads to whom to ask when nothing can be let go', async () => {
    openSearch('/search?q=宇航员', {
      searchPostings: foundPage([], { understood: [aPart('WORK', '宇航员')] }),
    })
    await screen.findByText('没有找到相关岗位。')
  })
})

describe('the filter', () => {
  it('refuses a pay that is none, and keeps the rest in the address', async () => {
    const { params } = openSearch('/search?q=焊工', { searchPostings: foundPage([aFound('p1')]) })
    await press('筛选')
    const pay = await screen.findByLabelText('每月至少（元）')
    fireEvent.change(pay, { target: { value: '很多' } })
    await press('查看结果')
    await screen.findByText(/最低月薪/)
    fireEvent.change(pay, { target: { value: '六千' } })
    fireEvent.click(screen.getByRole('checkbox', { name: '白班', hidden: true }))
    await press('查看结果')
    expect(params().toString()).toBe(new URLSearchParams('q=焊工&pay=6000&shift=DAY').toString())
    await screen.findByRole('button', { name: '移除 每月至少 6000 元' })
    await press('移除 班次：白班')
    expect(params().has('shift')).toBe(false)
  })
})

it('speaks English too', async () => {
  await i18next.changeLanguage('en')
  openSearch('/search?q=welder', {
    searchPostings: foundPage([aFound('p1', { unstated: ['SHIFT'] })], {
      understood: [aPart('WORK', 'welder'), aPart('SHIFT', 'no night shift', { refused: true })],
    }),
  })
  await screen.findByText('1 posting')
  await screen.findByText('Not stated: Shift')
  await screen.findByRole('button', { name: 'Take off “Work: welder”' })
})
