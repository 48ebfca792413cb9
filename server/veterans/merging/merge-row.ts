import type { MergePart } from '../../../rules/merging.ts'
import type { ProofRow } from '../../evidence/index.ts'
import type { MadeMerge, VerificationRow } from '../../verification/index.ts'

/** On the file that goes away: into which it went, by whom and why, and how it stood before. */
export interface MergeRow extends MadeMerge {
  /** The last four of the number that is to be used from then on; empty when there is none. */
  readonly intoTail: string
  /** Whoever merged has seen, at the desk, that both are one person. */
  readonly identitySeen: boolean
  readonly take: readonly MergePart[]
  readonly verificationBefore: VerificationRow
  readonly invitationsBefore: boolean
  /** Proofs that went over to the other file. */
  readonly proofsBefore: readonly ProofRow[]
}

/** On the file that stays: what came from the other, field by field, to be given back. */
export interface MergedFrom {
  readonly id: string
  readonly at: Date
  readonly taken: readonly TakenField[]
}

export interface TakenField {
  /** A field of a file. */
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}
