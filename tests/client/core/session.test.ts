// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { createElement, type ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useReading } from '../../../client/core/api/use-reading.ts'
import { kept } from '../../../client/core/device/kept.ts'
import { MyVeteranDocument } from '../../../client/veteran/profile/generated/profile.ts'
import { SessionProvider } from '../../../client/core/session/session-provider.ts'
import { useSession } from '../../../client/core/session/session.ts'
import { useLanguageSwitch } from '../../../client/core/session/use-language-switch.ts'
import { useSignOut } from '../../../client/core/session/use-sign-out.ts'
import { inApp } from '../support/in-app.ts'
import { refusal, served } from '../support/served.ts'

const aViewer = (more: object = {}) => ({
  id: 'v',
  name: '王海',
  phone: '+8613800000000',
  email: null,
  role: 'VETERAN' as const,
  language: 'zh_CN' as 'zh_CN' | 'en',
  station: null,
  ...more,
})

const inSession = () => {
  const { wrapper: App } = inApp()
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(App, null, createElement(SessionProvider, null, children))
  return { wrapper }
}

beforeEach(async () => {
  localStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('who is here', () => {
  it('is not known at first, then somebody or nobody', async () => {
    let viewer: object | null = aViewer()
    served({ viewer: () => viewer })
    const someone = renderHook(() => useSession(), inSession())
    expect(someone.result.current.viewer).toBeUndefined()
    await waitFor(() => expect(someone.result.current.viewer?.name).toBe('王海'))
    viewer = null
    const nobody = renderHook(() => useSession(), inSession())
    await waitFor(() => expect(nobody.result.current.viewer).toBeNull())
  })

  it('stays unknown without a network, and is asked again when wished', async () => {
    const api = served({ viewer: () => aViewer() })
    api.online = false
    const { result } = renderHook(() => useSession(), inSession())
    await waitFor(() => expect(result.current.failure).toEqual({ kind: 'OFFLINE' }))
    expect(result.current.viewer).toBeUndefined()
    api.online = true
    act(() => result.current.askAgain())
    await waitFor(() => expect(result.current.viewer?.id).toBe('v'))
    expect(result.current.failure).toBeUndefined()
  })

  it('is nobody once the server says that the session is over', async () => {
    served({
      viewer: () => aViewer(),
      myVeteran: () => {
        throw refusal('UNAUTHENTICATED', '请先登录')
      },
    })
    const { result } = renderHook(() => {
      const session = useSession()
      useReading(MyVeteranDocument, {}, { pause: !session.viewer })
      return session
    }, inSession())
    await waitFor(() => expect(result.current.viewer).toBeNull())
  })

  it('is nobody on a page that comes back out of the browser’s memory after signing out', async () => {
    let viewer: object | null = aViewer()
    served({ viewer: () => viewer })
    const { result } = renderHook(() => useSession(), inSession())
    await waitFor(() => expect(result.current.viewer?.id).toBe('v'))
    viewer = null
    const comesBack = (persisted: boolean) => {
      const event = new Event('pageshow')
      Object.defineProperty(event, 'persisted', { value: persisted })
      act(() => void window.dispatchEvent(event))
    }
    comesBack(false)
    expect(result.current.viewer?.id).toBe('v')
    comesBack(true)
    expect(result.current.viewer).toBeUndefined()
    await waitFor(() => expect(result.current.viewer).toBeNull())
  })

  it('forgets what the last person read when another enters', async () => {
    served({ viewer: () => aViewer() })
    const { result } = renderHook(() => useSession(), inSession())
    await waitFor(() => expect(result.current.viewer?.id).toBe('v'))
    const before = result.current.visit
    act(() => result.current.enter(aViewer({ id: 'w' })))
    expect(result.current.viewer?.id).toBe('w')
    expect(result.current.visit).toBeGreaterThan(before)
  })

  it('speaks the language that the account remembers', async () => {
    served({ viewer: () => aViewer({ language: 'en' }) })
    const { result } = renderHook(() => useSession(), inSession())
    await waitFor(() => expect(result.current.language).toBe('en'))
    expect(document.documentElement.lang).toBe('en')
  })
})

describe('switching the language', () => {
  it('is remembered by the account of one who is signed in', async () => {
    const api = served({
      viewer: () => aViewer(),
      updateAccount: ({ input }: { input: object }) => aViewer(input),
    })
    const { result } = renderHook(() => ({ session: useSession(), ...useLanguageSwitch() }), inSession())
    await waitFor(() => expect(result.current.session.viewer).toBeTruthy())
    await act(() => result.current.switchTo(result.current.other))
    expect(result.current.language).toBe('en')
    expect(api.asked.at(-1)).toMatchObject({
      name: 'UpdateAccount',
      variables: { input: { language: 'en' } },
    })
    expect(localStorage.getItem('rongqiao.language')).toBe('en')
  })

  it('works for a visitor without asking the server', async () => {
    const api = served({ viewer: () => null })
    const { result } = renderHook(() => ({ session: useSession(), ...useLanguageSwitch() }), inSession())
    await waitFor(() => expect(result.current.session.viewer).toBeNull())
    await act(() => result.current.switchTo('en'))
    expect(result.current.language).toBe('en')
    expect(api.times('UpdateAccount')).toBe(0)
  })
})

describe('signing out', () => {
  const leaving = () => {
    const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
    return assign
  }

  it('forgets what this device kept of the person, but not the language, and opens a fresh page', async () => {
    const assign = leaving()
    served({ signOut: () => true })
    kept('local', 'ticket').write({ code: 'ABCD' })
    kept('session', 'draft.v.identity').write({ name: '王海' })
    localStorage.setItem('rongqiao.language', 'en')
    const { result } = renderHook(() => useSignOut('/sign-in'), inApp())
    await act(async () => result.current.signOut())
    await waitFor(() => expect(assign).toHaveBeenCalledWith('/sign-in'))
    expect(kept('local', 'ticket').read()).toBeNull()
    expect(kept('session', 'draft.v.identity').read()).toBeNull()
    expect(localStorage.getItem('rongqiao.language')).toBe('en')
    assign.mockRestore()
  })

  it('leaves everything as it is while the server cannot be reached', async () => {
    const assign = leaving()
    const api = served({ signOut: () => true })
    api.online = false
    kept('local', 'ticket').write({ code: 'ABCD' })
    const { result } = renderHook(() => useSignOut('/'), inApp())
    await act(async () => result.current.signOut())
    await waitFor(() => expect(result.current.failure).toEqual({ kind: 'OFFLINE' }))
    expect(assign).not.toHaveBeenCalled()
    expect(kept('local', 'ticket').read()).toEqual({ code: 'ABCD' })
    assign.mockRestore()
  })
})
