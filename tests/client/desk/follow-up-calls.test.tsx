// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FollowUpsPage } from '../../../client/staff/agreements/calling/FollowUpsPage.tsx'
import { StayingPage } from '../../../client/staff/agreements/StayingPage.tsx'
import { aFollowUp, anAgreement } from '../support/an-agreement.ts'
import { aViewer, openDesk, press, type } from '../support/at-desk.tsx'
import { pageOf, served } from '../support/served.ts'

const toCall = aFollowUp({ state: 'TO_CALL', mayAnswer: false, agreement: anAgreement() })
const contact = {
  ...{ veteranName: '陈远航', phone: '+8613800138000' },
  ...{ employerContactName: '周经理', employerPhone: null },
}

const open = (at: string, answers: object = {}) => {
  const api = served({
    followUpsToCall: pageOf([toCall]),
    followUpsToDecide: pageOf([]),
    openFollowUp: { followUp: toCall, ...contact },
    ...answers,
  })
  openDesk(
    <Routes>
      <Route path="/staff/follow-ups" element={<FollowUpsPage />} />
      <Route path="/staff/staying" element={<StayingPage />} />
    </Routes>,
    { at, viewer: aViewer({ role: 'STAFF' }) },
  )
  return api
}

const dialog = () => screen.findByRole('dialog')
const pick = async (label: RegExp, name: string) => {
  const box = within(await dialog()).getByRole('combobox', { name: label })
  await act(async () => void fireEvent.mouseDown(box))
  await act(async () => void fireEvent.click((await screen.findAllByTitle(name)).at(-1) ?? box))
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
})

describe('the call list of kept work', () => {
  it('shows a number only when it is asked for, which is said to be logged', async () => {
    const api = open('/staff/follow-ups')
    await screen.findByText(/显示电话会留下记录，本人可以看到/)
    expect(screen.queryByText(/138/)).toBeNull()
    expect(api.times('OpenFollowUp')).toBe(0)
    await press('显示电话')
    const link = await screen.findByRole('link', { name: /138/ })
    expect(link.getAttribute('href')).toBe('tel:+8613800138000')
    await screen.findByText('没有登记电话')
    expect(api.times('OpenFollowUp')).toBe(1)
  })

  it('takes down who was not reached, and what was said by who was', async () => {
    const api = open('/staff/follow-ups', { recordFollowUpCall: toCall })
    await screen.findByText(/显示电话会留下记录/)
    await press('显示电话')
    await screen.findByRole('link', { name: /138/ })
    await press('求职者未接通')
    await waitFor(() =>
      expect(api.sent('RecordFollowUpCall')).toEqual({
        id: 'f30',
        input: { isReached: false, side: 'VETERAN' },
      }),
    )
    await press('求职者接通，记录回答')
    await pick(/回答/, '仍在岗')
    await press('记录')
    await waitFor(() =>
      expect(api.sent('RecordFollowUpCall')).toMatchObject({
        id: 'f30',
        input: { isReached: true, side: 'VETERAN', said: { answer: 'STILL_THERE', version: 1 } },
      }),
    )
  })

  it('decides where the sides disagree, with both answers in sight and a reason that both read', async () => {
    const said = (answer: string) => ({
      ...{ answer, leftOn: null, endedBy: null, reason: null, words: null },
      ...{ at: '2027-01-01T01:00:00.000Z', isByPhone: answer === 'LEFT', by: null },
    })
    const torn = {
      ...{ ...toCall, state: 'TO_DECIDE' },
      ...{ personAnswer: said('LEFT'), employerAnswer: said('STILL_THERE') },
    }
    const api = open('/staff/follow-ups?status=DECIDE', {
      followUpsToDecide: pageOf([torn]),
      decideFollowUp: torn,
    })
    await screen.findByText('求职者：已离职（电话回访）')
    await screen.findByText('单位：仍在岗')
    await press('作出认定')
    await pick(/认定结果/, '在岗')
    await press('提交认定')
    await within(await dialog()).findAllByText(/认定理由须为/)
    expect(api.times('DecideFollowUp')).toBe(0)
    await type(/认定理由/, '电话核实仍在岗')
    await press('提交认定')
    await waitFor(() =>
      expect(api.sent('DecideFollowUp')).toMatchObject({
        id: 'f30',
        input: { outcome: 'STILL_THERE', words: '电话核实仍在岗', version: 1 },
      }),
    )
  })
})

describe('who stayed', () => {
  it('is said by group, with what is of too few people suppressed and said to be', async () => {
    const rate = (afterDays: number, known: number | null) => ({
      ...{ afterDays, known, stayed: known && known - 1, rate: known && 90 },
    })
    const group = (key: string, name: string, contracts: number | null) => ({
      ...{ key, name, contracts, rates: [rate(30, 10), rate(90, null)] },
    })
    const api = open('/staff/staying?by=TRADE', {
      stayingRates: {
        groups: [group('4-02', '道路运输服务人员', 12)],
        suppressed: 3,
        overall: group('', '', null),
      },
    })
    const row = (await screen.findByText('道路运输服务人员')).closest('tr')
    expect(row?.textContent).toMatch(/12.*90%（9\/10）.*不足 5 人/)
    await screen.findByText('另有 3 组不足 5 人，未列出。')
    expect(api.sent('StayingRates')).toEqual({ by: 'TRADE', areaCode: null })
  })
})
