// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { AgreementPage } from '../../../client/veteran/agreements/one/AgreementPage.tsx'
import { AgreementsPage } from '../../../client/veteran/agreements/AgreementsPage.tsx'
import { aFollowUp, anAgreement, aRevision, someTerms } from '../support/an-agreement.ts'
import { aViewer, InSession, press, switchLanguage, type } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { pageOf, refusal, served } from '../support/served.ts'

type Agreement = ReturnType<typeof anAgreement>

/** The page of an agreement, which each answer changes. */
const open = async (first: Agreement, answers: object = {}, at = '/agreements/c1') => {
  let now = first
  const put = (more: object) => (now = { ...now, ...more, version: now.version + 1 })
  const api = served({
    agreement: () => now,
    agreements: () => pageOf([now]),
    seeAgreement: ({ revision }: { revision: number }) => put({ seenRevision: revision }),
    ...answers,
  })
  const { wrapper: App } = inApp({ at })
  render(
    <InSession viewer={aViewer({ role: 'VETERAN' })}>
      <App>
        <Suspense>
          <Routes>
            <Route path="/agreements" element={<AgreementsPage />} />
            <Route path="/agreements/:id" element={<AgreementPage />} />
          </Routes>
        </Suspense>
      </App>
    </InSession>,
  )
  await (at === '/agreements' ? screen.findByRole('article') : screen.findByRole('heading', { name: '条款' }))
  return { api, put }
}

const changed = {
  ...{ revision: 2, seal: 'seal-2', terms: someTerms({ pay: 6_500 }) },
  revisions: [aRevision(1), aRevision(2, { pay: 6_500 })],
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('an agreement on a phone', () => {
  it('is confirmed by the seal of what is shown, after a question that names the wording', async () => {
    const { api, put } = await open(anAgreement(), {
      confirmAgreement: () =>
        put({ state: 'CONFIRMED_BY_ONE', mayConfirm: false, personConfirmedAt: '2026-11-21T01:00:00.000Z' }),
    })
    await press('确认劳动合同')
    await screen.findByText(/第 1 版：货车司机，6000 元\/月/)
    await press('确认无误')
    await waitFor(() => expect(api.sent('ConfirmMyAgreement')).toEqual({ id: 'c1', seal: 'seal-1' }))
    await screen.findByText('一方已确认')
    expect(screen.queryByRole('button', { name: '确认劳动合同' })).toBeNull()
  })

  it('that was changed meanwhile is not confirmed: the page says so, and what changed', async () => {
    const moved = '条款在您查看之后有改动，未确认。'
    const { put } = await open(anAgreement(), {
      confirmAgreement: () => {
        put(changed)
        throw refusal('CONFLICT', moved)
      },
    })
    await press('确认劳动合同')
    await press('确认无误')
    await screen.findByText(moved)
    await screen.findByText('月报酬：由“6000 元/月”改为“6500 元/月”')
  })

  it('says what is new since it was last read, and remembers that it has been read now', async () => {
    const { api } = await open(anAgreement(changed))
    await screen.findByText('月报酬：由“6000 元/月”改为“6500 元/月”')
    await waitFor(() => expect(api.sent('SeeAgreement')).toEqual({ id: 'c1', revision: 2 }))
    // It stays as long as the page is open.
    await screen.findByText('您上次查看之后有改动')
    await switchLanguage('en')
    await screen.findByText('Pay: “CNY 6,000 a month” became “CNY 6,500 a month”')
  })

  it('never read before has nothing new', async () => {
    await open(anAgreement({ ...changed, seenRevision: 0 }))
    await screen.findByText('条款')
    expect(screen.queryByText('您上次查看之后有改动')).toBeNull()
  })

  it('is refused with a reason, never without', async () => {
    const { api, put } = await open(anAgreement(), {
      refuseAgreement: () => put({ state: 'REFUSED', mayConfirm: false, mayRefuse: false }),
    })
    await press('不接受')
    await press('告诉单位')
    expect(api.times('RefuseMyAgreement')).toBe(0)
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '报酬与商定的不符' })))
    await press('告诉单位')
    await waitFor(() =>
      expect(api.sent('RefuseMyAgreement')).toEqual({ id: 'c1', reason: 'PAY', words: null }),
    )
    await screen.findByText('求职者未接受')
  })

  it('while a change waits shows what holds until then, and an intention says that it is no contract', async () => {
    await open(anAgreement({ ...changed, kind: 'INTENTION', state: 'CHANGING', termsInForce: someTerms() }))
    const held = (await screen.findByText('查看目前有效的条款')).closest('details')
    expect(within(held ?? document.body).getByText('6000 元/月')).toBeTruthy()
    await screen.findByText('签约意向表示双方愿意签约，不是劳动合同。')
  })

  it('says in the list whose turn it is and that it has changed', async () => {
    await open(anAgreement(changed), {}, '/agreements')
    const card = await screen.findByRole('article')
    expect(card.textContent).toMatch(/劳动合同 · 货车司机.*待双方确认.*等您确认.*有您没看过的改动/)
  })
})

describe('a follow-up on a phone', () => {
  const inForce = { state: 'IN_FORCE', mayConfirm: false, mayRefuse: false, followUps: [aFollowUp()] }

  it('is answered by one tap when one is still there', async () => {
    const { api, put } = await open(anAgreement(inForce), {
      answerFollowUp: () => {
        const said = aFollowUp({ mayAnswer: false, hasOtherAnswered: false })
        return { ...said, agreement: put({ followUps: [said] }) }
      },
    })
    await press('还在上班')
    await waitFor(() =>
      expect(api.sent('AnswerMyFollowUp')).toEqual({
        id: 'f30',
        input: { answer: 'STILL_THERE', version: 1 },
      }),
    )
    await waitFor(() => expect(screen.queryByRole('button', { name: '还在上班' })).toBeNull())
  })

  it('of work that was left asks since when, by whom and why, and then proposes work with the reason known', async () => {
    const wishes = { reason: 'PAY', said: '可以看看更高的。', payAbove: 6_000, areas: [], notShift: null }
    const { api, put } = await open(anAgreement(inForce), {
      answerFollowUp: () => {
        const said = aFollowUp({ mayAnswer: false, state: 'SETTLED', outcome: 'LEFT' })
        return { ...said, agreement: put({ followUps: [said], wishes }) }
      },
    })
    await press('已经离职')
    await press('提交')
    expect(api.times('AnswerMyFollowUp')).toBe(0)
    await type('最后一天上班是哪天', '2026-12-20')
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '我自己' })))
    await type('主要原因', 'PAY')
    await press('提交')
    await waitFor(() =>
      expect(api.sent('AnswerMyFollowUp')).toEqual({
        id: 'f30',
        input: {
          ...{ answer: 'LEFT', leftOn: '2026-12-20', endedBy: 'PERSON', reason: 'PAY', words: null },
          version: 1,
        },
      }),
    )
    const link = await screen.findByRole('link', { name: '只看 6000 元/月 以上的岗位' })
    expect(link.getAttribute('href')).toBe('/matches?pay=6000')
    await screen.findByText(/您的求职意向不会自动更改/)
  })

  it('before its day can say only that the work is not kept', async () => {
    await open(anAgreement({ ...inForce, followUps: [aFollowUp({ state: 'PLANNED' })] }))
    await screen.findByRole('button', { name: '已经离职' })
    expect(screen.queryByRole('button', { name: '还在上班' })).toBeNull()
    expect(screen.queryByRole('button', { name: '其他情况' })).toBeNull()
  })
})
