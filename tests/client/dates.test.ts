import { expect, test } from 'vitest'
import { dateText, dayText, daysUntil, momentText, rangeText, today } from '../../client/core/format/dates.ts'

const now = new Date('2026-04-15T02:00:00Z')

test('a fair is said as people say it, in the office’s zone wherever the phone is', () => {
  const [from, to] = ['2026-04-18T01:00:00.000Z', '2026-04-18T04:00:00.000Z']
  expect(rangeText(from, to, 'zh-CN', now)).toBe('4月18日 周六 09:00–12:00')
  expect(rangeText(from, to, 'en', now)).toBe('Sat 18 Apr 09:00–12:00')
})

test('a fair of two days says both days', () => {
  expect(rangeText('2026-04-18T01:00:00Z', '2026-04-19T04:00:00Z', 'zh-CN', now)).toBe(
    '4月18日 周六 09:00 – 4月19日 周日 12:00',
  )
})

test('the year is said only when it is another one', () => {
  expect(dayText('2027-01-01', 'zh-CN', now)).toBe('2027年1月1日 周五')
  expect(dayText('2027-01-01', 'en', now)).toBe('Fri 1 Jan 2027')
})

test('a date of record has its year and no day of the week', () => {
  expect(dateText('2024-09-01', 'zh-CN')).toBe('2024年9月1日')
  expect(dateText('2024-09-01', 'en')).toBe('1 Sept 2024')
})

test('a day without an hour is the same day in every zone', () => {
  expect(dayText('2026-12-31', 'zh-CN', now)).toBe('12月31日 周四')
})

test('midnight in the office begins a new day although it is yesterday in Greenwich', () => {
  expect(momentText('2026-04-17T16:00:00Z', 'zh-CN', now)).toBe('4月18日 周六 00:00')
  expect(daysUntil('2026-04-15T15:59:59Z', now)).toBe(0)
  expect(daysUntil('2026-04-15T16:00:00Z', now)).toBe(1)
  expect(today(new Date('2026-04-14T16:00:00Z'))).toBe('2026-04-15')
})
