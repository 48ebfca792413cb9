// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import { useNavigate } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { NotificationLineFragment } from '../../../client/core/inbox/generated/inbox.ts'
import { useNotice, useReadAll } from '../../../client/core/inbox/use-notice.ts'
import { useUnread } from '../../../client/core/inbox/use-unread.ts'
import { inApp } from '../support/in-app.ts'
import { served } from '../support/served.ts'

afterEach(() => void vi.useRealTimers())

const unread = (count: () => number) => ({ myNotifications: () => ({ unreadCount: count() }) })

const counting = (wanted: boolean) => () => ({ count: useUnread(wanted), go: useNavigate() })

test('unread notices are counted anew with every page', async () => {
  let count = 2
  served(unread(() => count))
  const { result } = renderHook(counting(true), inApp())
  await waitFor(() => expect(result.current.count).toBe(2))
  count = 5
  await act(async () => result.current.go('/fairs'))
  await waitFor(() => expect(result.current.count).toBe(5))
})

test('unread notices are counted anew every minute, but only while the page is looked at', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const api = served(unread(() => 1))
  const { result } = renderHook(counting(true), inApp())
  await waitFor(() => expect(result.current.count).toBe(1))
  const before = api.times('Unread')
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(api.times('Unread')).toBe(before + 1)
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  await act(() => vi.advanceTimersByTimeAsync(180_000))
  expect(api.times('Unread')).toBe(before + 1)
  hidden.mockRestore()
})

test('nobody asks for unread notices of a visitor', async () => {
  const api = served(unread(() => 1))
  const { result } = renderHook(counting(false), inApp())
  await act(async () => result.current.go('/fairs'))
  expect(result.current.count).toBe(0)
  expect(api.asked).toEqual([])
})

const aNotice = (readAt: string | null): NotificationLineFragment => ({
  id: 'n',
  path: '/fairs/f',
  title: '邀请',
  body: '',
  createdAt: '2026-11-01T00:00:00Z',
  readAt,
  fair: null,
})

test('a notice is marked as read once, and not at all when it was read before', async () => {
  const api = served({ readNotification: () => aNotice('2026-11-02T00:00:00Z') })
  const { result, rerender } = renderHook(({ notice }) => useNotice(notice), {
    ...inApp(),
    initialProps: { notice: aNotice(null) },
  })
  expect(result.current.isUnread).toBe(true)
  act(() => result.current.markRead())
  act(() => result.current.markRead())
  await waitFor(() => expect(result.current.busy).toBe(false))
  expect(api.times('ReadNotification')).toBe(1)
  rerender({ notice: aNotice('2026-11-02T00:00:00Z') })
  expect(result.current.isUnread).toBe(false)
  act(() => result.current.markRead())
  expect(api.times('ReadNotification')).toBe(1)
})

test('all notices are marked as read at once, and the count follows', async () => {
  let count = 3
  const api = served({
    ...unread(() => count),
    readAllNotifications: () => {
      count = 0
      return { nodes: [aNotice('2026-11-02T00:00:00Z')], unreadCount: 0 }
    },
  })
  const { result } = renderHook(() => ({ count: useUnread(true), ...useReadAll() }), inApp())
  await waitFor(() => expect(result.current.count).toBe(3))
  act(() => result.current.readAll())
  await waitFor(() => expect(result.current.count).toBe(0))
  expect(api.times('ReadAllNotifications')).toBe(1)
})
