// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AgreementsPage } from '../../../client/employer/agreements/AgreementsPage.tsx'
import { AgreementPage } from '../../../client/employer/agreements/one/AgreementPage.tsx'
import { FollowUpsPage } from '../../../client/employer/agreements/staying/FollowUpsPage.tsx'
import { ChangePage } from '../../../client/employer/agreements/terms/ChangePage.tsx'
import { DrawUpPage } from '../../../client/employer/agreements/terms/DrawUpPage.tsx'
import { aFollowUp, anAgreement, aRevision, someTerms } from '../support/an-agreement.ts'
import { anApplication } from '../support/an-application.ts'
import { openDesk, press, type } from '../support/at-desk.tsx'
import { pageOf, refusal, served } from '../support/served.ts'

const ofFirm = { viewerSide: 'EMPLOYER', mayRefuse: false, mayChange: true, mayWithdraw: true }
type Agreement = ReturnType<typeof anAgreement>

const open = (at: string, first: Agreement = anAgreement(ofFirm), answers: object = {}) => {
  let now = first
  const put = (more: object) => (now = { ...now, ...more, version: now.version + 1 })
  const api = served({
    agreement: () => now,
    agreements: () => pageOf([now]),
    followUpsToAnswer: pageOf([]),
    myEmployer: {
      id: 'e1',
      staying: [
        { afterDays: 30, known: 10, stayed: 9, rate: 90 },
        { afterDays: 90, known: null, stayed: null, rate: null },
      ],
    },
    seeAgreement: () => now,
    ...answers,
  })
  const desk = openDesk(
    <Routes>
      <Route path="/employer/agreements" element={<AgreementsPage />} />
      <Route path="/employer/agreements/new" element={<DrawUpPage />} />
      <Route path="/employer/agreements/:id" element={<AgreementPage />} />
      <Route path="/employer/agreements/:id/change" element={<ChangePage />} />
      <Route path="/employer/follow-ups" element={<FollowUpsPage />} />
    </Routes>,
    { at },
  )
  return { api, put, ...desk }
}

const dialog = () => screen.findByRole('dialog')

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
})

