// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { aTakedown, at, overseen, pending } from '../support/an-overseen-posting.ts'
import { key, open } from '../support/at-oversight.tsx'
import { errorSummary, press, switchLanguage, type } from '../support/at-desk.tsx'
import { pageOf, refusal } from '../support/served.ts'

const someReports = {
  id: 'p1',
  waitingSince: at,
  version: 2,
  reports: [
    { concern: 'FEES', words: '要先交 500 元', at },
    { concern: 'FRAUD', words: null, at },
  ],
}

const confirm = async (name: string) => {
  const dialog = await screen.findByRole('dialog')
  await act(async () => {
    const buttons = within(dialog).getAllByRole('button')
    const button = buttons.find((each) => each.textContent?.replaceAll(' ', '') === name)
    if (button) fireEvent.click(button)
  })
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('the list of held wording', () => {
  it('shows the posting with the words marked and the rule, and passes it by a key', async () => {
    const { api } = await open('/staff/oversight', {
      postingsToCheck: pageOf([overseen()]),
      passPosting: () => overseen({ wordingCheck: { ...pending, state: 'VERIFIED' }, version: 5 }),
    })
    expect((await screen.findByText('限难性', { selector: 'mark' })).tagName).toBe('MARK')
    expect(screen.getByText(/“限难性”：不得限制性别/)).toBeTruthy()
    expect(screen.getByRole('tab', { name: '待核对用语（1）' })).toBeTruthy()
    await key('v')
    await confirm('用语合规，予以展示')
    await waitFor(() => expect(api.sent('PassPosting')).toEqual({ id: 'p1', version: 4 }))
  })

  it('gives it back with a reason for each text', async () => {
    const { api } = await open('/staff/oversight', {
      postingsToCheck: pageOf([overseen()]),
      returnPosting: () => overseen({ version: 5 }),
    })
    await screen.findByText('限难性', { selector: 'mark' })
    await key('r')
    await screen.findByRole('dialog')
    await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: '招聘条件' })))
    await act(
      async () =>
        void fireEvent.change(screen.getByLabelText(/“招聘条件”的退回原因/), {
          target: { value: '请写明要求' },
        }),
    )
    await press('退回')
    await waitFor(() =>
      expect(api.sent('ReturnPosting')).toEqual({
        id: 'p1',
        version: 4,
        reasons: [{ field: 'conditions', reason: '请写明要求' }],
      }),
    )
  })

  it('says so when a colleague was faster', async () => {
    await open('/staff/oversight', {
      postingsToCheck: pageOf([overseen()]),
      passPosting: () => {
        throw refusal('CONFLICT', '该岗位已不在待核对之列，可能已由他人处理。')
      },
    })
    await screen.findByText('限难性', { selector: 'mark' })
    await key('v')
    await confirm('用语合规，予以展示')
    expect(await screen.findByText(/可能已由他人处理。 列表已更新。/)).toBeTruthy()
  })

  it('says when nothing waits, in English too', async () => {
    await open('/staff/oversight')
    await screen.findByText('暂无待核对的用语')
    await switchLanguage('en')
    expect(await screen.findByText('No wording waits to be checked')).toBeTruthy()
  })
})

describe('the list of take-downs', () => {
  const down = { wordingCheck: null, takedown: aTakedown() }

  it('puts an imported posting up again, with the reason; one with an employer waits for its appeal', async () => {
    const imported = overseen({ ...down, employer: null, source: { feed: 'feed', externalId: 'x1' } })
    const { api } = await open('/staff/oversight?kind=takenDown', {
      takenDownPostings: pageOf([imported, { ...overseen(down), id: 'p2' }]),
      posting: ({ id }: { id: string }) => (id === 'p1' ? imported : { ...overseen(down), id }),
      putUpPosting: () => ({ ...imported, takedown: null, version: 5 }),
    })
    expect(await screen.findByRole('tab', { name: '已下架（2）' })).toBeTruthy()
    await screen.findByRole('button', { name: '恢复展示' })
    await key('p')
    await screen.findByRole('dialog')
    await type('恢复原因', '经核实，不收押金')
    await confirm('恢复展示')
    await waitFor(() =>
      expect(api.sent('PutUpPosting')).toEqual({ id: 'p1', reason: '经核实，不收押金', version: 4 }),
    )
    await waitFor(() => expect(screen.queryByRole('button', { name: '恢复展示' })).toBeNull())
  })
})

