// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Page } from '../../../client/core/list/page.ts'
import type { Pages } from '../../../client/core/list/use-pages.ts'
import { SearchBox } from '../../../client/phone/fields/SearchBox.tsx'
import { CardList } from '../../../client/phone/list/CardList.tsx'
import type { Found } from '../../../client/core/search/use-finding.ts'
import { inApp } from '../support/in-app.ts'

type Row = { id: string }

const pages = (more: Partial<Pages<Page<Row>>>): Pages<Page<Row>> => ({
  data: undefined,
  busy: false,
  failure: undefined,
  again: () => undefined,
  more: { busy: false, failure: undefined, possible: false, load: async () => undefined },
  ...more,
})

const page = (...ids: string[]): Page<Row> => ({
  nodes: ids.map((id) => ({ id })),
  pageInfo: { hasNextPage: false, endCursor: null },
})

const draw = (given: Pages<Page<Row>>) =>
  render(
    <CardList pages={given} keyOf={({ id }) => id} empty="nothing here">
      {({ id }) => `card ${id}`}
    </CardList>,
    inApp(),
  )

describe('a list of cards', () => {
  it('shows its shape while it is on its way', () => {
    draw(pages({ busy: true }))
    expect(screen.getByRole('status', { name: '正在加载…' })).toBeTruthy()
    expect(screen.queryByText('nothing here')).toBeNull()
  })

  it('says that nothing is there only when that is known', () => {
    draw(pages({ data: page() }))
    expect(screen.getByText('nothing here')).toBeTruthy()
  })

  it('says why it could not be read and offers to try again', () => {
    const again = vi.fn<() => void>()
    draw(pages({ failure: { kind: 'OFFLINE' }, again }))
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(again).toHaveBeenCalledOnce()
    expect(screen.queryByText('nothing here')).toBeNull()
  })

  it('keeps what it has when reading it again fails', () => {
    draw(pages({ data: page('a', 'b'), failure: { kind: 'OFFLINE' } }))
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'card a',
      'card b',
    ])
    expect(screen.getByRole('alert')).toBeTruthy()
  })

  it('offers more where there is more', () => {
    const load = vi.fn<() => Promise<void>>()
    draw(pages({ data: page('a'), more: { busy: false, failure: undefined, possible: true, load } }))
    fireEvent.click(screen.getByRole('button', { name: '加载更多' }))
    expect(load).toHaveBeenCalledOnce()
  })
})

describe('a search box', () => {
  const rows: Found[] = [
    { id: '1', name: '驾驶员', also: '陆军' },
    { id: '2', name: '驾驶教员' },
    { id: '3', name: '驾驶修理' },
  ]
  const typing = async (more: Partial<Parameters<typeof SearchBox<Found>>[0]> = {}) => {
    vi.useFakeTimers()
    const picked: Found[] = []
    render(
      <SearchBox
        id="post"
        label="岗位"
        finder={async () => rows}
        onPick={(row) => picked.push(row)}
        {...more}
      />,
      inApp(),
    )
    const box: HTMLInputElement = screen.getByRole('combobox', { name: '岗位' })
    fireEvent.change(box, { target: { value: 'jsy' } })
    await act(() => vi.advanceTimersByTimeAsync(200))
    vi.useRealTimers()
    return { box, picked }
  }
  const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)

  it('tells how many were found and offers them', async () => {
    const { box } = await typing()
    expect(offered()).toEqual(['驾驶员陆军', '驾驶教员', '驾驶修理'])
    expect(screen.getByText('找到 3 项')).toBeTruthy()
    expect(box.getAttribute('aria-expanded')).toBe('true')
  })

  it('does not offer what was picked before', async () => {
    await typing({ known: ['2'] })
    expect(offered()).toEqual(['驾驶员陆军', '驾驶修理'])
  })

  it('is gone through by arrows, round and round, and picked from by Enter', async () => {
    const { box, picked } = await typing()
    fireEvent.keyDown(box, { key: 'ArrowUp' })
    expect(box.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[2]?.id)
    fireEvent.keyDown(box, { key: 'ArrowDown' })
    fireEvent.keyDown(box, { key: 'Enter' })
    expect(picked).toEqual([rows[0]])
    expect(box.value).toBe('')
  })

  it('keeps the name of what is picked where one is to stay', async () => {
    const { box, picked } = await typing({ chosen: '' })
    fireEvent.click(screen.getByRole('option', { name: '驾驶教员' }))
    expect(picked).toEqual([rows[1]])
    expect(box.value).toBe('驾驶教员')
  })

  it('is left alone by Escape', async () => {
    const { box } = await typing()
    fireEvent.keyDown(box, { key: 'Escape' })
    expect(box.getAttribute('aria-expanded')).toBe('false')
    expect(box.value).toBe('jsy')
  })
})
