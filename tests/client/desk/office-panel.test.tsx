// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { OfficePanel } from '../../../client/desk/account/office/OfficePanel.tsx'
import { aViewer, openDesk, press } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const office = { zh: '区统一登录', en: 'the district’s sign-in' }

beforeEach(() => i18next.changeLanguage('zh-CN'))

describe('the sign-in of the office, at the account', () => {
  it('is not spoken of where there is none', async () => {
    served({ officeSignIn: null, viewer: { id: 'v1', isOfficeJoined: false } })
    openDesk(
      <>
        <OfficePanel />
        <p>其余</p>
      </>,
    )
    await screen.findByText('其余')
    expect(screen.queryByText('单位统一登录')).toBeNull()
  })

  it('is joined by going there, and says why that came to nothing', async () => {
    served({ officeSignIn: office, viewer: { id: 'v1', isOfficeJoined: false } })
    openDesk(<OfficePanel />, { at: '/staff/account?office=TAKEN' })
    const link = await screen.findByRole('link', { name: /关\s*联/ })
    expect(link.getAttribute('href')).toBe('/office/sign-in?join=yes&back=/staff/account')
    expect(screen.getByText('该身份已关联其他账号。请先在该账号中解除关联。')).toBeTruthy()
  })

  it('is left by a press', async () => {
    const api = served({
      officeSignIn: office,
      viewer: { id: 'v1', isOfficeJoined: true },
      leaveOffice: { id: 'v1', isOfficeJoined: false },
    })
    openDesk(<OfficePanel />, { viewer: aViewer({ role: 'STAFF' }) })
    await screen.findByText('已关联，可通过区统一登录登录本账号。')
    await press('解除关联')
    expect(api.sent('LeaveOffice')).toEqual({})
  })
})
