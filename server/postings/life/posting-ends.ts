import { addDays } from '../../../rules/office-time.ts'

/** So many days before its last day the employer is told that it ends, the earliest first. */
const toldBefore = [7, 1] as const

const warningDays = (validUntil: string): string[] => toldBefore.map((days) => addDays(validUntil, -days))

/** The day on which a posting that comes before people on the day `today`, or is renewed, is first told to end; null where all of them are past. */
export const firstWarning = (validUntil: string | null, today: string): string | null =>
  validUntil === null ? null : (warningDays(validUntil).find((day) => day > today) ?? null)