describe('agreements at the desk of an employer', () => {
  it('are listed by what they wait for, with their counts, and narrowed by what the address says', async () => {
    const { api } = open('/employer/agreements?status=WAITING&kind=CONTRACT&sort=START')
    await screen.findByRole('link', { name: '陈远航' })
    expect(api.sent('FirmAgreements')).toMatchObject({
      filter: { status: 'WAITING', kind: 'CONTRACT' },
      orderBy: 'START',
    })
    await screen.findByRole('tab', { name: '等待确认 1' })
    // What too few are known of is not said.
    await screen.findByText(/目前公开显示的留任情况：满 30 天留任率 90%。/)
  })

  it('are drawn up from what the posting says, and sent with what is filled in', async () => {
    const posting = {
      ...{ id: 'p1', title: '货车司机', contractType: 'FIXED_TERM', payMin: 6_000, payMax: 6_000 },
      ...{ payBasis: 'MONTH', payRate: null, area: someTerms().area, place: '南埔镇物流园 3 号门' },
    }
    const { api, router } = open('/employer/agreements/new?application=a1', anAgreement(ofFirm), {
      application: anApplication({ state: 'OFFERED', posting }),
      drawUpAgreement: () => anAgreement(ofFirm),
    })
    const meant = await screen.findByRole('radio', { name: '签约意向' })
    await act(async () => void fireEvent.click(meant))
    await press('拟定')
    // The first day is nowhere known, and a fixed term has a last one.
    expect(await screen.findAllByText(/到岗日期/)).not.toHaveLength(0)
    expect(api.times('DrawUpAgreement')).toBe(0)
    await type('到岗日期', '2026-12-01')
    await type('合同终止日期', '2028-11-30')
    await press('拟定')
    await waitFor(() => expect(api.times('DrawUpAgreement')).toBe(1))
    expect(api.sent('DrawUpAgreement')).toMatchObject({
      input: {
        ...{ kind: 'INTENTION', applicationId: 'a1' },
        terms: {
          title: '货车司机',
          startOn: '2026-12-01',
          endOn: '2028-11-30',
          pay: 6_000,
          areaCode: '350505',
        },
      },
    })
    await waitFor(() => expect(router.state.location.pathname).toBe('/employer/agreements/c1'))
  })

  it('are confirmed by the seal that was seen; when it has changed the question stays and says why', async () => {
    const moved = '条款在您查看之后有改动，未确认。'
    const { api } = open('/employer/agreements/c1', anAgreement(ofFirm), {
      confirmAgreement: () => {
        throw refusal('CONFLICT', moved)
      },
    })
    await screen.findByText('待双方确认。请核对条款后确认。')
    await press('确认')
    await within(await dialog()).findByText(/确认的是第 1 版：货车司机/)
    await press('确认无误')
    await within(await dialog()).findByText(moved)
    expect(api.sent('ConfirmFirmAgreement')).toEqual({ id: 'c1', seal: 'seal-1' })
    expect(api.times('FirmAgreement')).toBeGreaterThan(1)
  })

  it('are changed at the version that was read, which says that both confirm anew', async () => {
    const { api } = open('/employer/agreements/c1/change', anAgreement({ ...ofFirm, version: 7 }), {
      changeAgreement: () => anAgreement({ ...ofFirm, version: 8 }),
    })
    await screen.findByText(/双方须重新确认；重新确认前，仍按原条款执行/)
    await screen.findByLabelText('月报酬')
    await type('月报酬', '6500')
    await press('保存修改')
    await waitFor(() =>
      expect(api.sent('ChangeAgreement')).toMatchObject({ id: 'c1', version: 7, terms: { pay: 6_500 } }),
    )
  })

  it('say what may be claimed: from and to, what is unknown, and no sum where a fact is missing', async () => {
    const aClaim = (more: object) => ({
      ...{ id: 'k1', title: '税费扣减', source: '公告 2023 年第 14 号', state: 'POSSIBLE', from: 1_000 },
      ...{ to: 9_000, reckoning: '按月计算', startsOn: '2026-12-01', endsOn: '2027-12-31', against: [] },
      ...{ unknown: ['是否参加社会保险'], papers: ['退役证件'], filedWith: '税务局' },
      ...more,
    })
    const claims = [aClaim({}), aClaim({ id: 'k2', from: null, to: null })]
    open('/employer/agreements/c1', anAgreement({ ...ofFirm, claims }))
    await screen.findByText('1000 至 9000 元')
    await screen.findByText('缺少信息，无法推算')
    expect(screen.getAllByText('是否参加社会保险')).toHaveLength(2)
  })

  it('are printed alone on their sheet, and the page comes back afterwards', async () => {
    const print = vi.fn<() => void>()
    vi.stubGlobal('print', print)
    open('/employer/agreements/c1')
    await screen.findByText('待双方确认。请核对条款后确认。')
    await press('打印')
    const sheet = await screen.findByText('单位盖章、日期')
    expect(sheet.closest('.sheet')?.textContent).toMatch(/劳动合同工作岗位货车司机/)
    expect(print).toHaveBeenCalledTimes(1)
    expect(document.body.classList.contains('printing')).toBe(true)
    await act(async () => void window.dispatchEvent(new Event('afterprint')))
    expect(document.body.classList.contains('printing')).toBe(false)
    vi.unstubAllGlobals()
  })

  it('tell what is new since the organisation last read it', async () => {
    open(
      '/employer/agreements/c1',
      anAgreement({
        ...{ ...ofFirm, revision: 2, terms: someTerms({ place: '峰尾镇码头' }) },
        revisions: [aRevision(1), aRevision(2, { place: '峰尾镇码头' })],
      }),
    )
    await screen.findByText('工作地点：由“南埔镇物流园 3 号门”改为“峰尾镇码头”')
  })
})

describe('follow-ups at the desk of an employer', () => {
  const followUp = aFollowUp({ agreement: anAgreement(ofFirm) })

  it('are answered by one click for who is still there, and with a reason for who is not', async () => {
    let waiting = [followUp, { ...followUp, id: 'f31' }]
    const { api } = open('/employer/follow-ups', anAgreement(ofFirm), {
      followUpsToAnswer: () => pageOf(waiting),
      answerFollowUp: ({ id }: { id: string }) => {
        waiting = waiting.filter((each) => each.id !== id)
        return { ...followUp, id, mayAnswer: false }
      },
    })
    expect(await screen.findAllByRole('heading', { name: /陈远航还在岗吗/ })).toHaveLength(2)
    await press('仍在岗')
    await waitFor(() =>
      expect(api.sent('AnswerFirmFollowUp')).toEqual({
        id: 'f30',
        input: { answer: 'STILL_THERE', version: 1 },
      }),
    )
    await waitFor(() => expect(screen.getAllByRole('heading', { name: /还在岗吗/ })).toHaveLength(1))
    await press('未到岗')
    await press('提交')
    await within(await dialog()).findAllByText(/请选择原因/)
    expect(api.times('AnswerFirmFollowUp')).toBe(1)
  })
})
