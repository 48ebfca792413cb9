// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TrainingsPage } from '../../../client/staff/trainings/TrainingsPage.tsx'
import { aViewer, openDesk, press } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

beforeEach(() => i18next.changeLanguage('zh-CN'))
afterEach(() => void vi.restoreAllMocks())

const aTraining = (at: number) => ({
  __typename: 'Training',
  id: `t${at}`,
  title: `培训 ${at}`,
  provider: '职校',
  area: { __typename: 'Area', code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' },
  startsOn: '2027-01-01',
  days: 3,
  places: 20,
  fee: 0,
  gives: [{ __typename: 'Skill', id: 's', name: '叉车证', kind: 'CERTIFICATE' }],
  content: '',
})
const all = Array.from({ length: 230 }, (_, at) => aTraining(at))

const open = async () => {
  served({
    trainings: ({ first, after }: { first: number; after: string | null }) => {
      const from = Number(after ?? 0)
      const nodes = all.slice(from, from + first)
      const end = from + nodes.length
      return {
        nodes,
        totalCount: all.length,
        pageInfo: { hasNextPage: end < all.length, endCursor: String(end) },
      }
    },
  })
  openDesk(<TrainingsPage />, { viewer: aViewer({ role: 'STAFF' }) })
  await screen.findByText(/培训 19/)
}

it('every row of every page goes into the file', async () => {
  const kept: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    if (content instanceof Blob) kept.push(content)
    return 'blob:x'
  })
  await open()
  await press('导出 CSV')
  await waitFor(() => expect(kept).toHaveLength(1))
  const lines = (await (kept[0] as Blob).text()).trim().split('\r\n')
  expect(lines).toHaveLength(1 + all.length)
  expect(lines.at(-1)).toContain('培训 229')
  await press('导出 Excel')
  await waitFor(() => expect(kept).toHaveLength(2), { timeout: 5_000 })
  const zip = new Uint8Array(await (kept[1] as Blob).arrayBuffer())
  expect([zip[0], zip[1]]).toEqual([0x50, 0x4b])
})

it('and onto paper, alone on it, until it is printed', async () => {
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)
  await open()
  await press('打印')
  await waitFor(() => expect(print).toHaveBeenCalledOnce())
  expect(document.querySelectorAll('.sheet tbody tr')).toHaveLength(all.length)
  expect(document.body.classList.contains('printing')).toBe(true)
  fireEvent(window, new Event('afterprint'))
  await waitFor(() => expect(document.querySelector('.sheet')).toBeNull())
  expect(document.body.classList.contains('printing')).toBe(false)
})
