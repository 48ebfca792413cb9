// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QueuePage } from '../../../client/staff/queue/QueuePage.tsx'
import { aFirm, waitingSince } from '../support/a-firm.ts'
import { aViewer, openDesk, press } from '../support/at-desk.tsx'
import { pageOf, served } from '../support/served.ts'
import { atWideScreen } from '../support/wide-screen.ts'

const since = '2026-11-20T01:00:00.000Z'
const verification = waitingSince(since)
const before = [
  {
    outcome: 'RETURNED',
    decidedAt: since,
    decidedBy: '林站长',
    reasons: [{ field: 'address', reason: '与执照不一致' }],
  },
]

const firm = (id: string) =>
  aFirm({
    id,
    name: `${id}公司`,
    address: '前黄镇 2 号',
    size: 'MEDIUM',
    verification,
    pastDecisions: before,
    changedSince: [
      { field: 'address', before: ['前黄镇 1 号'], after: ['前黄镇 2 号'] },
      { field: 'size', before: [], after: ['MEDIUM'] },
    ],
  })

type Asked = { first: number; after?: string | null; filter?: { submittedAfter?: Date | null } }

const open = async (at = '/staff/queue?kind=employers') => {
  let fresh = 0
  const api = served({
    veteransToVerify: pageOf([]),
    employersToVerify: ({ after, filter, first }: Asked) => {
      if (filter?.submittedAfter) return { ...pageOf([]), totalCount: fresh }
      if (first === 1) return pageOf([])
      return after === 'end' ? pageOf(['c', 'd'].map(firm)) : pageOf(['a', 'b'].map(firm), 'end')
    },
    employer: ({ id }: { id: string }) => firm(id),
  })
  const desk = openDesk(<QueuePage />, { viewer: aViewer({ role: 'STAFF' }), at })
  const arrive = (count: number) => {
    fresh = count
  }
  await screen.findByRole('heading', { name: /公司/ })
  return { api, arrive, ...desk }
}

const key = (letter: string) => act(async () => void fireEvent.keyDown(document.body, { key: letter }))
const opened = (name: string) => screen.findByRole('heading', { level: 2, name })

beforeEach(async () => {
  await i18next.changeLanguage('zh-CN')
  atWideScreen()
})
afterEach(() => void vi.useRealTimers())

describe('J and K', () => {
  it('go over the border of a page, forth to its first line and back to its last', async () => {
    const { router } = await open()
    await opened('a公司')
    await key('j')
    await opened('b公司')
    await key('j')
    await opened('c公司')
    expect(new URLSearchParams(router.state.location.search).get('after')).toBe('end')
    await key('k')
    await opened('b公司')
    await key('k')
    await opened('a公司')
    await key('k')
    await opened('a公司')
  })

  it('stay at the end of the last page', async () => {
    await open('/staff/queue?kind=employers&after=end&id=d')
    await opened('d公司')
    await key('j')
    await opened('d公司')
  })
})

describe('a case that was returned before', () => {
  it('says by whom, why, and what has changed since', async () => {
    await open()
    const earlier = await screen.findByRole('region', { name: '以往核验记录' })
    expect(earlier.textContent).toContain('林站长')
    expect(earlier.textContent).toContain('登记地址：与执照不一致')
    const changes = [...earlier.querySelectorAll('dd')].map((each) => each.textContent)
    expect(changes).toEqual(['原为：前黄镇 1 号 → 现为：前黄镇 2 号', '原为：未填写 → 现为：100–499 人'])
    expect(screen.getAllByText(/退回过 1 次/)).toHaveLength(2)
  })
})

describe('what is handed in meanwhile', () => {
  it('is told and does not move the list before it is called', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { api, arrive } = await open()
    const asked = api.times('EmployersToVerify')
    arrive(3)
    await act(() => vi.advanceTimersByTimeAsync(30_000))
    expect(await screen.findByRole('button', { name: '有 3 条新提交，点击刷新列表' })).toBeTruthy()
    expect(api.times('EmployersToVerify')).toBe(asked)
    arrive(0)
    await press('有 3 条新提交，点击刷新列表')
    await waitFor(() => expect(api.times('EmployersToVerify')).toBeGreaterThan(asked))
    expect(screen.queryByRole('button', { name: /新提交/ })).toBeNull()
  })

  it('is not asked for while nobody looks', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { api } = await open()
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await act(() => vi.advanceTimersByTimeAsync(120_000))
    expect(api.times('QueueNews')).toBe(0)
    vi.restoreAllMocks()
  })
})

it('narrows the queue to what was returned before, by the address', async () => {
  const { api } = await open('/staff/queue?kind=employers&again=yes&sort=NAME_DESC')
  expect(api.asked.find(({ name }) => name === 'EmployersToVerify')?.variables).toMatchObject({
    filter: { returnedBefore: true },
    orderBy: 'NAME_DESC',
  })
})
