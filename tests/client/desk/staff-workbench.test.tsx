// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { todosOf } from '../../../client/staff/workbench/todo.ts'
import { WorkbenchPage } from '../../../client/staff/workbench/WorkbenchPage.tsx'
import { aViewer, openDesk } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const now = new Date()
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()

const aFair = (id: string, more: object = {}) => ({
  __typename: 'Fair' as const,
  id,
  title: `招聘会 ${id}`,
  area: { __typename: 'Area' as const, code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' },
  place: '体育馆',
  startsAt: inHours(24 * 3),
  endsAt: inHours(24 * 3 + 6),
  registrationClosesAt: inHours(24 * 2),
  capacity: 300,
  registeredCount: 120,
  state: 'PUBLISHED' as const,
  announcement: { __typename: 'FairAnnouncement' as const, complete: true },
  ...more,
})

const page = (nodes: readonly object[]) => ({ nodes, totalCount: nodes.length })
const work = (more: object = {}) => ({
  veterans: page([]),
  employers: page([]),
  held: page([]),
  heldFairs: page([]),
  heldTrainings: page([]),
  reported: page([]),
  appealed: page([]),
  fairs: page([]),
  trainings: { totalCount: 0 },
  ...more,
})

describe('the work of today', () => {
  const kinds = (given: object) =>
    todosOf(given as Parameters<typeof todosOf>[0], now).map(({ kind }) => kind)

  it('begins with the fair that is on and who waits, and leaves out what can wait', () => {
    const fairs = page([
      aFair('draft', { state: 'DRAFT' }),
      aFair('far', { startsAt: inHours(24 * 30) }),
      aFair('soon'),
      aFair('on', { startsAt: inHours(-1) }),
      aFair('going out', { announcement: { complete: false } }),
      aFair('off', { state: 'CANCELLED' }),
    ])
    const veterans = { nodes: [{ id: 'v', submittedAt: inHours(-50) }], totalCount: 3 }
    expect(kinds(work({ fairs, veterans }))).toEqual(['running', 'veterans', 'soon', 'unannounced', 'draft'])
  })

  it('is none when nobody waits', () => expect(kinds(work())).toEqual([]))
})

describe('the first page of a clerk', () => {
  beforeEach(() => i18next.changeLanguage('zh-CN'))
  const open = (given: object) => {
    const { veterans, employers, held, heldFairs, heldTrainings, reported, appealed, ...rest } = work(given)
    served({
      veteransToVerify: veterans,
      employersToVerify: employers,
      postingsToCheck: held,
      wordedToCheck: ({ kind }: { kind: string }) => (kind === 'FAIR' ? heldFairs : heldTrainings),
      reportedPostings: reported,
      appealedPostings: appealed,
      ...rest,
    })
    openDesk(<WorkbenchPage />, { viewer: aViewer({ role: 'STAFF' }) })
  }

  it('leads to each thing that waits', async () => {
    open({
      veterans: page([{ __typename: 'Veteran', id: 'v1', submittedAt: inHours(-30) }]),
      fairs: page([aFair('f1')]),
    })
    const check = await screen.findByRole('link', { name: '去核验：1 名退役军人等待核验' })
    expect(check.getAttribute('href')).toBe('/staff/queue?kind=veterans')
    expect(screen.getByText(/体育馆。报名 120 \/ 300 人。/)).toBeTruthy()
    const fair = screen.getByRole('link', { name: /^查看：“招聘会 f1”/ })
    expect(fair.getAttribute('href')).toBe('/staff/fairs/f1')
  })

  it('leads to the postings that were reported, held or appealed for', async () => {
    open({
      held: page([{ __typename: 'Posting', id: 'p1', wordingCheck: null }]),
      reported: page([{ __typename: 'ReportedPosting', id: 'p2', waitingSince: inHours(-2) }]),
    })
    const look = await screen.findByRole('link', { name: '去处理：1 个岗位被举报，等待处理' })
    expect(look.getAttribute('href')).toBe('/staff/oversight?kind=reported')
    const check = screen.getByRole('link', { name: '去核对：1 个岗位的用语等待核对' })
    expect(check.getAttribute('href')).toBe('/staff/oversight?kind=held')
  })

  it('leads to what colleagues wrote, each kind to its own list', async () => {
    const wordingCheck = { state: 'PENDING', submittedAt: inHours(-3), reasons: [] }
    open({
      heldFairs: page([{ __typename: 'Worded', id: 'f1', kind: 'FAIR', wordingCheck }]),
      heldTrainings: page([{ __typename: 'Worded', id: 't1', kind: 'TRAINING', wordingCheck }]),
    })
    const fair = await screen.findByRole('link', { name: '去核对：1 场招聘会的用语等待同事核对' })
    expect(fair.getAttribute('href')).toBe('/staff/oversight?kind=fairs')
    const training = screen.getByRole('link', { name: '去核对：1 个培训的用语等待同事核对' })
    expect(training.getAttribute('href')).toBe('/staff/oversight?kind=trainings')
  })

  it('says so when nothing does', async () => {
    open({})
    expect(await screen.findByText('暂无待办事项')).toBeTruthy()
  })
})
