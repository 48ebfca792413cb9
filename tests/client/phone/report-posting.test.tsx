// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { ReportPosting } from '../../../client/veteran/postings/ReportPosting.tsx'
import { aViewer, InSession, press, type } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { refusal, served } from '../support/served.ts'

const report = {
  concern: 'FEES',
  words: '要先交 500 元',
  at: '2026-11-26T01:00:00.000Z',
  state: 'WAITING',
  answer: null,
}

const open = async (answers: object, role: 'VETERAN' | 'STAFF' | 'EMPLOYER' = 'VETERAN') => {
  const api = served({ myReport: null, ...answers })
  const { wrapper: App } = inApp()
  render(
    <InSession viewer={aViewer({ role })}>
      <App>
        <Suspense>
          <ReportPosting id="p1" />
          <p>别处</p>
        </Suspense>
      </App>
    </InSession>,
  )
  await screen.findByText('别处')
  return api
}
const choose = (name: string) =>
  act(async () => void fireEvent.click(await screen.findByRole('radio', { name, hidden: true })))

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('reporting a posting', () => {
  it('asks for a kind, and for words with something else; then it says that the report has arrived', async () => {
    const api = await open({ reportPosting: () => report })
    await press('举报该岗位')
    await press('提交举报')
    expect((await screen.findAllByText(/请选择原因类别/)).length).toBeGreaterThan(0)
    await choose('其他')
    await press('提交举报')
    expect((await screen.findAllByText(/选择“其他”时，请写明情况/)).length).toBeGreaterThan(0)
    expect(api.times('ReportPosting')).toBe(0)
    await choose('收费或收押金')
    await type('情况说明', ' 要先交 500 元 ')
    await press('提交举报')
    await screen.findByText('您的举报已收到，处理结果会通知您。')
    expect(api.sent('ReportPosting')).toEqual({
      postingId: 'p1',
      input: { concern: 'FEES', words: '要先交 500 元' },
    })
  })

  it('can be done anew, beginning with what was said', async () => {
    await open({ myReport: report })
    await screen.findByText('您的举报已收到，处理结果会通知您。')
    await press('修改我的举报')
    expect(screen.getByLabelText<HTMLTextAreaElement>('情况说明').value).toBe('要先交 500 元')
  })

  it('says when it was too often, and keeps what was typed', async () => {
    await open({
      reportPosting: () => {
        throw refusal('RATE_LIMITED', '尝试过于频繁，请 60 秒后再试。', { retryAfter: 60 })
      },
    })
    await press('举报该岗位')
    await choose('收费或收押金')
    await press('提交举报')
    await waitFor(() => expect(screen.getAllByText(/尝试过于频繁|后再试/).length).toBeGreaterThan(0))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '收费或收押金', hidden: true }).checked).toBe(
      true,
    )
  })

  it('is not offered to an employer', async () => {
    await open({}, 'EMPLOYER')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('leads staff to their desk', async () => {
    await open({}, 'STAFF')
    expect(await screen.findByRole('link')).toHaveProperty('pathname', '/staff/postings/p1')
  })
})
