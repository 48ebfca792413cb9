// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { AccountPage } from '../../../client/desk/account/AccountPage.tsx'
import { aViewer, openDesk, press, type } from '../support/at-desk.tsx'
import { refusal, served } from '../support/served.ts'

const open = async (answers: object = {}) => {
  const api = served({ updateAccount: aViewer(), ...answers })
  openDesk(<AccountPage />, { viewer: aViewer({ email: 'z@example.com' }) })
  await screen.findByLabelText('姓名')
  return api
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe("the desk's page of the own account", () => {
  it('calls each of its fields by name', async () => {
    await open()
    expect(screen.getByLabelText('姓名')).toHaveProperty('value', '周经理')
    expect(screen.getByLabelText('邮箱')).toHaveProperty('value', 'z@example.com')
    expect(screen.getByLabelText('语言')).toBeTruthy()
    expect(screen.getByText('13800000000')).toBeTruthy()
  })

  it('takes a kept address away when it is emptied', async () => {
    const api = await open()
    await type('邮箱', '')
    await press('保存')
    await screen.findByText('账号信息已保存。')
    expect(api.sent('UpdateAccount')).toEqual({
      input: { name: '周经理', email: '', language: 'zh_CN' },
    })
  })

  it('shows at its field what the server refuses, and keeps what was typed', async () => {
    await open({
      updateAccount: () => {
        throw refusal('INVALID', '填写有误', { fields: [{ path: 'email', message: '这个邮箱收不到信' }] })
      },
    })
    await type('邮箱', 'y@example.com')
    await press('保存')
    expect((await screen.findByText('✗ 这个邮箱收不到信')).id).toBe('field-email-error')
    expect(screen.getByLabelText('邮箱')).toHaveProperty('value', 'y@example.com')
  })
})
