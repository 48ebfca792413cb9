import type { MadeMerge, VerificationRow } from '../../verification/index.ts'
import type { MemberRow } from '../members/member.ts'

/** On the organisation that goes away: into which it went, by whom and why, and how it stood before. */
export interface FirmMergeRow extends MadeMerge {
  /** What that one was called then. */
  readonly intoName: string
  readonly verificationBefore: VerificationRow
  /** Its owner. */
  readonly ownerBefore: string
  /** Who worked for it, its owner too; who is erased meanwhile is taken out. */
  readonly membersBefore: readonly MemberRow[]
  /** Its people were taken over: nobody is brought back who was removed since. */
  readonly isSettled?: boolean
}

/** Of a merge, or of its undoing, when it was written: what was under way then has ended a minute later. */
export const writtenAt = ({ at, undone }: MadeMerge): Date => undone?.at ?? at
