// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import { useLocation } from 'react-router'
import { describe, expect, it } from 'vitest'
import { InboxDocument } from '../../../client/core/inbox/generated/inbox.ts'
import { useChoice } from '../../../client/core/list/use-choice.ts'
import { usePages } from '../../../client/core/list/use-pages.ts'
import { useTable } from '../../../client/core/list/use-table.ts'
import { inApp } from '../support/in-app.ts'
import { pageOf, refusal, served } from '../support/served.ts'

const aNotice = (id: string) => ({
  id,
  path: '/fairs/f',
  title: id,
  body: '',
  createdAt: '2026-11-01T00:00:00Z',
  readAt: null,
  fair: null,
})

type Asked = { first: number; after?: string | null }

/** An inbox of two pages: a, b and c. */
const inTwoPages = ({ after }: Asked) => ({
  ...(after === 'end-of-first'
    ? pageOf([aNotice('c')])
    : pageOf([aNotice('a'), aNotice('b')], 'end-of-first')),
  unreadCount: 3,
})

const titles = (page: { nodes: readonly { title: string }[] } | undefined) =>
  page?.nodes.map(({ title }) => title)

describe('a list that grows', () => {
  const growing = () => usePages(InboxDocument, {}, (data) => data.myNotifications, { size: 2 })

  it('shows its first page, and joins the next to it when asked for more', async () => {
    served({ myNotifications: inTwoPages })
    const { result } = renderHook(growing, inApp())
    await waitFor(() => expect(titles(result.current.data)).toEqual(['a', 'b']))
    expect(result.current.more.possible).toBe(true)
    await act(() => result.current.more.load())
    await waitFor(() => expect(titles(result.current.data)).toEqual(['a', 'b', 'c']))
    expect(result.current.more.possible).toBe(false)
  })

  it('keeps what it shows when the next page cannot be read', async () => {
    const api = served({ myNotifications: inTwoPages })
    const { result } = renderHook(growing, inApp())
    await waitFor(() => expect(titles(result.current.data)).toEqual(['a', 'b']))
    api.online = false
    await act(() => result.current.more.load())
    expect(result.current.more).toMatchObject({ busy: false, failure: { kind: 'OFFLINE' } })
    expect(titles(result.current.data)).toEqual(['a', 'b'])
  })

  it('is read again after a failure when asked', async () => {
    const api = served({ myNotifications: inTwoPages })
    api.online = false
    const { result } = renderHook(growing, inApp())
    await waitFor(() => expect(result.current.failure).toEqual({ kind: 'OFFLINE' }))
    api.online = true
    act(() => result.current.again())
    await waitFor(() => expect(titles(result.current.data)).toEqual(['a', 'b']))
    expect(result.current.failure).toBeUndefined()
  })
})

describe('a list in pages', () => {
  const turning = () => ({
    table: useTable(InboxDocument, {}, (data) => data.myNotifications, 2),
    search: useLocation().search,
    choice: useChoice('state', ['OPEN', 'CLOSED'] as const, 'OPEN'),
  })
  const after = (search: string) => new URLSearchParams(search).get('after')

  it('keeps the way to the present page in the address', async () => {
    served({ myNotifications: inTwoPages })
    const { result } = renderHook(turning, inApp())
    expect(result.current.table.trail).toMatchObject({ after: null, page: 1 })
    act(() => result.current.table.trail.next('end-of-first'))
    expect(after(result.current.search)).toBe('end-of-first')
    expect(result.current.table.trail.page).toBe(2)
    act(() => result.current.table.trail.next('end-of-second'))
    expect(after(result.current.search)).toBe('end-of-first~end-of-second')
    act(() => result.current.table.trail.previous())
    expect(result.current.table.trail).toMatchObject({ after: 'end-of-first', page: 2 })
    act(() => result.current.table.trail.restart())
    expect(result.current.search).toBe('')
  })

  it('asks for the page that the address names', async () => {
    const api = served({ myNotifications: inTwoPages })
    const { result } = renderHook(turning, inApp({ at: '/?after=end-of-first' }))
    await waitFor(() => expect(result.current.table.data).toBeDefined())
    expect(api.asked[0]).toMatchObject({ name: 'Inbox', variables: { first: 2, after: 'end-of-first' } })
  })

  it('says why it could not be read', async () => {
    served({
      myNotifications: () => {
        throw refusal('UNAVAILABLE', '请稍后再试', { errorId: 'f-1' })
      },
    })
    const { result } = renderHook(turning, inApp())
    await waitFor(() =>
      expect(result.current.table.failure).toMatchObject({ code: 'UNAVAILABLE', errorId: 'f-1' }),
    )
  })

  it('begins anew when another choice is made, and leaves the usual one out of the address', () => {
    served({ myNotifications: inTwoPages })
    const { result } = renderHook(turning, inApp({ at: '/?after=end-of-first&id=a' }))
    act(() => result.current.choice[1]('CLOSED'))
    expect(result.current.search).toBe('?state=CLOSED')
    expect(result.current.choice[0]).toBe('CLOSED')
    act(() => result.current.choice[1]('OPEN'))
    expect(result.current.search).toBe('')
  })

  it('takes the usual choice for one it does not know', () => {
    served({ myNotifications: inTwoPages })
    const { result } = renderHook(turning, inApp({ at: '/?state=NONSENSE' }))
    expect(result.current.choice[0]).toBe('OPEN')
  })
})
