/**
 * The office's calendar. All of China keeps one time, UTC+8, without daylight saving since 1991; a day is written
 * `YYYY-MM-DD`, so that days compare as text. What depends on the day is given it: nothing here reads a clock.
 */

const offsetMs = 8 * 3_600_000
const dayMs = 86_400_000

/** The office's clock on the wall at an instant, `YYYY-MM-DDTHH:mm`. */
export const wallOf = (instant: Date): string =>
  new Date(instant.getTime() + offsetMs).toISOString().slice(0, 16)

/** The office's day at an instant. */
export const dayOf = (instant: Date): string => wallOf(instant).slice(0, 10)

const midnightUtc = (day: string): number => Date.parse(`${day}T00:00:00.000Z`)

/** The instant at which the office's clock shows `YYYY-MM-DDTHH:mm`. */
export const instantAt = (wall: string): Date => new Date(Date.parse(`${wall}:00.000Z`) - offsetMs)

/** The first instant of a day. */
export const startOfDay = (day: string): Date => new Date(midnightUtc(day) - offsetMs)

/** `days` later; negative for earlier. */
export const addDays = (day: string, days: number): string =>
  new Date(midnightUtc(day) + days * dayMs).toISOString().slice(0, 10)

/** The same day so many months later; where that month has no such day, its last. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whether it is written as a day and exists: there is no 29 February in most years. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnightUtc(text)) && addDays(text, 0) === text

export const yearOf = (day: string): number => Number(day.slice(0, 4))
