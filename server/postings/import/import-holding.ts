import { addDays } from '../../../rules/office-time.ts'

/**
 * How many days a posting of elsewhere holds after its source's date, whatever an operator says of the day it was imported: from each day
 * on for what was posted then. Nothing of three years ago is a vacancy.
 */
const holds = [{ from: '2000-01-01', days: 1_095 }] as const

/** The last valid day: as the import says, and never longer than a posting of that date holds. */
export function lastDayOf(postedOn: string | null, validUntil: string): string {
  if (postedOn === null) return validUntil
  const { days } = holds.findLast(({ from }) => from <= postedOn) ?? holds[0]
  const last = addDays(postedOn, days)
  return last < validUntil ? last : validUntil
}
