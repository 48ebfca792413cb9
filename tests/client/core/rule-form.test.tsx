// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Failure } from '../../../client/core/api/failure.ts'
import { blankEntries } from '../../../client/core/form/entries.ts'
import { rule, wrongField } from '../../../rules/rule.ts'
import { switchLanguage } from '../support/at-desk.tsx'
import { begin, enter, press, saidBy, tour } from '../support/a-tour.tsx'
import { refused } from '../support/refused.ts'

describe('a form under a rule', () => {
  it('sends what the rule makes of it', async () => {
    const { result } = begin()
    await enter(result, 'name', ' 环山 ')
    expect(await press(result)).toHaveBeenCalledExactlyOnceWith({
      name: '环山',
      from: null,
      to: null,
      guide: null,
      areaCode: null,
      stops: [],
      version: null,
    })
  })

  it('sends nothing while anything is wrong, and says all of it', async () => {
    const { result } = begin()
    await enter(result, 'name', '环')
    await enter(result, 'from', 7)
    await enter(result, 'to', 3)
    expect(await press(result)).not.toHaveBeenCalled()
    expect(saidBy(result)).toEqual(['name: 名称须为 2 到 10 个字', 'to: 终点在起点之前'])
  })

  it('is judged by the rule of the moment, not of the day it was opened', async () => {
    let most = 10
    const { result } = begin({
      rule: () => rule(tour.shape, () => (most < 5 ? [wrongField('from', '太多', 'Too many')] : [])),
    })
    expect(await press(result)).toHaveBeenCalled()
    most = 3
    await press(result)
    expect(saidBy(result)).toEqual(['from: 太多'])
  })

  it('is busy as long as it is being sent', async () => {
    const { result } = begin()
    let arrive: (failure: undefined) => void = () => undefined
    const answer = new Promise<undefined>((resolve) => (arrive = resolve))
    await act(async () => void result.current.submit(() => answer)())
    expect(result.current.busy).toBe(true)
    await act(async () => arrive(undefined))
    expect(result.current.busy).toBe(false)
  })
})

describe('a mark at a field', () => {
  it('goes once its cause is mended in another field', async () => {
    const { result } = begin()
    await enter(result, 'from', 7)
    await enter(result, 'to', 3)
    await press(result)
    await enter(result, 'from', 2)
    expect(saidBy(result)).toEqual([])
  })

  it('is said in the language that is spoken now', async () => {
    const { result } = begin()
    await enter(result, 'name', '环')
    await press(result)
    await switchLanguage('en')
    expect(saidBy(result)).toEqual(['name: The name has 2 to 10 characters'])
  })

  it('stays as the server said it until that very field changes', async () => {
    const { result } = begin()
    const said = refused({ fields: [{ path: 'guide', message: '没有这个向导' }] })
    await press(
      result,
      vi.fn(async () => said),
    )
    await enter(result, 'name', '环海')
    await switchLanguage('en')
    expect(saidBy(result)).toEqual(['guide: 没有这个向导'])
    await enter(result, 'guide', '老王')
    expect(saidBy(result)).toEqual([])
  })

  it('of the server lies as deep as the server names it', async () => {
    const { result } = begin({
      start: { ...blankEntries(tour), name: '环湖', stops: [{ place: '东' }, { place: '西' }] },
    })
    const said = refused({ fields: [{ path: 'stops.1.place', message: '没有这一站' }] })
    await press(
      result,
      vi.fn(async () => said),
    )
    expect(saidBy(result)).toEqual(['stops.1.place: 没有这一站'])
    expect(result.current.conflict).toBeNull()
  })
})

describe('a conflict', () => {
  const changed = refused({ code: 'CONFLICT', message: '已被别人改过' })

  it('is told until the form is sent again', async () => {
    const { result } = begin()
    await press(
      result,
      vi.fn(async () => changed),
    )
    expect(result.current.conflict).toBe('已被别人改过')
    await press(result)
    expect(result.current.conflict).toBeNull()
  })

  it('is not what no network is', async () => {
    const { result } = begin()
    await press(
      result,
      vi.fn(async (): Promise<Failure> => ({ kind: 'OFFLINE' })),
    )
    expect(result.current.conflict).toBeNull()
    expect(saidBy(result)).toEqual([])
  })
})
