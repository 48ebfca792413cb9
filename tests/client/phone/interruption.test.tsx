// @vitest-environment happy-dom
import { act, render, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SessionProvider } from '../../../client/core/session/session-provider.ts'
import { AccountPage } from '../../../client/desk/account/AccountPage.tsx'
import { DeskProviders } from '../../../client/desk/shell/DeskProviders.tsx'
import { RequireRole } from '../../../client/phone/layout/RequireRole.tsx'
import { IdentityPage } from '../../../client/veteran/profile/identity/IdentityPage.tsx'
import { aFile } from '../support/a-file.ts'
import { aViewer, press, type } from '../support/at-desk.tsx'
import '../support/in-app.ts'
import { refusal, served } from '../support/served.ts'

const faces = {
  VETERAN: { page: <IdentityPage />, action: 'updatePerson', asked: 'UpdatePerson', save: '保存' },
  EMPLOYER: {
    page: (
      <DeskProviders>
        <AccountPage />
      </DeskProviders>
    ),
    action: 'updateAccount',
    asked: 'UpdateAccount',
    save: '保存',
  },
} as const
type Face = keyof typeof faces

/** Opens a form of a face, whose action the server refuses until somebody has signed in again. */
const open = async (role: Face, refuse: () => Error) => {
  const { page, action } = faces[role]
  const viewer = aViewer({ role, name: '王海', phone: '+8613800000001' })
  const session = { isOver: true }
  const done = role === 'VETERAN' ? { ...aFile, version: 2 } : viewer
  const api = served({
    viewer,
    myVeteran: aFile,
    myConsents: [{ use: 'RESIDENT_ID', state: 'GIVEN', at: null, notice: null }],
    [action]: () => {
      if (session.isOver) throw refuse()
      return done
    },
    signIn: ({ input }: { input: { password: string } }) => {
      if (input.password !== 'right-1')
        throw refusal('INVALID', '填写有误', {
          fields: [{ path: 'password', message: '手机号或密码不正确' }],
        })
      session.isOver = false
      return { viewer }
    },
  })
  const router = createMemoryRouter(
    [
      { path: '/here', element: <RequireRole only={role}>{page}</RequireRole> },
      { path: '*', element: <p>别处</p> },
    ],
    { initialEntries: ['/here'] },
  )
  render(
    <Suspense>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </Suspense>,
  )
  await screen.findByLabelText('姓名')
  await type('姓名', '王大海')
  await press(faces[role].save)
  return api
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe.each(Object.keys(faces) as Face[])('a session that ends while a form of %s is open', (role) => {
  const ended = () => refusal('UNAUTHENTICATED', '请先登录')
  const { asked } = faces[role]

  it('asks for the password above the form, and what was being done goes on', async () => {
    const api = await open(role, ended)
    expect(await screen.findByText(/请王海输入密码/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('王大海')
    await type('密码', 'wrong')
    await press('登录并继续')
    await screen.findByText('手机号或密码不正确')
    expect(api.times(asked)).toBe(1)
    await type('密码', 'right-1')
    await press('登录并继续')
    await waitFor(() => expect(api.times(asked)).toBe(2))
    expect(api.sent('SignIn')).toEqual({ input: { phone: '+8613800000001', password: 'right-1' } })
    expect(api.sent(asked)).toMatchObject({ input: { name: '王大海' } })
    await waitFor(() => expect(screen.queryByLabelText('密码')).toBeNull())
  })

  it('keeps the form as it is for one who does not sign in now', async () => {
    const api = await open(role, ended)
    await screen.findByText(/请王海输入密码/)
    await press('关闭')
    await waitFor(() => expect(screen.queryByText(/请王海输入密码/)).toBeNull())
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('王大海')
    expect(api.times(asked)).toBe(1)
  })
})

describe.each(Object.keys(faces) as Face[])('a page of %s when somebody else has signed in', (role) => {
  it('says who that is, and offers to be opened anew', async () => {
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined)
    const api = await open(role, () => refusal('CONFLICT', '为另一账号打开', { signedInAs: '李娜' }))
    expect(await screen.findByRole('heading', { name: '现在登录的是李娜' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '载入最新内容' })).toBeNull()
    await press('重新打开本页')
    expect(reload).toHaveBeenCalled()
    expect(api.headersOf(faces[role].asked)['x-rongqiao-viewer']).toBe('v1')
    reload.mockRestore()
  })
})

describe('a page that nobody is signed in for', () => {
  it('says of nobody that it was meant for', async () => {
    const api = served({ viewer: null })
    await act(async () => void render(<SessionProvider>{null}</SessionProvider>))
    await waitFor(() => expect(api.times('Viewer')).toBe(1))
    expect(api.headersOf('Viewer')).not.toHaveProperty('x-rongqiao-viewer')
  })
})
