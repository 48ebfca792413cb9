// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StaffFairFragment } from '../../../client/staff/fairs/generated/fairs.ts'
import { useAnnouncement } from '../../../client/staff/fairs/use-announcement.ts'
import { useKeys } from '../../../client/desk/lines/use-keys.ts'
import { useVeteranFile } from '../../../client/staff/queue/use-veteran-file.ts'
import { aFile } from '../support/a-file.ts'
import { inApp } from '../support/in-app.ts'
import { refusal, served } from '../support/served.ts'

describe("a veteran's file at the desk", () => {
  it('is not read before it is asked for, since every reading is logged', async () => {
    const api = served({ veteran: () => aFile })
    const { result, rerender } = renderHook(() => useVeteranFile('v'), inApp())
    rerender()
    expect(api.asked).toEqual([])
    await act(() => result.current.open())
    expect(result.current.veteran?.serviceText).toBe('炊事班三年')
    rerender()
    expect(api.times('VeteranToCheck')).toBe(1)
  })

  it('says why it could not be opened', async () => {
    served({
      veteran: () => {
        throw refusal('FORBIDDEN', '不在本站范围')
      },
    })
    const { result } = renderHook(() => useVeteranFile('v'), inApp())
    await act(() => result.current.open())
    expect(result.current).toMatchObject({ veteran: null, isOpening: false, failure: { code: 'FORBIDDEN' } })
  })
})

type Announcement = NonNullable<StaffFairFragment['announcement']>

const aFair = (announcement: Announcement | null, state: StaffFairFragment['state'] = 'PUBLISHED') =>
  ({ id: 'f', state, announcement }) as StaffFairFragment

describe('the progress of an announcement', () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())

  const look = () => act(() => vi.advanceTimersByTimeAsync(2_000))
  const progressing = (steps: Announcement[]) => {
    let step = 0
    return served({
      fair: () => ({
        id: 'f',
        registeredCount: 0,
        announcement: steps[Math.min(step++, steps.length - 1)],
      }),
    })
  }

  it('is followed until everybody is invited and mailed, and then no more', async () => {
    const api = progressing([
      { invited: 50, mailed: 10, complete: false },
      { invited: 90, mailed: 90, complete: true },
    ])
    const fair = aFair({ invited: 0, mailed: 0, complete: false })
    const { result } = renderHook(() => useAnnouncement(fair), inApp())
    expect(result.current?.isRunning).toBe(true)
    await look()
    await waitFor(() => expect(result.current?.announcement.invited).toBe(50))
    await look()
    await waitFor(() => expect(result.current?.isRunning).toBe(false))
    const asked = api.times('FairProgress')
    await look()
    expect(api.times('FairProgress')).toBe(asked)
  })

  it('waits no longer for mails that do not move', async () => {
    const still = { invited: 90, mailed: 80, complete: true }
    const api = progressing([still])
    const fair = aFair(still)
    const { result } = renderHook(() => useAnnouncement(fair), inApp())
    for (let looks = 0; looks < 5; looks++) await look()
    await waitFor(() => expect(result.current?.isRunning).toBe(false))
    expect(api.times('FairProgress')).toBe(5)
  })

  it('goes on and says so while the network is away', async () => {
    const api = progressing([{ invited: 50, mailed: 10, complete: false }])
    const fair = aFair({ invited: 10, mailed: 0, complete: false })
    const { result } = renderHook(() => useAnnouncement(fair), inApp())
    api.online = false
    await look()
    await waitFor(() => expect(result.current?.isOffline).toBe(true))
    expect(result.current).toMatchObject({ isRunning: true, announcement: { invited: 10 } })
    api.online = true
    await look()
    await waitFor(() =>
      expect(result.current).toMatchObject({ isOffline: false, announcement: { invited: 50 } }),
    )
  })

  it('is not followed for a fair that is not announced', async () => {
    const api = progressing([{ invited: 0, mailed: 0, complete: false }])
    renderHook(() => useAnnouncement(aFair({ invited: 0, mailed: 0, complete: false }, 'CANCELLED')), inApp())
    expect(renderHook(() => useAnnouncement(aFair(null)), inApp()).result.current).toBeNull()
    await look()
    expect(api.asked).toEqual([])
  })
})

describe('single keys', () => {
  const press = (key: string, from: Element = document.body, more: KeyboardEventInit = {}) =>
    from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))

  it('act, in either case of the letter', () => {
    const done: string[] = []
    renderHook(() => useKeys({ j: () => done.push('next') }, true))
    press('j')
    press('J')
    press('x')
    expect(done).toEqual(['next', 'next'])
  })

  it('do nothing while somebody types, holds a modifier or a key down, or has switched them off', () => {
    const done: string[] = []
    const { rerender } = renderHook(({ isOn }) => useKeys({ j: () => done.push('next') }, isOn), {
      initialProps: { isOn: true },
    })
    const field = document.body.appendChild(document.createElement('input'))
    press('j', field)
    press('j', document.body, { ctrlKey: true })
    press('j', document.body, { repeat: true })
    field.remove()
    rerender({ isOn: false })
    press('j')
    expect(done).toEqual([])
  })

  it('do what they mean now, not what they meant when the page was first drawn', () => {
    const done: string[] = []
    const { rerender } = renderHook(({ to }) => useKeys({ v: () => done.push(to) }, true), {
      initialProps: { to: 'first' },
    })
    rerender({ to: 'second' })
    press('v')
    expect(done).toEqual(['second'])
  })
})
