import type { SeenDocument } from '../../../rules/choices.ts'

/** That staff have given somebody a way back in, who came in person. */
export interface PersonResetRow {
  readonly _id: string
  readonly kind: 'VETERAN' | 'EMPLOYER'
  /** The file or the organisation. */
  readonly recordId: string
  readonly accountId: string
  readonly name: string
  readonly byId: string
  readonly by: string
  readonly stationId: string | null
  readonly document: SeenDocument
  readonly reason: string
  readonly oldPhone: string
  readonly newPhone: string
  readonly createdAt: Date
  /** Since when it has been done; what was begun and not done is not told of. */
  readonly doneAt: Date | null
  /** When the person said that it was somebody else. */
  readonly disputedAt: Date | null
  readonly version: number
}

/** So many a clerk and a day, and of one account. */
export const mostOfClerk = 10
export const mostOfAccount = 3

/** How long one may say that it was somebody else. */
export const disputableMs = 14 * 24 * 3_600_000
/** Kept to be looked into. */
export const keptMs = 3 * 365 * 24 * 3_600_000
