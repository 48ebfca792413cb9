// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { QueuePage } from '../../../client/staff/queue/QueuePage.tsx'
import { aFirm, waitingSince } from '../support/a-firm.ts'
import { aViewer, openDesk, press, switchLanguage } from '../support/at-desk.tsx'
import { pageOf, refusal, served } from '../support/served.ts'
import { atWideScreen } from '../support/wide-screen.ts'

const since = '2026-11-20T01:00:00.000Z'
const verification = waitingSince(since)
const firm = (name: string, version: number) =>
  aFirm({ id: `id-${name}`, name: `${name}公司`, verification, version, pastDecisions: [], changedSince: [] })
const firms = ['甲', '乙', '丙'].map((name, at) => firm(name, at + 1))
const aFile = (name: string, version: number) => ({
  id: `id-${name}`,
  name,
  area: null,
  submittedAt: since,
  timesReturned: 0,
  version,
})
const many = Array.from({ length: 51 }, (_, at) => aFile(`张${at}`, 1))

type Asked = { cases: { id: string; version: number }[] }
/** The second is refused. */
const judged = ({ cases }: Asked) =>
  cases.map(({ id }, at) => ({
    id,
    refusal: at === 1 ? { kind: 'CONFLICT', message: '该单位不在待核验状态。' } : null,
  }))

const open = async (kind: 'veterans' | 'employers', answers = {}, files = many.slice(0, 2)) => {
  const api = served({
    veteransToVerify: pageOf(files),
    employersToVerify: pageOf(firms),
    employer: ({ id }: { id: string }) => firms.find((firm) => firm.id === id),
    verifyEmployers: judged,
    returnEmployers: judged,
    returnVeterans: judged,
    ...answers,
  })
  openDesk(<QueuePage />, { viewer: aViewer({ role: 'STAFF' }), at: `/staff/queue?kind=${kind}` })
  await screen.findByRole('list', { name: '待办列表' })
  return api
}

/** The first choice brings a bar that is loaded then; the list is away until it is there. */
const choose = async (name: string) => {
  const box = await screen.findByRole('checkbox', { name: `选择“${name}”` })
  await act(async () => void fireEvent.click(box))
}
const dialog = () => screen.findByRole('dialog')
const pressIn = async (name: string) => {
  const button = within(await dialog())
    .getAllByRole('button')
    .find(({ textContent }) => textContent?.replaceAll(' ', '') === name)
  await act(async () => void fireEvent.click(button ?? document.body))
}
const listed = async (name: string) => {
  const region = await screen.findByRole('region', { name })
  return within(region)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
  atWideScreen()
})

describe('several organisations', () => {
  it('are verified after a question that names them, with their versions; what became of each is told', async () => {
    const api = await open('employers')
    expect(screen.queryByRole('group', { name: '批量办理所选' })).toBeNull()
    await choose('甲公司')
    await choose('丙公司')
    const group = await screen.findByRole('group', { name: '批量办理所选' })
    expect(
      within(group)
        .getAllByRole('button')
        .map((each) => each.textContent),
    ).toEqual(['通过所选（2）', '退回所选（2）'])
    await press('通过所选（2）')
    const asked = await dialog()
    expect(asked.textContent).toContain('通过以下 2 家单位的核验？')
    expect(asked.textContent).toContain('甲公司、丙公司')
    expect(api.times('VerifyEmployers')).toBe(0)
    const read = api.times('EmployersToVerify')
    await pressIn('通过核验')
    await waitFor(() =>
      expect(api.sent('VerifyEmployers')).toEqual({
        cases: [
          { id: 'id-甲', version: 1 },
          { id: 'id-丙', version: 3 },
        ],
      }),
    )
    expect(await screen.findByText('已办理 1 项，1 项未办理', { selector: 'span' })).toBeTruthy()
    expect(await listed('已通过核验')).toEqual(['甲公司'])
    expect(await listed('未办理')).toEqual(['丙公司：该单位不在待核验状态。'])
    expect(api.times('EmployersToVerify')).toBeGreaterThan(read)
    expect(screen.queryByRole('group', { name: '批量办理所选' })).toBeNull()
  })

  it('stay selected when nothing was judged, and the dialog says why', async () => {
    await open('employers', {
      verifyEmployers: () => {
        throw refusal('RATE_LIMITED', '现已达上限。')
      },
    })
    await choose('甲公司')
    await press('通过所选（1）')
    await pressIn('通过核验')
    expect((await within(await dialog()).findByRole('alert')).textContent).toContain('现已达上限。')
    expect(screen.getByRole('group', { name: '批量办理所选' })).toBeTruthy()
  })

  it('are spoken of in English too', async () => {
    await open('employers')
    await switchLanguage('en')
    await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: 'Select “甲公司”' })))
    await press('Verify selected (1)')
    expect((await dialog()).textContent).toContain('Verify this organisation?')
    await pressIn('Verify')
    expect(await screen.findByText('Done: 1', { selector: 'span' })).toBeTruthy()
    expect(await listed('Verified')).toEqual(['甲公司'])
  })
})

describe('several veterans’ files', () => {
  it('are returned with one reason, and are not verified unread', async () => {
    const api = await open('veterans')
    await choose('张0')
    await choose('张1')
    expect(screen.queryByRole('button', { name: /通过所选/ })).toBeNull()
    expect(screen.getByText('退役军人身份须逐份打开档案核验，不提供批量通过。')).toBeTruthy()
    await press('退回所选（2）')
    const asked = await dialog()
    expect(asked.textContent).toContain('张0、张1')
    expect(asked.textContent).toContain('每份均视为已查阅')
    await act(async () => void fireEvent.click(within(asked).getByRole('checkbox', { name: '身份证号' })))
    const reason = await within(asked).findByRole('textbox')
    await act(async () => void fireEvent.change(reason, { target: { value: '请带原件核对' } }))
    await pressIn('退回')
    await waitFor(() =>
      expect(api.sent('ReturnVeterans')).toEqual({
        cases: [
          { id: 'id-张0', version: 1 },
          { id: 'id-张1', version: 1 },
        ],
        reasons: [{ field: 'residentId', reason: '请带原件核对' }],
      }),
    )
    expect(await listed('已退回')).toEqual(['张0'])
    expect(await listed('未办理')).toEqual(['张1：该单位不在待核验状态。'])
  })

  it('are at most fifty at once, which is said', async () => {
    await open('veterans', {}, many)
    const button = () => screen.getByText(/^退回所选/).closest('button')
    await act(async () => void fireEvent.click(screen.getByText('选择本页')))
    expect(button()?.disabled).toBe(true)
    expect(screen.getByText(/一次最多办理 50 项/)).toBeTruthy()
    await act(async () => void fireEvent.click(screen.getByLabelText('选择“张50”')))
    expect(button()?.disabled).toBe(false)
    expect(screen.queryByText(/一次最多办理/)).toBeNull()
  })
})
