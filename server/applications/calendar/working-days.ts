import { addDays, yearOf } from '../../../rules/office-time.ts'
import { holidayYears, type HolidayYear } from './holidays.ts'

type Years = Readonly<Record<number, HolidayYear>>

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay())

/** Whether offices work on a day; of a year without an order, on all but Saturdays and Sundays. */
export function isWorkingDay(day: string, years: Years = holidayYears): boolean {
  const year = years[yearOf(day)]
  if (year?.worked.includes(day)) return true
  return !isWeekend(day) && !year?.off.some(([from, to]) => from <= day && day <= to)
}

export interface Counted {
  readonly day: string
  /** Whether the holidays of every year that was passed through are known. */
  readonly isKnown: boolean
}

/** The day so many working days after this one, which does not count itself. */
export function workingDaysAfter(day: string, days: number, years: Years = holidayYears): Counted {
  let [at, left, isKnown] = [day, days, true]
  while (left > 0) {
    at = addDays(at, 1)
    isKnown &&= years[yearOf(at)] !== undefined
    if (isWorkingDay(at, years)) left -= 1
  }
  return { day: at, isKnown }
}

/** The day so many working days before this one. */
export function workingDaysBefore(day: string, days: number, years: Years = holidayYears): string {
  let [at, left] = [day, days]
  while (left > 0) {
    at = addDays(at, -1)
    if (isWorkingDay(at, years)) left -= 1
  }
  return at
}
