import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../rules/office-time.ts'
import { readDay, readMoment } from '../../rules/typed-day.ts'

const today = '2026-11-23'

describe('a day as people type it', () => {
  it.each([
    ['2026-12-06', '2026-12-06'],
    ['2026-12-6', '2026-12-06'],
    ['2026/12/06', '2026-12-06'],
    ['2026.12.6', '2026-12-06'],
    ['20261206', '2026-12-06'],
    ['２０２６年１２月６日', '2026-12-06'],
    ['2026 年 12 月 6 日', '2026-12-06'],
    ['二〇二六年十二月六日', '2026-12-06'],
    ['12月6日', '2026-12-06'],
    ['12月6号', '2026-12-06'],
    ['3月18日', '2027-03-18'],
    ['11月23日', '2026-11-23'],
    ['11-22', '2027-11-22'],
    ['2月29日', '2028-02-29'],
    ['明天', '2026-11-24'],
    ['6 December 2026', '2026-12-06'],
    ['Dec 6th, 2026', '2026-12-06'],
    ['18 Mar', '2027-03-18'],
    ['\u200b2026–12–06', '2026-12-06'],
  ])('%s', (typed, day) => expect(readDay(typed, today)).toBe(day))

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '20261301',
    '12月',
    '下周',
    '2026',
    '6',
    '06/12/2026',
    '2月30日',
    '6 Octember 2026',
    '31 June 2027',
    'x',
  ])('is none: %j', (typed) => expect(readDay(typed, today)).toBeNull())

  it('is the same in every way of writing it', () =>
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const day = addDays(today, days)
        const [year, month, date] = day.split('-').map(Number)
        const ways = [
          day,
          day.replaceAll('-', '/'),
          day.replaceAll('-', ''),
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
        ]
        expect(ways.map((way) => readDay(way, today))).toEqual(ways.map(() => day))
      }),
    ))
})

describe('a time of a day as people type it', () => {
  it.each([
    ['2026/12/06 14:00', '2026-12-06T14:00'],
    ['2026-12-06T09:05', '2026-12-06T09:05'],
    ['20261206 8:30', '2026-12-06T08:30'],
    ['12月6日下午2点', '2026-12-06T14:00'],
    ['12月6日 下午两点半', '2026-12-06T14:30'],
    ['12月6日上午九点十五分', '2026-12-06T09:15'],
    ['12月6日 9时', '2026-12-06T09:00'],
    ['2026-12-06 2 pm', '2026-12-06T14:00'],
    ['2026-12-06 ２：３０', '2026-12-06T02:30'],
    ['明天 9:00', '2026-11-24T09:00'],
    ['12月6日晚7点', '2026-12-06T19:00'],
    ['12月6日下午三点一刻', '2026-12-06T15:15'],
    ['2026-12-06T14:00:00', '2026-12-06T14:00'],
    ['6 Dec 2026 2:30 pm', '2026-12-06T14:30'],
  ])('%s', (typed, moment) => expect(readMoment(typed, today)).toBe(moment))

  it.each(['', '2026-12-06', '14:00', '2026-12-06 25:00', '2026-12-06 9:60', '2026-12-06 9', 'x 9:00'])(
    'is none: %j',
    (typed) => expect(readMoment(typed, today)).toBeNull(),
  )
})
