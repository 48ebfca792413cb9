// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ancestry, parentOf } from '../../../client/core/areas/area-code.ts'
import { useAreaFinder } from '../../../client/core/areas/use-area-finder.ts'
import { useAreaName } from '../../../client/core/areas/use-areas.ts'
import { useOccupationFinder, useSkillFinder } from '../../../client/core/search/finders.ts'
import { useFinding, type Found } from '../../../client/core/search/use-finding.ts'
import { inApp } from '../support/in-app.ts'
import { served } from '../support/served.ts'

const found = (name: string): Found[] => [{ id: name, name }]

describe('finding while one types', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks once typing has paused, not for every letter', async () => {
    const looked: string[] = []
    const finder = async (text: string) => {
      looked.push(text)
      return found(text)
    }
    const { result } = renderHook(() => useFinding(finder))
    act(() => result.current.type('b'))
    act(() => result.current.type('ba'))
    act(() => result.current.type('bao'))
    expect(result.current.state).toBe('searching')
    await act(() => vi.advanceTimersByTimeAsync(200))
    expect(looked).toEqual(['bao'])
    expect(result.current).toMatchObject({ state: 'idle', options: found('bao') })
  })

  it('never lets an older answer overtake a newer one', async () => {
    const answers = new Map<string, (rows: Found[]) => void>()
    const finder = (text: string) => new Promise<Found[]>((resolve) => answers.set(text, resolve))
    const { result } = renderHook(() => useFinding(finder))
    act(() => result.current.type('old'))
    await act(() => vi.advanceTimersByTimeAsync(200))
    act(() => result.current.type('new'))
    await act(() => vi.advanceTimersByTimeAsync(200))
    await act(async () => answers.get('new')?.(found('new')))
    await act(async () => answers.get('old')?.(found('old')))
    expect(result.current.options).toEqual(found('new'))
  })

  it('says that it failed, and offers nothing then', async () => {
    const { result } = renderHook(() => useFinding(async () => null))
    act(() => result.current.type('x'))
    await act(() => vi.advanceTimersByTimeAsync(200))
    expect(result.current).toMatchObject({ state: 'failed', options: [] })
  })
})

const anArea = (code: string, name: string) => ({
  code,
  name,
  path: `福建省 泉州市 ${name}`,
  level: 'DISTRICT',
})
const towns = [anArea('350505100', '后龙镇'), anArea('350505101', '峰尾镇')]

describe('areas', () => {
  it('are nested by their codes, towns and municipalities too', () => {
    expect(ancestry('350505100')).toEqual(['350000', '350500', '350505', '350505100'])
    expect(ancestry('350500')).toEqual(['350000', '350500'])
    expect(ancestry('350000')).toEqual(['350000'])
    expect(ancestry(null)).toEqual([])
    expect([parentOf('350505100'), parentOf('350505'), parentOf('350000')]).toEqual([
      '350505',
      '350500',
      null,
    ])
  })

  const answers = {
    homeArea: anArea('350505', '泉港区'),
    areas: ({ parent }: { parent?: string }) => (parent === '350505' ? towns : []),
    searchAreas: ({ search }: { search: string }) => [anArea('350504', `洛江区 ${search}`)],
  }

  it('begin at home: the district and its towns', async () => {
    served(answers)
    const { result } = renderHook(() => useAreaFinder(), inApp())
    expect((await result.current(''))?.map(({ id }) => id)).toEqual(['350505', '350505100', '350505101'])
  })

  it('go on from the chosen one: what lies in it, or its neighbours where nothing does', async () => {
    served(answers)
    const inside = renderHook(() => useAreaFinder('350505'), inApp()).result.current
    const beside = renderHook(() => useAreaFinder('350505100'), inApp()).result.current
    expect((await inside(''))?.map(({ id }) => id)).toEqual(['350505100', '350505101'])
    expect((await beside(''))?.map(({ id }) => id)).toEqual(['350505100', '350505101'])
  })

  it('are searched for by what is typed, and failing is told apart from finding nothing', async () => {
    const api = served(answers)
    const { result } = renderHook(() => useAreaFinder('350505'), inApp())
    expect(await result.current('lj')).toEqual([{ id: '350504', name: '福建省 泉州市 洛江区 lj' }])
    api.online = false
    expect(await result.current('lq')).toBeNull()
  })

  it('are called by name where only the code is known', async () => {
    served(answers)
    const { result } = renderHook(() => useAreaName('350505101'), inApp())
    await waitFor(() => expect(result.current).toBe('峰尾镇'))
    expect(renderHook(() => useAreaName(null), inApp()).result.current).toBeUndefined()
  })
})

it('occupations carry a few everyday titles, skills say whether they are certificates', async () => {
  served({
    occupations: [{ code: '4-07', name: '保安员', titles: ['保安', '门卫', '巡逻', '秩序员'] }],
    skills: [
      { id: 'b2', name: 'B2 驾照', kind: 'CERTIFICATE' },
      { id: 'cook', name: '大锅菜', kind: 'SKILL' },
    ],
  })
  const { result } = renderHook(() => ({ jobs: useOccupationFinder(), skills: useSkillFinder() }), inApp())
  expect(await result.current.jobs('baoan')).toEqual([
    { id: '4-07', name: '保安员', also: '保安 · 门卫 · 巡逻' },
  ])
  expect(await result.current.skills('b')).toEqual([
    { id: 'b2', name: 'B2 驾照', kind: 'CERTIFICATE', also: '证书' },
    { id: 'cook', name: '大锅菜', kind: 'SKILL', also: '技能' },
  ])
})