describe('the list of reports', () => {
  const reported = {
    reportedPostings: pageOf([{ ...someReports, posting: overseen({ wordingCheck: null }) }]),
  }

  it('tells what was reported and by nobody’s name, and takes the posting down with kind and reason', async () => {
    const { api } = await open('/staff/oversight?kind=reported', {
      ...reported,
      posting: () => overseen({ wordingCheck: null }),
      takeDownPosting: () => overseen({ takedown: aTakedown(), version: 5 }),
    })
    expect(await screen.findByText(/收费或收押金（.*要先交 500 元/)).toBeTruthy()
    await key('t')
    await screen.findByRole('dialog')
    await confirm('下架')
    expect((await errorSummary()).getByText('请选择原因类别')).toBeTruthy()
    expect(api.times('TakeDownPosting')).toBe(0)
    await act(async () => void fireEvent.mouseDown(screen.getByRole('combobox', { name: /原因类别/ })))
    await act(async () => void fireEvent.click(await screen.findByTitle('收费或收押金')))
    await type(/下架原因/, '要求交押金')
    await confirm('下架')
    await waitFor(() =>
      expect(api.sent('TakeDownPosting')).toEqual({
        id: 'p1',
        version: 4,
        input: { concern: 'FEES', reason: '要求交押金' },
      }),
    )
  })

  it('answers all who reported it at the version that was read', async () => {
    const { api } = await open('/staff/oversight?kind=reported', {
      ...reported,
      posting: () => overseen({ wordingCheck: null }),
      dismissReports: () => ({ ...someReports, reports: [], waitingSince: null, version: 3 }),
    })
    await screen.findByText(/要先交 500 元/)
    await key('d')
    await screen.findByRole('dialog')
    await type(/答复/, '已电话核实，没有收费')
    await confirm('维持展示并答复')
    await waitFor(() =>
      expect(api.sent('DismissReports')).toEqual({
        postingId: 'p1',
        version: 2,
        answer: '已电话核实，没有收费',
      }),
    )
  })

  it('is narrowed to one kind by its address', async () => {
    const { api } = await open('/staff/oversight?kind=reported&concern=FRAUD', reported)
    await screen.findByText(/要先交 500 元/)
    expect(api.sent('ReportedPostings')).toMatchObject({ concern: 'FRAUD' })
  })
})

describe('the list of appeals', () => {
  it('shows the take-down and the appeal; whoever took it down reads that a colleague decides', async () => {
    const appeal = {
      words: '押金已经取消',
      at,
      state: 'WAITING',
      answer: null,
      decidedAt: null,
      decidedBy: null,
    }
    const contested = overseen({ wordingCheck: null, takedown: aTakedown({ appeal }) })
    const { api } = await open('/staff/oversight?kind=appealed', {
      appealedPostings: pageOf([contested]),
      posting: () => contested,
      decideAppeal: () => {
        throw refusal('FORBIDDEN', '该岗位由您下架，申诉须由其他工作人员处理。')
      },
    })
    expect(await screen.findByText(/押金已经取消/)).toBeTruthy()
    await key('u')
    await screen.findByRole('dialog')
    await type(/答复/, '收据仍写着押金')
    await confirm('维持下架')
    await waitFor(() =>
      expect(api.sent('DecideAppeal')).toEqual({
        id: 'p1',
        version: 4,
        outcome: 'UPHELD',
        answer: '收据仍写着押金',
      }),
    )
    expect((await screen.findAllByText(/申诉须由其他工作人员处理/)).length).toBeGreaterThan(0)
  })
})

describe('a posting as staff see it', () => {
  it('can be taken down from its own page, and not twice', async () => {
    await open('/staff/postings/p1', { posting: () => overseen({ wordingCheck: null }) })
    await screen.findByText('限难性', { selector: 'mark' })
    expect(screen.getByRole('button', { name: /下\s*架/ })).toBeTruthy()
  })

  it('that is down shows why, by whom, and no second way down', async () => {
    await open('/staff/postings/p1', {
      posting: () => overseen({ wordingCheck: null, takedown: aTakedown() }),
    })
    expect(await screen.findByText('收费或收押金：要求交押金')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /下\s*架/ })).toBeNull()
  })
})
