import { expect, test } from 'vitest'
import { instantOf, wallClock } from '../../client/desk/fields/office-time.ts'
import { parentOf } from '../../client/core/areas/area-code.ts'
import { emptyFair, stateOf } from '../../client/staff/fairs/fair-form.ts'

test('a section is open until all it demands is there, and done without what is optional', () => {
  const rules = { ...emptyFair, registrationClosesAt: '2026-12-27T10:00:00.000Z' }
  expect(stateOf('rules', rules, [])).toBe('sectionOpen')
  expect(stateOf('rules', { ...rules, capacity: 120 }, [])).toBe('sectionDone')
  expect(stateOf('audience', { ...emptyFair, invitedAreas: [{ id: '350505', name: '泉港区' }] }, [])).toBe(
    'sectionDone',
  )
})

test('a section with a wrong field is to be corrected, filled or not', () =>
  expect(stateOf('rules', emptyFair, ['capacity'])).toBe('sectionWrong'))

test('notes may stay empty', () => {
  expect(stateOf('notesSection', emptyFair, [])).toBe('sectionOptional')
  expect(stateOf('notesSection', { ...emptyFair, notes: '带身份证' }, [])).toBe('sectionDone')
})

test('a fair at nine is at nine on the office’s clock, whatever zone the desk is set to', () => {
  expect(wallClock('2026-12-28T01:00:00.000Z').format('YYYY-MM-DD HH:mm')).toBe('2026-12-28 09:00')
  expect(wallClock('2026-12-27T16:30:00.000Z').format('YYYY-MM-DD HH:mm')).toBe('2026-12-28 00:30')
})

test('what was picked comes back as the instant it was read from', () => {
  const instant = '2026-12-27T16:30:00.000Z'
  expect(instantOf(wallClock(instant))).toBe(instant)
})

test.each([
  ['350505102', '350505'],
  ['350505', '350500'],
  ['350500', '350000'],
  ['350000', null],
])('one step up from area %s is %s', (code, parent) => expect(parentOf(code)).toBe(parent))
