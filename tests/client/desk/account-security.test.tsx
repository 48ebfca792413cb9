// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { PasswordPanel } from '../../../client/desk/account/PasswordPanel.tsx'
import { SessionsPanel } from '../../../client/desk/account/SessionsPanel.tsx'
import { aViewer, openDesk, press, type } from '../support/at-desk.tsx'
import { refusal, served } from '../support/served.ts'

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

const session = (id: string, device: string | null, isThisOne = false) => ({
  id,
  device,
  isThisOne,
  createdAt: '2026-11-20T01:00:00.000Z',
})

const fill = async (password: string, newPassword: string) => {
  await type('当前密码', password)
  await type('新密码', newPassword)
  await press('修改密码')
}

describe('changing the password at a desk', () => {
  it('sends both, says so, and keeps neither in the form', async () => {
    const api = served({ changePassword: aViewer() })
    openDesk(<PasswordPanel />, { viewer: aViewer() })
    await screen.findByLabelText('新密码')
    await fill('quanzhou-1', 'meizhou-27-wan')
    await screen.findByText('密码已修改，其他设备均已退出登录。')
    expect(api.sent('ChangePassword')).toEqual({
      input: { password: 'quanzhou-1', newPassword: 'meizhou-27-wan' },
    })
    for (const label of ['当前密码', '新密码'])
      expect(screen.getByLabelText(label)).toHaveProperty('value', '')
    expect(JSON.stringify(sessionStorage)).not.toContain('meizhou')
  })

  it('shows at its field what the server refuses', async () => {
    const said = '该密码过于常见，容易被猜中，请换一个'
    served({
      changePassword: () => {
        throw refusal('INVALID', '填写有误', { fields: [{ path: 'newPassword', message: said }] })
      },
    })
    openDesk(<PasswordPanel />, { viewer: aViewer() })
    await screen.findByLabelText('新密码')
    await fill('quanzhou-1', 'password1')
    expect((await screen.findByText(`✗ ${said}`)).id).toBe('field-newPassword-error')
  })

  it('asks for the present one before anything is sent', async () => {
    const api = served({ changePassword: aViewer() })
    openDesk(<PasswordPanel />, { viewer: aViewer() })
    await screen.findByLabelText('新密码')
    await fill('', 'meizhou-27-wan')
    expect((await screen.findAllByText('请填写当前密码')).length).toBeGreaterThan(0)
    expect(api.times('ChangePassword')).toBe(0)
  })
})

describe('where one is signed in', () => {
  it('is listed, and ended there or everywhere else', async () => {
    const here = session('a', 'Chrome, Windows', true)
    const api = served({
      mySessions: [here, session('b', 'WeChat, Android'), session('c', null)],
      endSession: [here, session('c', null)],
      endOtherSessions: [here],
    })
    openDesk(<SessionsPanel />, { viewer: aViewer() })
    await screen.findByText(/WeChat, Android/)
    expect(screen.getByText(/其他程序/)).toBeTruthy()
    await press('退出该设备')
    await waitFor(() => expect(screen.queryByText(/WeChat, Android/)).toBeNull())
    expect(api.sent('EndSession')).toEqual({ id: 'b' })
    await press('退出其他全部设备')
    await waitFor(() => expect(screen.queryByText('退出该设备')).toBeNull())
    expect(screen.getByText(/Chrome, Windows/)).toBeTruthy()
  })
})
