// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { HomePage } from '../../../client/veteran/home/HomePage.tsx'
import { aFile } from '../support/a-file.ts'
import { aViewer, InSession } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { pageOf, served } from '../support/served.ts'

/** Opens the first page of a veteran whose file is as given, with so many suiting postings and unread notices. */
const openHome = (file: object, { suiting = 0, unread = 0 } = {}) => {
  const api = served({
    myVeteran: { ...aFile, ...file },
    matches: { ...pageOf([]), totalCount: suiting },
    myNotifications: { ...pageOf([]), unreadCount: unread },
    fairs: pageOf([]),
    serviceStations: [],
  })
  const { wrapper: App } = inApp({ at: '/' })
  render(
    <InSession viewer={aViewer({ role: 'VETERAN' })}>
      <App>
        <Suspense>
          <HomePage />
        </Suspense>
      </App>
    </InSession>,
  )
  return api
}

/** Where a link of that name leads. */
const leadsTo = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href')

const checkedAs = (state: string) => ({ verification: { ...aFile.verification, state } })

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('the first page of a veteran', () => {
  it('asks for the service first, and counts no matches before it is told', async () => {
    const api = openHome({ ...checkedAs('UNSUBMITTED'), missing: ['SERVICE', 'SKILLS', 'WISHES'] })
    expect(await leadsTo('服役经历')).toBe('/profile/service')
    expect(screen.queryByText(/适合您的岗位/)).toBeNull()
    expect(api.times('MyDay')).toBe(0)
  })

  it('asks for the wishes when the service is told, beside what already suits', async () => {
    openHome({ ...checkedAs('UNSUBMITTED'), missing: ['WISHES', 'IDENTITY'] }, { suiting: 4 })
    expect(await leadsTo('求职意向')).toBe('/profile/wishes')
    expect(await leadsTo('适合您的岗位 4 个')).toBe('/matches')
    expect(screen.queryByRole('link', { name: '身份' })).toBeNull()
  })

  it('shows what suits and what is new when all is done, and asks for nothing', async () => {
    openHome(checkedAs('VERIFIED'), { suiting: 12, unread: 3 })
    expect(await leadsTo('适合您的岗位 12 个')).toBe('/matches')
    expect(await leadsTo('未读消息 3 条')).toBe('/inbox')
    expect(screen.queryByText('档案还差一项')).toBeNull()
    expect(screen.queryByRole('link', { name: '查看我的档案' })).toBeNull()
  })

  it.each([
    ['UNSUBMITTED', '档案已填齐，可以提交核验'],
    ['RETURNED', '档案已退回，请修改后重新提交'],
    ['LAPSED', '核验已过期，请重新提交'],
  ])('leads to the file that is %s', async (state, told) => {
    openHome(checkedAs(state))
    await screen.findByText(told)
    expect(await leadsTo('查看我的档案')).toBe('/profile')
  })

  it('only says so while the station checks the file', async () => {
    openHome(checkedAs('PENDING'))
    await screen.findByText('档案已提交，服务站正在核验')
    expect(screen.queryByRole('link', { name: '查看我的档案' })).toBeNull()
  })

  it('names the next step in English too', async () => {
    await i18next.changeLanguage('en')
    openHome({ missing: ['WISHES'] }, { suiting: 1 })
    expect(await leadsTo('1 posting suits you')).toBe('/matches')
    await screen.findByText('One thing is missing in your file')
  })
})
