import { describe, expect, it } from 'vitest'
import { answerDue, termOf } from '../../server/applications/calendar/answer-terms.ts'
import { holidayYears } from '../../server/applications/calendar/holidays.ts'
import {
  isWorkingDay,
  workingDaysAfter,
  workingDaysBefore,
} from '../../server/applications/calendar/working-days.ts'
import { addDays } from '../../rules/office-time.ts'
import { openReference } from '../../server/reference/index.ts'

openReference({ homeArea: '350505' })

describe('working days', () => {
  it('leave out weekends and the holidays of the year, and count weekends that are worked', () => {
    // Spring Festival 2026: off from Sunday 15 to Monday 23 February, both Saturdays around it worked.
    expect(
      ['2026-02-14', '2026-02-15', '2026-02-23', '2026-02-24', '2026-02-28', '2026-03-01'].map((day) =>
        isWorkingDay(day),
      ),
    ).toEqual([true, false, false, true, true, false])
    expect(workingDaysAfter('2026-02-13', 7)).toEqual({ day: '2026-03-02', isKnown: true })
    expect(workingDaysAfter('2026-09-30', 1)).toEqual({ day: '2026-10-08', isKnown: true })
  })

  it('of a year that nobody has entered are all but Saturdays and Sundays, and that is said', () => {
    const known = Math.max(...Object.keys(holidayYears).map(Number))
    expect(workingDaysAfter(`${known}-12-31`, 1).isKnown).toBe(false)
    expect(isWorkingDay(`${known + 1}-10-01`)).toBe(
      ![0, 6].includes(new Date(`${known + 1}-10-01T00:00:00Z`).getUTCDay()),
    )
  })

  it('back and forth come to the same working day', () => {
    for (let day = '2026-01-05'; day < '2026-12-01'; day = addDays(day, 3))
      if (isWorkingDay(day)) expect(workingDaysBefore(workingDaysAfter(day, 7).day, 7)).toBe(day)
  })

  it('every entered year names its source, holidays in order, and no weekday as worked', () => {
    for (const [year, { source, off, worked }] of Object.entries(holidayYears)) {
      expect(source).toContain(year)
      for (const [from, to] of off) expect(from <= to && from.startsWith(year)).toBe(true)
      for (const day of worked) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
    }
  })
})

describe('the day for an answer', () => {
  it('is seven working days away, the reminder two before', () => {
    expect(answerDue('350505', '2026-11-02', 'first')).toEqual({
      ...{ answerBy: '2026-11-11', isCalendarKnown: true, workingDays: 7, remindOn: '2026-11-09' },
    })
  })

  it('is set by the narrowest area, and of that by the latest day', () => {
    const term = { areaCode: null, from: '2026-01-01', first: 7, next: 20, source: 'x' }
    const terms = [
      term,
      { ...term, areaCode: '350505', from: '2026-03-01', first: 5 },
      { ...term, areaCode: '350505', from: '2026-06-01', first: 4 },
      { ...term, areaCode: '350505100', from: '2026-09-01', first: 3 },
    ]
    const firstOn = (area: string | null, day: string) => termOf(area, day, terms).first
    expect([
      firstOn('350505100', '2026-02-01'),
      firstOn('350505100', '2026-04-01'),
      firstOn('350505100', '2026-07-01'),
      firstOn('350505100', '2026-10-01'),
      firstOn('110101', '2026-10-01'),
      firstOn(null, '2026-10-01'),
    ]).toEqual([7, 5, 4, 3, 7, 7])
  })
})
