// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useHeld } from '../../../client/core/api/use-held.ts'
import { useMade } from '../../../client/core/api/use-made.ts'
import type { Reading } from '../../../client/core/api/use-reading.ts'
import { namesIn } from '../../../client/core/form/names.ts'

const reading = (data: string | undefined, busy = false): Reading<string> => ({
  data,
  busy,
  failure: undefined,
  again: () => undefined,
})

test('what is being edited is held as it was first read, once the reading is done', () => {
  const { result, rerender } = renderHook((given: Reading<string>) => useHeld(given), {
    initialProps: reading('from the cache', true),
  })
  expect(result.current.data).toBeUndefined()
  rerender(reading('version 1'))
  expect(result.current.data).toBe('version 1')
  rerender(reading('version 2'))
  expect(result.current.data).toBe('version 1')
})

test('a thing is made anew with its key, and kept otherwise', () => {
  const make = vi.fn<(key: string) => { key: string }>((key) => ({ key }))
  const { result, rerender } = renderHook((key: string) => useMade(key, () => make(key)), {
    initialProps: 'zh',
  })
  const first = result.current
  rerender('zh')
  expect(result.current).toBe(first)
  rerender('en')
  expect(result.current).toEqual({ key: 'en' })
  expect(make).toHaveBeenCalledTimes(2)
})

test('a record tells the names of all that has a code or an id, however deep, an area by its whole path', () => {
  const record = {
    id: 'p1',
    title: '保安',
    area: { code: '350505', name: '泉港区', path: '福建省泉州市泉港区' },
    mustSkills: [{ id: 's1', name: '叉车' }],
    employer: null,
  }
  expect(namesIn(record)).toEqual([
    ['350505', '福建省泉州市泉港区'],
    ['s1', '叉车'],
  ])
})
