// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { usePostingRowActions } from '../../../client/employer/postings/use-posting-row-actions.ts'
import { DeleteFairButton } from '../../../client/staff/fairs/DeleteFairButton.tsx'
import type { StaffFairFragment } from '../../../client/staff/fairs/generated/fairs.ts'
import { applyingOf } from '../support/an-application.ts'
import { openDesk, press } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const draft = { id: 'd1', version: 3, title: '草稿一' }

const PostingRow = () => {
  const { remove } = usePostingRowActions()
  return (
    <button type="button" onClick={() => remove(draft as Parameters<typeof remove>[0])}>
      删除草稿
    </button>
  )
}

const open = async (shown: 'fair' | 'posting') => {
  const api = served({
    deleteFair: draft,
    deletePosting: {
      ...draft,
      state: 'DRAFT',
      payMonths: 12,
      payBasis: 'MONTH',
      payRate: null,
      visible: false,
      applying: applyingOf(),
    },
  })
  openDesk(
    <Routes>
      <Route
        path="/here"
        element={shown === 'fair' ? <DeleteFairButton fair={draft as StaffFairFragment} /> : <PostingRow />}
      />
      <Route path="/staff/fairs" element={<p>全部招聘会</p>} />
    </Routes>,
  )
  await screen.findByText('删除草稿')
  await press('删除草稿')
  const dialog = within(await screen.findByRole('dialog'))
  const agree = () => act(async () => dialog.getByRole('button', { name: /删除草稿/ }).click())
  return { api, agree }
}

beforeEach(() => i18next.changeLanguage('zh-CN'))

it('a draft of a fair is deleted once that is confirmed, at the version seen', async () => {
  const { api, agree } = await open('fair')
  expect(api.times('DeleteFair')).toBe(0)
  await agree()
  await screen.findByText('全部招聘会')
  expect(api.sent('DeleteFair')).toEqual({ id: 'd1', version: 3 })
})

it('a draft of a posting too', async () => {
  const { api, agree } = await open('posting')
  await agree()
  await waitFor(() => expect(api.sent('DeletePosting')).toEqual({ id: 'd1', version: 3 }))
  await screen.findByText('草稿“草稿一”已删除。')
})
