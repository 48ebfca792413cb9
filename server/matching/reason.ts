import type { Shift } from './posting-index.ts'

export type ReasonKind =
  | 'OCCUPATION'
  | 'SKILL'
  | 'CERTIFICATE'
  | 'AREA'
  | 'PAY'
  | 'SHIFT'
  | 'DEGREE'
  | 'EXPERIENCE'
  | 'AVAILABILITY'
  | 'VETERANS_PREFERRED'
  | 'WORDING'

export type ReasonState = 'MET' | 'NEAR' | 'MISSING' | 'UNKNOWN'

/** What the sentence needs to be said; ids and numbers only, so that reasons are cheap until they are read. */
export interface ReasonFacts {
  /** An occupation code, an area code or a skill id. */
  readonly id?: string
  readonly demanded?: boolean
  /** For NEAR: the person's words suggest it, rather than a training giving it. */
  readonly likely?: boolean
  /** A number said in the sentence: days of training, years, CNY a month, rank of a degree. */
  readonly number?: number
  readonly shift?: Shift
}

/** One reason why a posting fits or does not, with what it adds to the sum. */
export interface Reason extends ReasonFacts {
  readonly kind: ReasonKind
  readonly state: ReasonState
  readonly contribution: number
  /** Trainings that give what is missing, soonest first. */
  readonly trainings: readonly string[]
}

/** How much each state gives of what a reason can give: always MET > NEAR > UNKNOWN > MISSING. */
const given = { MET: 1, NEAR: 0.5, UNKNOWN: 0.15, MISSING: -0.35 } as const satisfies Record<
  ReasonState,
  number
>

export const reason = (
  kind: ReasonKind,
  state: ReasonState,
  most: number,
  facts: ReasonFacts = {},
  trainings: readonly string[] = [],
): Reason => ({ kind, state, contribution: most * given[state], trainings, ...facts })
