// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, act } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { PostingPage } from '../../../client/employer/postings/PostingPage.tsx'
import { IdentityPage } from '../../../client/veteran/profile/identity/IdentityPage.tsx'
import { aFile } from '../support/a-file.ts'
import { aPosting, area } from '../support/a-posting-desk.tsx'
import { aViewer, InSession, openDesk, press, type } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { served } from '../support/served.ts'

const posting = aPosting({ validUntil: null, mustSkills: [] })
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

const atDesk = async (now: object) => {
  served({ myEmployer: null, checkWording: [], homeArea: area, areas: [], posting: now })
  openDesk(
    <Routes>
      <Route path="/employer/postings/:id" element={<PostingPage />} />
    </Routes>,
    { at: '/employer/postings/p1' },
  )
  await screen.findByLabelText('岗位名称')
}

const consents = [{ use: 'RESIDENT_ID', state: 'GIVEN', at: null, notice: null }]
const onPhone = async (now: object) => {
  const api = served({ myVeteran: now, myConsents: consents, updatePerson: { ...aFile, version: 9 } })
  const { wrapper: App } = inApp({ at: '/profile/identity' })
  render(
    <InSession viewer={aViewer({ role: 'VETERAN' })}>
      <App>
        <Suspense>
          <Routes>
            <Route path="/profile/identity" element={<IdentityPage />} />
            <Route path="*" element={<p>别处</p>} />
          </Routes>
        </Suspense>
      </App>
    </InSession>,
  )
  await screen.findByRole('button', { name: /^保存/ })
  return api
}

describe('a draft kept on a desk whose record has moved meanwhile', () => {
  it('says so at once, and loads the newest with nothing beside it but what one entered oneself', async () => {
    await atDesk(posting)
    await type('详细地址', '我写的地址')
    cleanup()
    await atDesk({ ...posting, title: '保安班长', version: 5 })
    await screen.findByText('自您上次填写以来，内容已被更改。')
    expect(valueOf('详细地址')).toBe('我写的地址')
    await press('载入最新内容')
    await waitFor(() => expect(valueOf('岗位名称')).toBe('保安班长'))
    expect(valueOf('详细地址')).toBe('示例路 1 号')
    const own = screen.getAllByText(/^您填写的内容：/)
    expect(own.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('我写的地址')])
    await press('使用我填写的内容')
    expect(valueOf('详细地址')).toBe('我写的地址')
  })

  it('says nothing of it while the record stands as it stood', async () => {
    await atDesk(posting)
    await type('详细地址', '我写的地址')
    cleanup()
    await atDesk(posting)
    await screen.findByText('上次未保存的内容已恢复。')
    expect(screen.queryByText('自您上次填写以来，内容已被更改。')).toBeNull()
  })
})

describe('a draft kept on a phone whose file has moved meanwhile', () => {
  it('says so before anything is sent, keeps what one entered and the newest of the rest', async () => {
    await onPhone(aFile)
    await type('姓名', '王大海')
    cleanup()
    const api = await onPhone({ ...aFile, version: 5 })
    await screen.findByText('档案已在其他页面更改')
    expect(valueOf('姓名')).toBe('王大海')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^保存/ })))
    await screen.findByText('别处')
    expect(api.sent('UpdatePerson')).toEqual({ input: { name: '王大海', version: 5 } })
  })

  it('says nothing of it while the file stands as it stood', async () => {
    await onPhone(aFile)
    await type('姓名', '王大海')
    cleanup()
    await onPhone(aFile)
    await waitFor(() => expect(valueOf('姓名')).toBe('王大海'))
    expect(screen.queryByText('档案已在其他页面更改')).toBeNull()
  })
})
