// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApplication } from '../support/an-application.ts'
import { inAWhile, open, opened, sealed } from '../support/at-applicants.tsx'
import { press, type } from '../support/at-desk.tsx'
import { pageOf, refusal } from '../support/served.ts'
import { atWideScreen } from '../support/wide-screen.ts'

const key = (name: string, target: Element = document.body) =>
  act(async () => void fireEvent.keyDown(target, { key: name }))
const dialog = () => screen.findByRole('dialog')
const choose = async (name: string) => {
  const box = await screen.findByRole('checkbox', { name: `选择“${name}”` })
  await act(async () => void fireEvent.click(box))
}
const pickReason = async (name: string) => {
  await act(async () => void fireEvent.mouseDown(within(await dialog()).getByRole('combobox')))
  await act(async () => void fireEvent.click(await screen.findByTitle(name)))
}
const two = () => [
  anApplication({ ...opened }),
  anApplication({ ...opened, id: 'a2', applicantName: '林**', version: 5 }),
]

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
  atWideScreen()
})

describe('applicants', () => {
  it('stay shut until they are opened, which is said before', async () => {
    const { api } = await open([anApplication(sealed)])
    await screen.findByText(/打开后，求职者会看到贵单位已查看/)
    expect(screen.queryByRole('button', { name: '约 面' })).toBeNull()
    expect(screen.queryByText('汽车连驾驶员')).toBeNull()
    await key('o')
    await screen.findByText('我想开车')
    expect(api.times('OpenApplication')).toBe(1)
    expect(screen.getByText('道路货运汽车驾驶员')).toBeTruthy()
    expect(screen.getByText('本人原话：汽车连驾驶员')).toBeTruthy()
    expect(screen.getByText(/答复率 90%，一般 2 天内答复/)).toBeTruthy()
  })

  it('are answered by a key with words that begin as a template and are sent as edited', async () => {
    const undoableUntil = inAWhile()
    const { api, put } = await open([anApplication(opened)], {
      answerApplication: ({ id }: { id: string }) => ({
        application: put(id, { state: 'INTERVIEW', undoableUntil }),
        isFilled: false,
        othersOpen: 0,
      }),
    })
    await screen.findByText('我想开车')
    await key('1')
    const words = within(await dialog()).getByLabelText<HTMLTextAreaElement>(/给求职者的话/)
    expect(words.value).toMatch(/想请您来面谈/)
    // A key that is typed is no answer.
    await key('3', words)
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    await type(/给求职者的话/, '周三上午九点，南埔镇')
    await press('发送答复')
    await waitFor(() =>
      expect(api.sent('AnswerApplication')).toEqual({
        id: 'a1',
        input: { answer: 'INTERVIEW', reason: null, words: '周三上午九点，南埔镇', version: 1 },
      }),
    )
    await screen.findByText('暂无待答复的应聘者')
  })

  it('are declined with a reason only', async () => {
    const { api, put } = await open([anApplication(opened)], {
      answerApplication: ({ id }: { id: string }) => ({
        application: put(id, { state: 'DECLINED' }),
        isFilled: false,
        othersOpen: 0,
      }),
    })
    await screen.findByText('我想开车')
    await key('3')
    await dialog()
    await press('发送答复')
    expect((await screen.findAllByText(/婉拒时请选择原因/)).length).toBeGreaterThan(0)
    expect(api.times('AnswerApplication')).toBe(0)
    await pickReason('相关经验不足')
    await press('发送答复')
    await waitFor(() =>
      expect(api.sent('AnswerApplication')).toMatchObject({
        input: { answer: 'DECLINE', reason: 'EXPERIENCE' },
      }),
    )
  })

  it('say what happened meanwhile, in the words of the server; what was typed is kept', async () => {
    let state = 'OPENED'
    const { api } = await open([], {
      applicants: () => pageOf([anApplication({ ...opened, state })]),
      application: () => anApplication({ ...opened, state }),
      answerApplication: () => {
        state = 'WITHDRAWN'
        throw refusal('CONFLICT', '求职者已撤回了申请，请查看后再操作。')
      },
    })
    await screen.findByText('我想开车')
    await key('1')
    await dialog()
    await type(/给求职者的话/, '明天来')
    await press('发送答复')
    await screen.findAllByText('求职者已撤回了申请，请查看后再操作。')
    await screen.findAllByText('求职者已撤回')
    expect(api.times('OpenedApplicant')).toBeGreaterThan(1)
    expect(JSON.stringify({ ...sessionStorage })).toContain('明天来')
  })

  it('can be taken back for as long as the page says', async () => {
    const { api } = await open(
      [
        anApplication({
          state: 'INTERVIEW',
          openedAt: opened.openedAt,
          undoableUntil: inAWhile(),
          version: 3,
        }),
      ],
      {},
      '/employer/applicants?status=UNDER_WAY',
    )
    await screen.findByText(/求职者将在 9 分钟后看到这一答复/)
    await press('撤销')
    await waitFor(() => expect(api.sent('UndoAnswer')).toEqual({ id: 'a1', version: 3 }))
  })

  it('are hired while places are left, and the others are told in one step that none is', async () => {
    const { api, put } = await open(two(), {
      answerApplication: ({ id }: { id: string }) => ({
        application: put(id, { state: 'HIRED' }),
        isFilled: true,
        othersOpen: 1,
      }),
      answerApplications: ({ cases }: { cases: { id: string }[] }) =>
        cases.map(({ id }) => {
          put(id, { state: 'DECLINED' })
          return { id, refusal: null }
        }),
    })
    await screen.findByText('我想开车')
    await key('4')
    expect((await dialog()).textContent).toContain('招 2 人，已录用 1 人，还可录用 1 人')
    await press('发送答复')
    await screen.findByText(/该岗位还有 1 份申请未答复/)
    await press('全部告知已招满')
    await waitFor(() =>
      expect(api.sent('AnswerApplications')).toMatchObject({
        cases: [{ id: 'a2', version: 5 }],
        input: { answer: 'DECLINE', reason: 'FILLED' },
      }),
    )
    expect(api.times('AnswerApplications')).toBe(1)
    const answered = await screen.findByRole('region', { name: '已答复' })
    expect(answered.textContent).toContain('林**')
    // Whoever is open was answered with the others.
    await screen.findByText('已婉拒')
  })

  it('are answered together, each by itself, and taken back together', async () => {
    const { api, put } = await open(two(), {
      answerApplications: ({ cases }: { cases: { id: string }[] }) =>
        cases.map(({ id }, at) => {
          if (at === 1) return { id, refusal: { kind: 'CONFLICT', message: '求职者已撤回了申请。' } }
          put(id, { state: 'INTERVIEW', undoableUntil: inAWhile() })
          return { id, refusal: null }
        }),
    })
    await choose('陈远航')
    await choose('林**')
    await press('约面所选（2）')
    expect((await dialog()).textContent).toContain('陈远航、林**')
    await press('发送答复')
    await screen.findByText('已答复 1 人，1 人未答复', { selector: 'span' })
    expect(api.sent('AnswerApplications')).toMatchObject({
      cases: [
        { id: 'a1', version: 1 },
        { id: 'a2', version: 5 },
      ],
    })
    expect(screen.getByText('林**：求职者已撤回了申请。')).toBeTruthy()
    await press('撤销这次批量答复')
    await waitFor(() => expect(api.sent('UndoAnswer')).toEqual({ id: 'a1', version: 2 }))
    expect(api.times('UndoAnswer')).toBe(1)
  })

  it('who waited in vain take a word', async () => {
    const late = { state: 'CLOSED', closedBecause: 'UNANSWERED', isWordOwed: true, answerBy: null, ...sealed }
    await open([anApplication(late)], {}, '/employer/applicants?status=WORD_OWED')
    await screen.findByText(/贵单位未在期限内答复/)
    await press('补充答复')
    expect((await dialog()).textContent).toContain('这位求职者等到期满仍未收到答复')
  })

  it('are shown by the address of a notice wherever they stand by now', async () => {
    await open([anApplication({ ...opened, state: 'OFFERED' })], {}, '/employer/applicants?id=a1', false)
    await screen.findByText('我想开车')
  })

  it('say what to do where there is nobody', async () => {
    await open([], {}, '/employer/applicants', false)
    await screen.findByText('暂无待答复的应聘者')
  })
})
