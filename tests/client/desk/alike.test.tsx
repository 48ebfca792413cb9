// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, expect, it } from 'vitest'
import { EmployersAlike, FilesAlike } from '../../../client/staff/queue/Alike.tsx'
import { MemoryRouter } from 'react-router'
import '../support/at-desk.tsx'

const area = { id: '350505', code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区', level: 'DISTRICT' }
const file = {
  id: 'v2',
  name: '王健设',
  area,
  verification: { state: 'PENDING' },
  createdAt: '2026-03-02T01:00:00.000Z',
} as const
const firm = {
  id: 'e2',
  name: '恒丰物流公司',
  creditCode: '91350505MA2XQ00000',
  area,
  verification: { state: 'VERIFIED' },
  isCodeProven: true,
  reasons: ['NAME', 'PHONE'],
} as const

beforeEach(() => void i18next.changeLanguage('zh-CN'))

it('names each file that looks alike with every reason', async () => {
  const reasons = ['RESIDENT_ID_NEAR', 'NAME_AND_TOWN'] as const
  render(<FilesAlike of="v1" alike={{ files: [{ file, reasons }], elsewhere: 2 }} />, {
    wrapper: MemoryRouter,
  })
  const line = (await screen.findByRole('listitem')).textContent
  expect(line).toMatch(/^王健设 .*身份证号仅差一位.*；姓名同音且同一乡镇/)
  expect(screen.getByRole('link', { name: '比对合并' }).getAttribute('href')).toMatch(
    /^\/staff\/merges\/v1\//,
  )
  expect(screen.getByText(/其他服务站辖区还有 2 份/)).toBeTruthy()
})

it('names each organisation with its code and every reason, in English too', async () => {
  await i18next.changeLanguage('en')
  const alike = { employers: [firm], elsewhere: 2, claimsElsewhere: 1 }
  render(<EmployersAlike alike={alike} />, { wrapper: MemoryRouter })
  const line = (await screen.findByRole('listitem')).textContent
  expect(line).toMatch(
    /恒丰物流公司 .*sounds the same; the same telephone 91350505MA2XQ00000 .*verified under this code/,
  )
  expect(screen.getByText(/One of those claims the same credit code/)).toBeTruthy()
})

it('is silent where there is none, and for whoever is told nothing', () => {
  const none = render(<FilesAlike of="v1" alike={{ files: [], elsewhere: 0 }} />, { wrapper: MemoryRouter })
  expect(none.container.textContent).toBe('')
  const nothing = render(<EmployersAlike alike={null} />)
  expect(nothing.container.textContent).toBe('')
})
