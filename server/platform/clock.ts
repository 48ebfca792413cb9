export { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'

/** What time it is; tests give their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
