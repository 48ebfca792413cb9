import { expect, test } from 'vitest'
import { neighbour, stepped, waited } from '../../client/desk/lines/lines.ts'
import type { QueueLine } from '../../client/staff/queue/queue.ts'

const lines: QueueLine[] = ['a', 'b', 'c'].map((id) => ({
  id,
  name: id,
  version: 1,
  area: null,
  since: null,
  returned: 0,
}))

test('after a decision the next in the queue is shown, after the last one the one before', () => {
  expect(neighbour(lines, 'a')).toBe('b')
  expect(neighbour(lines, 'c')).toBe('b')
})

test('after the only one nothing is shown', () => expect(neighbour(lines.slice(0, 1), 'a')).toBeNull())

test('J and K stay at the ends of the list', () => {
  expect(stepped(lines, 'c', 1)).toBe('c')
  expect(stepped(lines, 'a', -1)).toBe('a')
  expect(stepped(lines, 'a', 1)).toBe('b')
})

test('a step without anything chosen, or with something no longer there, begins at the top', () => {
  expect(stepped(lines, null, 1)).toBe('a')
  expect(stepped(lines, 'gone', -1)).toBe('a')
  expect(stepped([], null, 1)).toBeNull()
})

test('waiting is counted in hours on the first day, then in whole days', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  expect(waited('2026-11-23T00:30:00Z', now)).toEqual({ unit: 'hours', count: 11 })
  expect(waited('2026-11-22T12:00:00Z', now)).toEqual({ unit: 'days', count: 1 })
  expect(waited('2026-11-16T11:00:00Z', now)).toEqual({ unit: 'days', count: 7 })
})

test('a clock that runs behind the server’s never shows a negative age', () =>
  expect(waited('2026-11-23T12:05:00Z', new Date('2026-11-23T12:00:00Z'))).toEqual({
    unit: 'hours',
    count: 0,
  }))
