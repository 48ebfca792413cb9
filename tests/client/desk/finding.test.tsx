// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetPerson } from '../../../client/core/device/kept.ts'
import { TrainingsPage } from '../../../client/staff/trainings/TrainingsPage.tsx'
import { aViewer, openDesk, press } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const aTraining = (id: string) => ({
  __typename: 'Training',
  id,
  title: `培训 ${id}`,
  provider: '职校',
  area: { __typename: 'Area', code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' },
  startsOn: '2027-01-01',
  days: 3,
  places: 20,
  fee: 0,
  gives: [],
  content: '',
})

type Asked = { first: number; search?: string; orderBy?: string | null; filter?: { free?: boolean | null } }

const home = { __typename: 'Area', code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' }

const open = async (at = '/here') => {
  const api = served({
    homeArea: home,
    areas: [{ __typename: 'Area', code: '350505100', name: '涂岭镇', path: '福建省 泉州市 泉港区 涂岭镇' }],
    trainings: ({ search }: Asked) => {
      const nodes = search === '没有' ? [] : ['a', 'b', 'c'].map(aTraining)
      return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } }
    },
  })
  const desk = openDesk(<TrainingsPage />, { viewer: aViewer({ role: 'STAFF' }), at })
  await waitFor(() => expect(api.sent('Trainings')).toBeDefined())
  return { api, ...desk }
}

beforeEach(() => i18next.changeLanguage('zh-CN'))
afterEach(() => {
  localStorage.clear()
  vi.restoreAllMocks()
})

const head = (title: string) => screen.getByRole('columnheader', { name: new RegExp(title) })

describe('a list', () => {
  it('is sorted by the head of a column, says which way, and keeps it in the address', async () => {
    const { api, router } = await open()
    await screen.findByText(/培训 a/)
    expect(head('开班日期').getAttribute('aria-sort')).toBe('ascending')
    expect(head('费用').getAttribute('aria-sort')).toBe('none')
    fireEvent.click(within(head('费用')).getByRole('button'))
    await waitFor(() => expect(api.sent('Trainings')).toMatchObject({ orderBy: 'FEE_ASC' }))
    fireEvent.click(within(head('费用')).getByRole('button'))
    await waitFor(() => expect(api.sent('Trainings')).toMatchObject({ orderBy: 'FEE_DESC' }))
    expect(router.state.location.search).toBe('?sort=FEE_DESC')
    expect(head('费用').getAttribute('aria-sort')).toBe('descending')
    await act(() => router.navigate(-1))
    await waitFor(() => expect(head('费用').getAttribute('aria-sort')).toBe('ascending'))
  })

  it('opens as its address says', async () => {
    const { api } = await open('/here?sort=DAYS_DESC&q=叉车&fee=free&area=350505100')
    expect(api.sent('Trainings')).toMatchObject({
      orderBy: 'DAYS_DESC',
      search: '叉车',
      filter: { free: true, areaCode: '350505100' },
    })
    expect(await screen.findByRole('button', { name: /^费用：免费/ })).toBeTruthy()
    expect(await screen.findByRole('button', { name: /^地区：涂岭镇/ })).toBeTruthy()
  })

  it('is searched a moment after the last key, not while an input method composes', async () => {
    const { api, router } = await open()
    await screen.findByText(/培训 a/)
    const box = screen.getByRole('searchbox')
    fireEvent.compositionStart(box)
    fireEvent.change(box, { target: { value: 'cha' } })
    await act(() => new Promise((done) => setTimeout(done, 400)))
    expect(api.sent('Trainings')).toMatchObject({ search: '' })
    fireEvent.compositionEnd(box, { target: { value: '叉车' } })
    await waitFor(() => expect(api.sent('Trainings')).toMatchObject({ search: '叉车' }))
    expect(new URLSearchParams(router.state.location.search).get('q')).toBe('叉车')
  })

  it('that nothing fits says so, and gives the way back to all', async () => {
    const { api } = await open('/here?q=没有&fee=paid')
    expect(await screen.findByText('暂无符合条件的内容')).toBeTruthy()
    await press('清除全部条件')
    await waitFor(() => expect(api.sent('Trainings')).toMatchObject({ search: '', filter: { free: null } }))
    expect(await screen.findByText(/培训 a/)).toBeTruthy()
  })

  it('shows the columns that this person chose on this device, also after signing out and in', async () => {
    const first = await open()
    await screen.findByText(/培训 a/)
    await press('显示列')
    fireEvent.click(await screen.findByRole('checkbox', { name: '名额' }))
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: /名额/ })).toBeNull())
    first.unmount()
    forgetPerson()
    const again = await open()
    await screen.findByText(/培训 a/)
    expect(screen.queryByRole('columnheader', { name: /名额/ })).toBeNull()
    again.unmount()
    openDesk(<TrainingsPage />, { viewer: aViewer({ role: 'STAFF', id: 'v2' }) })
    expect(await screen.findByRole('columnheader', { name: /名额/ })).toBeTruthy()
  })

  it('gives a file of what was chosen only', async () => {
    const kept: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      if (content instanceof Blob) kept.push(content)
      return 'blob:x'
    })
    await open()
    fireEvent.click(await screen.findByRole('checkbox', { name: '选择“培训 b 职校”' }))
    expect(await screen.findByText('已选 1 条')).toBeTruthy()
    await press('导出 CSV')
    await waitFor(() => expect(kept).toHaveLength(1))
    expect((await (kept[0] as Blob).text()).trim().split('\r\n')).toHaveLength(2)
    const [all] = screen.getAllByRole('checkbox', { name: '选择本页' })
    if (all) fireEvent.click(all)
    expect(await screen.findByText('已选 3 条')).toBeTruthy()
    await press('取消选择')
    expect(await screen.findByText('全部 3 条')).toBeTruthy()
  })
})
