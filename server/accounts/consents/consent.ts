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

/** What a look-up of somebody's words brings. */
export type ConsentWord = Pick<ConsentEntry, 'use' | 'seq' | 'isGiven'>

/** How one use stands by the words that were looked up. */
export function stateIn(words: readonly ConsentWord[], use: ConsentUse): ConsentState {
  let last: ConsentWord | null = null
  for (const word of words) if (word.use === use && (last === null || word.seq > last.seq)) last = word
  return stateOf(last)
}

/** Stages that bring, beside a record that names an account, what that person says of uses: no question of its own. */
export const lookUpWords = (localField: string, as: string) => [
  { $lookup: { from: 'consents', localField, foreignField: 'accountId', as } },
  { $project: { [`${as}._id`]: 0, [`${as}.accountId`]: 0, [`${as}.at`]: 0, [`${as}.notice`]: 0 } },
]
