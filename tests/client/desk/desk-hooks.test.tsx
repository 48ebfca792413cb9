// @vitest-environment happy-dom
import { act, render, renderHook, screen } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Failure } from '../../../client/core/api/failure.ts'
import { UnreadDocument } from '../../../client/core/inbox/generated/unread.ts'
import { SignOutDocument } from '../../../client/core/session/generated/signing.ts'
import { useConfirm } from '../../../client/desk/action/use-confirm.tsx'
import { createDeskApi } from '../../../client/desk/shell/desk-api.ts'
import { useMedia } from '../../../client/desk/shell/use-media.ts'
import { press } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { refused } from '../support/refused.ts'
import { refusal, served } from '../support/served.ts'

afterEach(() => void vi.unstubAllGlobals())

describe('something that is asked about first', () => {
  const Asking = ({ act: acted }: { act: () => Promise<Failure | undefined> }) => {
    const confirm = useConfirm()
    const question = { title: '停招？', hint: '不能恢复', ok: '确定停招', grave: true }
    return (
      <button type="button" onClick={() => void confirm(question, acted)}>
        停招
      </button>
    )
  }
  const ask = async (failure?: Failure) => {
    const acted = vi.fn<() => Promise<Failure | undefined>>(async () => failure)
    const { wrapper: Around } = inApp()
    render(
      <Around>
        <App>
          <Asking act={acted} />
        </App>
      </Around>,
    )
    await press('停招')
    await screen.findByText('不能恢复')
    return acted
  }

  it('is done only once it is agreed to', async () => {
    const acted = await ask()
    expect(acted).not.toHaveBeenCalled()
    await press('确定停招')
    expect(acted).toHaveBeenCalledOnce()
  })

  it('says why it could not be done when somebody was faster', async () => {
    await ask(refused({ code: 'CONFLICT', message: '已被同事停招' }))
    await press('确定停招')
    expect(await screen.findByText('已被同事停招')).toBeTruthy()
  })
})

describe('a session that is over', () => {
  const over = () => {
    const leave = vi.fn<() => void>()
    const refuse = () => {
      throw refusal('UNAUTHENTICATED', '请先登录')
    }
    served({ myNotifications: refuse, signOut: refuse })
    return { leave, api: createDeskApi(leave) }
  }

  it('leads away from a page that reads', async () => {
    const { leave, api } = over()
    await api.query(UnreadDocument, {}).toPromise()
    expect(leave).toHaveBeenCalled()
  })

  it('does not lead away from what was typed and is being sent', async () => {
    const { leave, api } = over()
    await api.mutation(SignOutDocument, {}).toPromise()
    expect(leave).not.toHaveBeenCalled()
  })
})

describe('a media query', () => {
  it('is followed while it changes', () => {
    let changed = () => {}
    const media = {
      matches: false,
      addEventListener: (_: string, listen: () => void) => (changed = listen),
      removeEventListener: vi.fn<() => void>(),
    }
    vi.stubGlobal('matchMedia', () => media)
    const { result, unmount } = renderHook(() => useMedia('(max-width: 767px)'))
    expect(result.current).toBe(false)
    media.matches = true
    act(() => changed())
    expect(result.current).toBe(true)
    unmount()
    expect(media.removeEventListener).toHaveBeenCalledOnce()
  })
})
