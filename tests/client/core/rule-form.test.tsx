// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import * as z from 'zod/mini'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Failure } from '../../../client/core/api/failure.ts'
import { blankEntries } from '../../../client/core/form/entries.ts'
import { errorLines } from '../../../client/core/form/error-lines.ts'
import { useRuleForm } from '../../../client/core/form/use-rule-form.ts'
import { codeOrNull, list, or, orNull, text, textOrNull, version, whole } from '../../../rules/field.ts'
import { rule, wrongField } from '../../../rules/rule.ts'
import { aViewer, InSession, switchLanguage } from '../support/at-desk.tsx'

const tour = rule(
  z.object({
    name: text('名称', 'name', 2, 10),
    from: orNull(whole('起点', 'start', 0, 100)),
    to: orNull(whole('终点', 'end', 0, 100)),
    guide: textOrNull('向导', 'guide', 20),
    areaCode: codeOrNull('地区', 'area'),
    stops: or(list(z.object({ place: text('地点', 'place', 1, 5) }), '站', 'stops', 0, 3), []),
    version,
  }),
  ({ from, to }) =>
    from != null && to != null && to < from
      ? [wrongField('to', '终点在起点之前', 'It ends before it starts')]
      : [],
)

type Given = Partial<Parameters<typeof useRuleForm<typeof tour.shape>>[0]>

const begin = (given: Given = {}, viewer = aViewer()) => {
  const wrapper = ({ children }: { children: ReactNode }) => <InSession viewer={viewer}>{children}</InSession>
  const start = { ...blankEntries(tour), name: '环湖' }
  return renderHook(
    (more: Given) => useRuleForm({ rule: () => tour, start, draft: 'tour', ...given, ...more }),
    { wrapper, initialProps: {} },
  )
}

type Opened = ReturnType<typeof begin>['result']

const enter = ({ current }: Opened, name: 'name' | 'from' | 'to' | 'guide' | 'areaCode', value: unknown) =>
  act(async () => current.form.setValue(name, value as never))

const saidBy = ({ current }: Opened) =>
  errorLines(current.form.control._formState.errors).map(({ path, message }) => `${path}: ${message}`)

const press = ({ current }: Opened, send = vi.fn(async () => undefined as Failure | undefined)) =>
  act(async () => {
    await current.submit(send)()
    return send
  })

const refused = (more: Partial<Extract<Failure, { kind: 'REFUSED' }>>): Failure => ({
  kind: 'REFUSED',
  code: 'INVALID',
  message: '填写有误',
  fields: [],
  retryAfter: null,
  errorId: null,
  ...more,
})

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

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

describe('what was entered and not saved', () => {
  const values = ({ current }: Opened) => current.form.getValues()

  it('is back after a reload, with the names it was shown by and the version it was read at', async () => {
    const before = begin({
      known: { area: { code: '350505', path: '泉港区' } },
      start: { ...blankEntries(tour), name: '环湖', version: 3 },
    })
    await enter(before.result, 'guide', '老王')
    before.result.current.names.set('350521', '惠安县')
    await enter(before.result, 'areaCode', '350521')
    before.unmount()
    const after = begin({ start: { ...blankEntries(tour), name: '环湖', version: 4 } })
    expect(values(after.result)).toMatchObject({ guide: '老王', areaCode: '350521', version: 3 })
    expect(after.result.current.names.get('350521')).toBe('惠安县')
    expect(after.result.current).toMatchObject({ isRestored: true, isChanged: { current: true } })
  })

  it('is nothing when it says what is kept already, an emptied field being nothing', async () => {
    const { result, unmount } = begin()
    await enter(result, 'guide', '老王')
    expect(result.current.isChanged.current).toBe(true)
    await enter(result, 'guide', '')
    expect(result.current.isChanged.current).toBe(false)
    unmount()
    expect(begin().result.current.isRestored).toBe(false)
    expect(sessionStorage.length).toBe(0)
  })

  it('is dropped once it is saved', async () => {
    const { result, unmount } = begin()
    await enter(result, 'guide', '老王')
    await act(async () => result.current.saved())
    expect(result.current.isChanged.current).toBe(false)
    expect(values(result).guide).toBe('老王')
    unmount()
    expect(begin().result.current.isRestored).toBe(false)
  })

  it('gives way to what the server made of it, whose names are learnt', async () => {
    const { result } = begin()
    await enter(result, 'name', ' 环湖 ')
    const kept = { ...blankEntries(tour), name: '环湖', areaCode: '350505', version: 1 }
    await act(async () =>
      result.current.saved(kept, { area: { code: '350505', name: '泉港', path: '泉州 泉港' } }),
    )
    expect(values(result)).toEqual(kept)
    expect(result.current.names.get('350505')).toBe('泉州 泉港')
    expect(result.current.isChanged.current).toBe(false)
  })

  it('can be thrown away to begin again', async () => {
    const before = begin()
    await enter(before.result, 'name', '环海')
    before.unmount()
    const { result } = begin()
    await act(async () => result.current.startOver())
    expect(values(result).name).toBe('环湖')
    expect(result.current.isRestored).toBe(false)
    expect(sessionStorage.length).toBe(0)
  })

  it('is shown to nobody else', async () => {
    const before = begin()
    await enter(before.result, 'guide', '老王')
    before.unmount()
    expect(begin({}, aViewer({ id: 'v2' })).result.current.isRestored).toBe(false)
  })

  it('is kept under the name that the thing has got meanwhile', async () => {
    const { result, rerender, unmount } = begin()
    await act(async () => result.current.saved())
    rerender({ draft: 'tour.7' })
    await enter(result, 'guide', '老王')
    unmount()
    expect(begin().result.current.isRestored).toBe(false)
    expect(values(begin({ draft: 'tour.7' }).result).guide).toBe('老王')
  })

  it('is not written down without a name', async () => {
    const { result } = begin({ draft: null })
    await enter(result, 'guide', '老王')
    expect(result.current.isChanged.current).toBe(true)
    expect(sessionStorage.length).toBe(0)
  })
})
