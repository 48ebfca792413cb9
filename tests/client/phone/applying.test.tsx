// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { ApplyPage } from '../../../client/veteran/applications/applying/ApplyPage.tsx'
import { strangerWords } from '../../../client/veteran/applications/applying/stranger-words.ts'
import { anApplicant, anApplication, applyingOf } from '../support/an-application.ts'
import { aViewer, InSession, press, type } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { refusal, served } from '../support/served.ts'

const preview = {
  applicant: anApplicant({ sees: [], degree: null }),
  answerBy: '2026-12-09',
  workingDays: 7,
  isCalendarKnown: false,
  closedBecause: null,
}
const posting = (applying: object = {}) => ({
  id: 'p1',
  title: '货车司机',
  occupation: null,
  employer: { id: 'e1', name: '泉港恒丰物流有限公司', nameEn: null },
  applying: applyingOf(applying),
})

const open = (answers: object = {}, role: 'VETERAN' | 'EMPLOYER' | null = 'VETERAN') => {
  const api = served({ posting: posting(), applicationPreview: preview, serviceStations: [], ...answers })
  const { wrapper: App } = inApp({ at: '/apply/p1' })
  const shown = render(
    <InSession viewer={role && aViewer({ role })}>
      <App>
        <Suspense>
          <Routes>
            <Route path="/apply/:id" element={<ApplyPage />} />
          </Routes>
        </Suspense>
      </App>
    </InSession>,
  )
  return { api, ...shown }
}
const message = () => screen.findByLabelText<HTMLTextAreaElement>('给单位的留言')
const tick = (name: RegExp) =>
  act(async () => void fireEvent.click(await screen.findByRole('checkbox', { name })))

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('applying for a posting', () => {
  it('says before anything is sent what is read, by when an answer is due and how to take it back', async () => {
    open()
    expect((await screen.findByText(/单位须在/)).textContent).toMatch(/12月9日.*7 个工作日.*节假日/)
    expect(screen.getByText(/单位会看到上面的留言/)).toBeTruthy()
    expect(screen.getByText(/随时可以在“我的申请”中撤回/)).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: /证书.*B2 驾照/ })).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: /学历.*档案未填写/ })).toBeTruthy()
  })

  it('sends the words, what was ticked and whether one may be called, once, and says what comes next', async () => {
    const { api } = open({ applyToPosting: () => anApplication() })
    await message()
    await press('您好，我是退役军人，想应聘“货车司机”，希望有机会面谈。')
    expect((await message()).value).toContain('想应聘“货车司机”')
    await tick(/^姓名全称/)
    await tick(/同意单位给我打电话/)
    await press('发送申请')
    await screen.findByRole('heading', { level: 1, name: '申请已发送' })
    expect(api.sent('ApplyToPosting')).toEqual({
      postingId: 'p1',
      input: {
        message: '您好，我是退役军人，想应聘“货车司机”，希望有机会面谈。',
        sees: ['SERVICE', 'SKILLS', 'CERTIFICATES', 'SCHOOLING'],
        sharesPhone: true,
      },
    })
    expect(api.times('ApplyToPosting')).toBe(1)
    expect(screen.getByText(/最迟 12月1日/)).toBeTruthy()
    expect(screen.getByRole('link', { name: '查看这份申请' }).getAttribute('href')).toBe('/applications/a1')
    expect(screen.getByRole('link', { name: '我的申请' }).getAttribute('href')).toBe('/applications')
    expect(sessionStorage.length).toBe(0)
  })

  it('keeps what was typed without a network and over a reload', async () => {
    const { api, unmount } = open({ applyToPosting: () => anApplication() })
    await message()
    await type('给单位的留言', '明天就能来')
    api.online = false
    await press('发送申请')
    await screen.findByText(/网络不通，您填写的内容/)
    unmount()
    open({ applyToPosting: () => anApplication() })
    await waitFor(async () => expect((await message()).value).toBe('明天就能来'))
  })

  it('says why the posting takes no more, not that something of the person was changed', async () => {
    let isFull = false
    const { api } = open({
      posting: () => posting(isFull ? { isOpen: false, closedBecause: '该岗位已招满。' } : {}),
      applyToPosting: () => {
        isFull = true
        throw refusal('CONFLICT', '该岗位已招满。')
      },
    })
    await message()
    await press('发送申请')
    await waitFor(() => expect(api.times('ToApply')).toBe(2))
    await screen.findByText('目前不能申请')
    expect(screen.getAllByText('该岗位已招满。').length).toBeGreaterThan(0)
    expect(screen.queryByText(/档案已在其他页面更改/)).toBeNull()
  })

  it('is not possible twice: the first one stands there', async () => {
    open({
      posting: posting({
        myApplication: { id: 'a1', state: 'OPENED', sentAt: '2026-11-20T01:00:00.000Z', answerBy: null },
      }),
    })
    await screen.findByText('您已申请该岗位')
    expect(screen.queryByRole('button', { name: '发送申请' })).toBeNull()
  })

  it('is possible again after taking it back', async () => {
    open({
      posting: posting({
        myApplication: { id: 'a1', state: 'WITHDRAWN', sentAt: '2026-11-20T01:00:00.000Z', answerBy: null },
      }),
    })
    await message()
  })

  it('can be begun by a stranger, whose words are there once they are signed in', async () => {
    const { unmount } = open({}, null)
    await message()
    await type('给单位的留言', '我会开叉车')
    expect(screen.getByRole('link', { name: '登录后发送' }).getAttribute('href')).toBe(
      '/sign-in?back=%2Fapply%2Fp1',
    )
    unmount()
    open({ applyToPosting: () => anApplication() })
    expect((await message()).value).toBe('我会开叉车')
    await press('发送申请')
    await screen.findByRole('heading', { level: 1, name: '申请已发送' })
    expect(strangerWords('p1').read()).toBeNull()
  })

  it('is nothing for an employer', async () => {
    open({}, 'EMPLOYER')
    await screen.findByText('您的账号无权访问此页面')
  })
})
