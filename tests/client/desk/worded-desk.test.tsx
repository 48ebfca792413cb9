// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { OversightPage } from '../../../client/staff/oversight/OversightPage.tsx'
import { finding, pending } from '../support/an-overseen-posting.ts'
import { aViewer, openDesk, press, switchLanguage } from '../support/at-desk.tsx'
import { pageOf, refusal, served } from '../support/served.ts'

const notes = '凭证入场，限难性'
const held = {
  __typename: 'Worded',
  id: 'f1',
  kind: 'FAIR',
  title: '秋季专场',
  texts: [
    { field: 'titleZh', text: '秋季专场', findings: [] },
    { field: 'notes', text: notes, findings: [{ ...finding, field: 'notes', from: 5, to: 8 }] },
  ],
  wordingCheck: pending,
  mine: false,
  version: 4,
}

const open = async (answers: object = {}, line: object = {}) => {
  const api = served({
    postingsToCheck: pageOf([]),
    reportedPostings: pageOf([]),
    appealedPostings: pageOf([]),
    takenDownPostings: pageOf([]),
    wordedToCheck: ({ kind }: { kind: string }) => pageOf(kind === 'FAIR' ? [{ ...held, ...line }] : []),
    ...answers,
  })
  openDesk(
    <Routes>
      <Route path="/staff/oversight" element={<OversightPage />} />
    </Routes>,
    { at: '/staff/oversight?kind=fairs', viewer: aViewer({ role: 'STAFF' }) },
  )
  await screen.findByText('限难性', { selector: 'mark' })
  return api
}

const confirm = async () => {
  const dialog = within(await screen.findByRole('dialog'))
  const ok = dialog.getAllByRole('button').find(({ textContent }) => /予以展示/.test(textContent ?? ''))
  await act(async () => void (ok && fireEvent.click(ok)))
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

it('shows what a colleague wrote with the words marked and the rule, and passes it at its version', async () => {
  const api = await open({
    passWorded: () => ({ ...held, wordingCheck: { ...pending, state: 'VERIFIED' }, version: 5 }),
  })
  expect(screen.getByText(/“限难性”：不得限制性别/)).toBeTruthy()
  expect(screen.getByRole('tab', { name: '招聘会用语（1）' })).toBeTruthy()
  await press('用语合规，予以展示')
  await confirm()
  await waitFor(() => expect(api.sent('PassWorded')).toEqual({ kind: 'FAIR', id: 'f1', version: 4 }))
})

it('gives it back with a reason for each text', async () => {
  const api = await open({ returnWorded: () => ({ ...held, version: 5 }) })
  await press('退回修改')
  await screen.findByRole('dialog')
  await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: '参会须知' })))
  await act(
    async () =>
      void fireEvent.change(screen.getByLabelText(/“参会须知”的退回原因/), { target: { value: '请写明' } }),
  )
  await press('退回')
  await waitFor(() =>
    expect(api.sent('ReturnWorded')).toEqual({
      kind: 'FAIR',
      id: 'f1',
      version: 4,
      reasons: [{ field: 'notes', reason: '请写明' }],
    }),
  )
})

it('tells whoever wrote it that a colleague is to decide, and says so when one was faster', async () => {
  await open(
    {
      passWorded: () => {
        throw refusal('CONFLICT', '该内容已不在待核对之列，可能已由他人处理。')
      },
    },
    { mine: true },
  )
  expect(screen.getByText('由您编写，须由其他工作人员核对。')).toBeTruthy()
  await press('用语合规，予以展示')
  await confirm()
  expect(await screen.findByText(/可能已由他人处理。 列表已更新。/)).toBeTruthy()
})

it('says when nothing waits, in English too', async () => {
  await open()
  await act(async () => void fireEvent.click(screen.getByRole('tab', { name: /培训用语/ })))
  await screen.findByText('暂无待核对的培训用语')
  await switchLanguage('en')
  expect(await screen.findByText('No wording of a training waits to be checked')).toBeTruthy()
})
