import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, instantAt, isDay, startOfDay, wallOf, yearOf } from '../../rules/office-time.ts'

const instant = fc.date({
  min: new Date('1992-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
})

/** What the zone's own table says, apart from the subject. */
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

describe("the office's day", () => {
  it('is the one that the zone of Shanghai shows', () => {
    fc.assert(
      fc.property(instant, (moment) => {
        expect(dayOf(moment)).toBe(shanghai.format(moment))
      }),
      { numRuns: 1_000 },
    )
  })

  it('begins at 16:00 of the day before in UTC, to the millisecond', () => {
    expect(dayOf(new Date('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31')
    expect(dayOf(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01')
    expect(startOfDay('2027-01-01')).toEqual(new Date('2026-12-31T16:00:00.000Z'))
  })

  it('holds its first instant, and not the one before', () => {
    fc.assert(
      fc.property(instant, (moment) => {
        const day = dayOf(moment)
        const first = startOfDay(day).getTime()
        expect([dayOf(new Date(first)), dayOf(new Date(first - 1))]).toEqual([day, addDays(day, -1)])
      }),
    )
  })

  it('is the same wherever the machine stands', () => {
    const zone = process.env['TZ']
    try {
      for (const elsewhere of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
        process.env['TZ'] = elsewhere
        expect(dayOf(new Date('2026-03-08T17:30:00Z'))).toBe('2026-03-09')
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
})

describe('counting days', () => {
  it('goes over ends of months, years and Februaries', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })

  it('comes back by as many days, and compares as text', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -1_000, max: 1_000 }), (moment, days) => {
        const day = dayOf(moment)
        const other = addDays(day, days)
        expect(addDays(other, -days)).toBe(day)
        expect(Math.sign(days)).toBe(other > day ? 1 : other < day ? -1 : 0)
      }),
    )
  })
})

describe('a day', () => {
  it.each(['2026-12-31', '2028-02-29', '0001-01-01', '9999-12-31'])('exists: %s', (day) => {
    expect(isDay(day)).toBe(true)
  })

  it.each([
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '2026-12-31 ',
    '+002026-12-31',
    '2026-12-31T00:00',
    '２０２６-12-31',
    '',
  ])('does not exist, or is not written as one: %j', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('is every day that the calendar gives, and nothing else that is typed', () => {
    fc.assert(fc.property(instant, (moment) => isDay(dayOf(moment))))
    fc.assert(fc.property(fc.string(), (typed) => !isDay(typed) || /^\d{4}-\d{2}-\d{2}$/.test(typed)))
    expect(isDay('2026-12-31'.repeat(100_000))).toBe(false)
  })

  it('has its year', () => {
    expect(yearOf('2026-12-31')).toBe(2026)
  })
})

it('the clock on the wall and the instant lead back to each other', () => {
  expect(wallOf(new Date('2026-12-31T16:05:00Z'))).toBe('2027-01-01T00:05')
  expect(instantAt('2027-01-01T00:05')).toEqual(new Date('2026-12-31T16:05:00Z'))
})
