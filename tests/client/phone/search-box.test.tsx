// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Found } from '../../../client/core/search/use-finding.ts'
import { SearchBox } from '../../../client/phone/fields/SearchBox.tsx'
import { type } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'

const open = async (known: string[] = []) => {
  const asked = new Map<string, (rows: Found[]) => void>()
  const finder = (search: string) => new Promise<Found[]>((resolve) => asked.set(search, resolve))
  const onPick = vi.fn<(row: Found) => void>()
  render(<SearchBox id="work" label="职业" finder={finder} known={known} onPick={onPick} />, inApp())
  await screen.findByLabelText('职业')
  const answer = (search: string, ...names: string[]) =>
    act(async () => asked.get(search)?.(names.map((name) => ({ id: name, name }))))
  return { answer, picked: () => onPick.mock.calls.map(([row]) => row.id) }
}

const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 250)))
const press = (key: string, more: object = {}) =>
  act(async () => void fireEvent.keyDown(screen.getByLabelText('职业'), { key, ...more }))

beforeEach(() => i18next.changeLanguage('zh-CN'))

describe('suggestions whose answer is on its way', () => {
  it('give nothing of an older list, but the first of the list for these letters to who pressed Enter', async () => {
    const { answer, picked } = await open(['保安'])
    await type('职业', 'b')
    await pause()
    await answer('b', '保洁', '搬运')
    expect(screen.getByRole('option', { name: '保洁' })).toBeTruthy()
    await type('职业', 'baoan')
    expect(screen.queryAllByRole('option')).toEqual([])
    await press('ArrowDown')
    await press('Enter')
    await pause()
    expect(picked()).toEqual([])
    await answer('baoan', '保安', '保安队长')
    expect(picked()).toEqual(['保安队长'])
  })

  it('take nothing when other letters follow', async () => {
    const { answer, picked } = await open()
    await type('职业', 'bao')
    await press('Enter')
    await pause()
    await type('职业', 'baoan')
    await pause()
    await answer('baoan', '保安')
    await answer('bao', '保洁')
    expect(picked()).toEqual([])
  })

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    'leave the input method its keys: %o',
    async (composing) => {
      const { answer, picked } = await open()
      await type('职业', 'baoan')
      await pause()
      await answer('baoan', '保安')
      await press('Enter', composing)
      expect(picked()).toEqual([])
      await press('Enter')
      expect(picked()).toEqual(['保安'])
    },
  )
})
