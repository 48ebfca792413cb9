import type { Text } from '../../../rules/text.ts'

export type WhyKind =
  | 'OPEN'
  | 'VALID'
  | 'WITHHELD'
  | 'EMPLOYER'
  | 'AREA'
  | 'PAY'
  | 'DEGREE'
  | 'CERTIFICATE'
  | 'CANDIDATE'
  | 'FOLDED'
  | 'SPREAD'
  | 'UNSTATED'
  | 'REJECTED'

export type WhyState = 'PASSES' | 'FAILS' | 'UNKNOWN'

/** One fact, and whether it keeps a posting out, or only puts it behind. */
export interface WhyCondition {
  readonly kind: WhyKind
  readonly state: WhyState
  readonly hard: boolean
  readonly text: Text
}

const said = (kind: WhyKind, hard: boolean) => (state: WhyState, zh: string, en: string) => ({
  kind,
  state,
  hard,
  text: { zh, en },
})

/** What keeps a posting out when it fails. */
export const hard = (kind: WhyKind) => said(kind, true)

/** What only says where it stands. */
export const soft = (kind: WhyKind) => said(kind, false)

const order: Readonly<Record<WhyState, number>> = { FAILS: 0, UNKNOWN: 1, PASSES: 2 }

/** First what fails, of that first what keeps out. */
export const failuresFirst = (conditions: readonly WhyCondition[]): WhyCondition[] =>
  conditions.toSorted(
    (one, other) => order[one.state] - order[other.state] || Number(other.hard) - Number(one.hard),
  )
