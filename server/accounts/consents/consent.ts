import type { ConsentUse } from '../../../rules/privacy.ts'

/** One word of a person about one use: given or withdrawn. None is ever changed; the last counts. */
export interface ConsentEntry {
  readonly accountId: string
  readonly use: ConsentUse
  /** 1, 2, 3 … of this person and use. */
  readonly seq: number
  readonly isGiven: boolean
  readonly at: Date
  /** The version of the privacy notice that was read. */
  readonly notice: string
}

/** Nobody who was never asked has consented, and nobody has said no. */
export type ConsentState = 'NOT_ASKED' | 'GIVEN' | 'WITHDRAWN'

/** How one use stands. */
export interface Consent {
  readonly use: ConsentUse
  readonly state: ConsentState
  readonly at: Date | null
  readonly notice: string | null
}

export const stateOf = (last: Pick<ConsentEntry, 'isGiven'> | null | undefined): ConsentState =>
  last ? (last.isGiven ? 'GIVEN' : 'WITHDRAWN') : 'NOT_ASKED'

export const consentOf = (use: ConsentUse, last: ConsentEntry | null | undefined): Consent => ({
  use,
  state: stateOf(last),
  at: last?.at ?? null,
  notice: last?.notice ?? null,
})
