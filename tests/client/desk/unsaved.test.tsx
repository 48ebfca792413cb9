// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { press, type } from '../support/at-desk.tsx'
import { open } from '../support/a-tour-desk.tsx'
import { refused } from '../support/refused.ts'

describe('a thing that somebody else has changed', () => {
  const send = async () => refused({ code: 'CONFLICT', message: '已被同事改过' })

  it('can be read anew, and what was typed is dropped with it', async () => {
    const reload = vi.fn<() => void>()
    await open({ send, reload })
    await type('名称', '环海')
    await press('保存')
    expect(await screen.findByText('已被同事改过')).toBeTruthy()
    expect(screen.getByLabelText('名称')).toHaveProperty('value', '环海')
    await press('载入最新内容')
    expect(reload).toHaveBeenCalledOnce()
    expect(sessionStorage.length).toBe(0)
  })

  it('cannot where there is nothing to read', async () => {
    await open({ send })
    await press('保存')
    await screen.findByText('已被同事改过')
    expect(screen.queryByRole('button', { name: '载入最新内容' })).toBeNull()
  })
})

describe('what is not saved', () => {
  it('is back after a reload, and can be thrown away', async () => {
    const first = await open()
    await type('名称', '环海')
    first.unmount()
    await open()
    await screen.findByText('上次没保存的内容已经恢复。')
    expect(screen.getByLabelText('名称')).toHaveProperty('value', '环海')
    await press('不要这些，重新填')
    expect(screen.getByLabelText('名称')).toHaveProperty('value', '环湖')
    expect(screen.queryByText('上次没保存的内容已经恢复。')).toBeNull()
  })

  it('is asked about before the page is left, and kept by whoever stays', async () => {
    const { go } = await open()
    await type('名称', '环海')
    await go('/elsewhere')
    await screen.findByRole('dialog')
    await press('留下继续填')
    expect(screen.getByLabelText('名称')).toHaveProperty('value', '环海')
    expect(screen.queryByText('别处')).toBeNull()
  })

  it('is lost to whoever leaves all the same', async () => {
    const { go } = await open()
    await type('名称', '环海')
    await go('/elsewhere')
    await screen.findByRole('dialog')
    await press('不保存，离开')
    await screen.findByText('别处')
    expect(sessionStorage.length).toBe(0)
  })

  it('holds up the closing of the window', async () => {
    await open()
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(closing()).toBe(false)
    await type('名称', '环海')
    expect(closing()).toBe(true)
    await press('保存')
    expect(closing()).toBe(false)
  })

  it('is asked about no more once it is saved', async () => {
    const { go } = await open()
    await type('名称', '环海')
    await press('保存')
    await go('/elsewhere')
    await waitFor(() => expect(screen.getByText('别处')).toBeTruthy())
  })
})
