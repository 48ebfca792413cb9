// @vitest-environment happy-dom
import { render, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { ApplicationPage } from '../../../client/veteran/applications/one/ApplicationPage.tsx'
import { ApplicationsPage } from '../../../client/veteran/applications/ApplicationsPage.tsx'
import { anApplication, befell } from '../support/an-application.ts'
import { aViewer, InSession, press, switchLanguage, type } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { pageOf, refusal, served } from '../support/served.ts'

const open = async (answers: Parameters<typeof served>[0], at = '/applications/a1') => {
  const api = served(answers)
  const { wrapper: App } = inApp({ at })
  render(
    <InSession viewer={aViewer({ role: 'VETERAN' })}>
      <App>
        <Suspense>
          <Routes>
            <Route path="/applications" element={<ApplicationsPage />} />
            <Route path="/applications/:id" element={<ApplicationPage />} />
          </Routes>
        </Suspense>
      </App>
    </InSession>,
  )
  await screen.findByRole('heading', { level: 1 })
  return api
}
const inAWhile = () => new Date(Date.now() + 9 * 60_000).toISOString()

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('the list of applications', () => {
  it('says of each where it stands and by when an answer comes', async () => {
    const ended = { id: 'a2', title: '保安', state: 'DECLINED', answerBy: null }
    await open({ myApplications: pageOf([anApplication(), anApplication(ended)]) }, '/applications')
    const cards = await screen.findAllByRole('article')
    expect(cards[0]?.textContent).toMatch(/货车司机.*已发送，等待单位查看.*最迟 12月1日/)
    expect(cards[1]?.textContent).toMatch(/保安.*单位婉拒.*变动/)
  })

  it('leads to what suits where there is none', async () => {
    await open({ myApplications: pageOf([]) }, '/applications')
    expect((await screen.findByRole('link', { name: '查看匹配的岗位' })).getAttribute('href')).toBe(
      '/matches',
    )
  })

  it('says that it could not be read, with a way to try again', async () => {
    await open(
      {
        myApplications: () => {
          throw refusal('UNAVAILABLE', '系统繁忙')
        },
      },
      '/applications',
    )
    await screen.findByRole('button', { name: '重试' })
  })
})

describe('an application', () => {
  it('tells what befell it, the newest first, with the reason and the words', async () => {
    await open({
      application: anApplication({
        state: 'DECLINED',
        declineReason: 'SKILLS',
        words: '下次再来',
        mayWithdraw: false,
        answerBy: null,
        nudgeFrom: null,
        history: [
          befell('SENT', 'VETERAN'),
          befell('OPENED', 'EMPLOYER', { at: '2026-11-21T01:00:00.000Z' }),
          befell('DECLINED', 'EMPLOYER', {
            at: '2026-11-22T01:00:00.000Z',
            reason: 'SKILLS',
            words: '下次再来',
          }),
        ],
      }),
    })
    const history = (await screen.findByRole('heading', { name: '经过' })).closest('section')
    const lines = within(history ?? document.body).getAllByRole('listitem')
    expect(lines.map(({ textContent }) => textContent?.slice(0, 7))).toEqual([
      '单位婉拒了申请',
      '单位打开了申请',
      '您发送了申请1',
    ])
    expect(screen.getAllByText('原因：所需技能不符。').length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull()
  })

  it('is taken back after a question, with words if there are any', async () => {
    let now = anApplication()
    const becomes = (more: object) => (now = anApplication(more))
    const api = await open({
      application: () => now,
      withdrawApplication: () =>
        becomes({ state: 'WITHDRAWN', mayWithdraw: false, undoableUntil: inAWhile(), version: 2 }),
      undoApplicationChange: () => becomes({ version: 3 }),
    })
    await screen.findByText('12月1日', { exact: false, selector: 'section p' })
    await press('撤回申请')
    await type('想告诉单位的话（选填）', ' 已有工作 ')
    await press('确定撤回')
    await waitFor(() => expect(api.sent('WithdrawApplication')).toEqual({ id: 'a1', words: '已有工作' }))
    await screen.findByText(/还可撤销 \d+ 分钟/)
    await press('撤销刚才的操作')
    await waitFor(() => expect(api.sent('UndoMyChange')).toEqual({ id: 'a1', version: 2 }))
    await screen.findByRole('button', { name: '撤回申请' })
  })

  it('asks for an answer once, from the day on that it says', async () => {
    const asked = { nudgedAt: '2026-11-25T01:00:00.000Z', mayNudge: false, nudgeFrom: null }
    const api = await open({
      application: anApplication({ mayNudge: true }),
      nudgeApplication: () => anApplication(asked),
    })
    await screen.findByRole('button', { name: '提醒单位答复' })
    await press('提醒单位答复')
    await screen.findByText(/您已于 11月25日.*提醒单位答复/)
    expect(api.times('NudgeApplication')).toBe(1)
  })

  it('says that nothing can be asked for yet', async () => {
    await open({ application: anApplication() })
    await screen.findByText(/11月25日.*起可以提醒/)
    expect(screen.queryByRole('button', { name: '提醒单位答复' })).toBeNull()
  })

  it('shows a number only when both agree to calls', async () => {
    const contact = { personAgrees: true, employerAgrees: true, phone: '0595-87980000', name: '黄秀英' }
    await open({
      application: anApplication(),
      agreeToCall: () => anApplication({ contact }),
    })
    await screen.findByText('双方尚未同意，互相看不到号码。')
    await press('同意打电话')
    await screen.findByText('联系人：黄秀英')
    expect(screen.getByRole('link', { name: '0595-87980000' }).getAttribute('href')).toBe('tel:0595-87980000')
  })

  it('of a silent employer ends with an apology and what fits next; a late word stands beside it', async () => {
    const next = {
      ...{ id: 'p2', title: '叉车司机', area: null, headCount: 1, payMin: 5000, payMax: 6000 },
      ...{ payBasis: 'MONTH', payRate: null, payMonths: 12, validUntil: null, state: 'OPEN' },
      ...{ occupation: null, place: '', shift: null, veteransPreferred: false, publishedAt: null },
      ...{ employer: null, source: null },
    }
    const closed = { state: 'CLOSED', closedBecause: 'UNANSWERED', answerBy: null, nextBest: [next] }
    await open({ application: anApplication({ ...closed, lateWords: '抱歉，岗位已满' }) })
    await screen.findByText(/我们为此致歉/)
    expect(screen.getByRole('link', { name: '叉车司机' }).getAttribute('href')).toBe('/postings/p2')
    expect(screen.getByText('单位后来补充了答复')).toBeTruthy()
    expect(screen.getByText('抱歉，岗位已满')).toBeTruthy()
  })

  it('of somebody else is not found, with a way back to the list', async () => {
    await open({
      application: () => {
        throw refusal('NOT_FOUND', '未找到该申请。')
      },
    })
    await screen.findByText('未找到该申请。')
    expect(screen.getByRole('link', { name: '返回列表' }).getAttribute('href')).toBe('/applications')
  })

  it('speaks English too', async () => {
    await switchLanguage('en')
    await open({ application: anApplication({ state: 'INTERVIEW' }) })
    await screen.findAllByText('Invited to an interview')
    await screen.findByText('The employer owes you an answer by Tue 1 Dec.')
  })
})
