import { expect, test } from 'vitest'
import { instantOf, wallClock } from '../../client/desk/fields/office-time.ts'
import { parentOf } from '../../client/core/areas/area-code.ts'
import { demandedBy } from '../../client/core/form/entries.ts'
import {
  copyOf,
  fairEntries,
  fairSections,
  newFair,
  stateOf,
  type FairEntries,
  type FairSection,
} from '../../client/staff/fairs/fair-form.ts'
import type { StaffFairFragment } from '../../client/staff/fairs/generated/fairs.ts'
import { fairRule } from '../../rules/fair.ts'

const nothing = newFair()
const demanded = demandedBy(fairRule(new Date()))
const state = (section: FairSection, entries: FairEntries, wrong: string[] = []) =>
  stateOf(section, { entries, wrong, demanded })

test('a section is open until all it demands is there, and done without what is optional', () => {
  const rules = { ...nothing, registrationClosesAt: '2026-12-27T10:00:00.000Z' }
  expect(state('rules', rules)).toBe('sectionOpen')
  expect(state('rules', { ...rules, capacity: 120 })).toBe('sectionDone')
  expect(state('audience', { ...nothing, invitedAreaCodes: [] })).toBe('sectionOpen')
  expect(state('audience', { ...nothing, invitedAreaCodes: ['350505'] })).toBe('sectionDone')
})

test('a section with a wrong field is to be corrected, filled or not', () =>
  expect(state('rules', nothing, ['capacity'])).toBe('sectionWrong'))

test('notes may stay empty', () => {
  expect(state('notesSection', nothing)).toBe('sectionOptional')
  expect(state('notesSection', { ...nothing, notes: '带身份证' })).toBe('sectionDone')
})

test('every field of the rule but the version stands in one section', () =>
  expect(Object.values(fairSections).flat().toSorted()).toEqual(
    Object.keys(nothing)
      .filter((name) => name !== 'version')
      .toSorted(),
  ))

const station = { id: 's1', name: '泉港区服务站', phone: '', address: '' }
const area = { code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' }
const fair: StaffFairFragment = {
  id: 'f1',
  mayChange: true,
  title: '秋季专场',
  titleZh: '秋季专场',
  titleEn: null,
  area,
  place: '体育馆',
  startsAt: '2026-12-28T01:00:00.000Z',
  endsAt: '2026-12-28T04:00:00.000Z',
  registrationClosesAt: '2026-12-27T10:00:00.000Z',
  capacity: 120,
  registeredCount: 7,
  state: 'PUBLISHED',
  station,
  occupations: [{ code: '4-02-02-01', name: '道路货运驾驶员' }],
  notes: '',
  cancelReason: null,
  registrationOpen: true,
  registrationClosedBecause: null,
  invitedAreas: [area],
  announcement: null,
  wordingCheck: null,
  heldTexts: [],
  version: 5,
}

test('the form of a fair holds what the API takes, and nothing else', () =>
  expect(fairEntries(fair)).toEqual({
    titleZh: '秋季专场',
    titleEn: null,
    areaCode: '350505',
    place: '体育馆',
    startsAt: fair.startsAt,
    endsAt: fair.endsAt,
    registrationClosesAt: fair.registrationClosesAt,
    capacity: 120,
    occupationCodes: ['4-02-02-01'],
    invitedAreaCodes: ['350505'],
    notes: '',
    version: 5,
  }))

test('a fair is copied without its dates, and as a new one', () =>
  expect(copyOf(fair)).toEqual({
    ...fairEntries(fair),
    startsAt: null,
    endsAt: null,
    registrationClosesAt: null,
    version: null,
  }))

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
