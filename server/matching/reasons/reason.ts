import type { ContractType, Shift } from '../../../rules/choices.ts'
import type { Way } from '../ways/way.ts'

export type ReasonKind =
  | 'OCCUPATION'
  | 'SKILL'
  | 'CERTIFICATE'
  | 'LAW'
  | 'AREA'
  | 'PAY'
  | 'SHIFT'
  | 'CONTRACT'
  | 'BODY'
  | 'REFUSAL'
  | 'DEGREE'
  | 'EXPERIENCE'
  | 'AVAILABILITY'
  | 'VETERANS_PREFERRED'
  | 'AGE'
  | 'ENTRY'
  | 'WORDING'

export type ReasonState = 'MET' | 'NEAR' | 'MISSING' | 'UNKNOWN'

/** What the sentence needs to be said; ids and numbers only, so that reasons are cheap until they are read. */
export interface ReasonFacts {
  /** An occupation code, an area code or a skill id. */
  readonly id?: string | null
  readonly demanded?: boolean
  /** For NEAR: the seeker's words suggest it, rather than a training giving it. */
  readonly likely?: boolean
  /** A number said in the sentence: days of training, years, CNY a month, rank of a degree. */
  readonly number?: number | null
  readonly shift?: Shift | null
  readonly contract?: ContractType | null
  /** Several trainings, or one that has to wait, by which what is missing can be had. */
  readonly way?: Way | null
}

/** One reason why a posting fits or does not, with what it adds to the sum. */
export interface Reason extends Required<ReasonFacts> {
  readonly kind: ReasonKind
  readonly state: ReasonState
  readonly contribution: number
  /** Trainings that give what is missing, soonest first. */
  readonly trainings: readonly string[]
}

/** Whether a posting demands it: a skill it calls for, schooling, experience. Place, pay and time are the seeker's own wishes. */
export const isRequired = ({ kind, demanded }: Pick<Reason, 'kind' | 'demanded'>): boolean =>
  demanded || kind === 'DEGREE' || kind === 'EXPERIENCE'

type Shares = Readonly<Record<ReasonState, number>>

/** How much each state of a wish gives of what it can give: always MET > NEAR > UNKNOWN > MISSING. */
const ofWishes: Shares = { MET: 1, NEAR: 0.5, UNKNOWN: 0.15, MISSING: -0.35 }

/** The same of a demand: what is not known to be met never lifts a posting above one that demands nothing. */
const ofDemands: Shares = { MET: 1, NEAR: 0.5, UNKNOWN: -0.15, MISSING: -0.35 }

/** What a state gives of what a reason can give. */
const contributionOf = (most: number, state: ReasonState, shares: Shares): number => most * shares[state]

/** Sums are of millionths, so that the order of summing never decides. */
export const grain = 1e6

/** What a contribution adds to the sum, in millionths. */
export const grainsOf = (contribution: number): number => Math.round(contribution * grain)

/** The same of a reason that has not been made. */
export const added = (kind: ReasonKind, most: number, state: ReasonState): number =>
  grainsOf(contributionOf(most, state, sharesOf(kind)))

const sharesOf = (kind: ReasonKind): Shares =>
  kind === 'DEGREE' || kind === 'EXPERIENCE' ? ofDemands : ofWishes

const nothing: ReasonFacts = {}
const none: readonly string[] = []

/** A reason that can add `most`, and adds what its state gives of it. */
export const reason = (
  kind: ReasonKind,
  state: ReasonState,
  most: number,
  facts: ReasonFacts = nothing,
  trainings: readonly string[] = none,
): Reason => weighed(kind, state, contributionOf(most, state, sharesOf(kind)), facts, trainings)

/** A reason whose contribution is measured, not given by its state. Always of one shape: thousands are made a second. */
export const weighed = (
  kind: ReasonKind,
  state: ReasonState,
  contribution: number,
  facts: ReasonFacts = nothing,
  trainings: readonly string[] = none,
): Reason => ({
  kind,
  state,
  contribution,
  trainings,
  id: facts.id ?? null,
  demanded: facts.demanded ?? false,
  likely: facts.likely ?? false,
  number: facts.number ?? null,
  shift: facts.shift ?? null,
  contract: facts.contract ?? null,
  way: facts.way ?? null,
})
