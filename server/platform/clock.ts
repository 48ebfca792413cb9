/** What time it is; tests give their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** The office's time zone: all of China keeps one. */
const officeOffsetMs = 8 * 3_600_000

/** A calendar day `YYYY-MM-DD` in Asia/Shanghai (UTC+8, no daylight saving since 1991). */
export const dayOf = (instant: Date): string =>
  new Date(instant.getTime() + officeOffsetMs).toISOString().slice(0, 10)

/** The first instant of a calendar day in Asia/Shanghai. */
export const startOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00.000Z`) - officeOffsetMs)

/** `days` later; negative for earlier. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
