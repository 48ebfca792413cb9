// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, expect, it } from 'vitest'
import { Doubles } from '../../../client/staff/queue/Doubles.tsx'
import '../support/at-desk.tsx'

const area = { id: '350505', code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区', level: 'DISTRICT' }
const double = {
  id: 'v2',
  name: '王建设',
  area,
  verification: { state: 'VERIFIED' },
  createdAt: '2026-03-02T01:00:00.000Z',
} as const

beforeEach(() => void i18next.changeLanguage('zh-CN'))

it('names each file with the same resident ID, how its check stands and since when it is there', async () => {
  render(<Doubles doubles={[double, { ...double, id: 'v3', name: '林志强', area: null }]} />)
  const lines = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)
  expect(lines).toEqual([
    expect.stringMatching(/^王建设 ● 已通过 福建省 泉州市 泉港区 建档于3月2日/),
    expect.stringMatching(/^林志强 .*建档于/),
  ])
  expect(screen.getByRole('alert').textContent).toMatch(/只能有一份档案通过核验/)
})

it('is silent where there is none', () => {
  const { container } = render(<Doubles doubles={[]} />)
  expect(container.textContent).toBe('')
})
