import type { CheckedEmployer } from '../../rules/employer.ts'
import type { Proven } from '../evidence/index.ts'
import type { RecordRow } from '../platform/record.ts'
import type { FirmMergeRow } from './merging/firm-merge.ts'
import type { MemberRow } from './members/member.ts'
import type { Decided, VerificationRow } from '../verification/index.ts'

/** What an employer says of itself. */
export type EmployerFacts = Readonly<CheckedEmployer>

export interface EmployerRow extends EmployerFacts, RecordRow, Decided, Proven {
  /** Its owner: who registered it, or to whom it was handed over. */
  readonly accountId: string
  /** Whoever works for it, its owner too; an account belongs to one organisation. */
  readonly members: readonly MemberRow[]
  readonly verification: VerificationRow
  /** The credit code under which staff have verified it; nobody else is verified under that one meanwhile. */
  readonly provenCode?: string | null
  /** When its owner closed it: nobody belongs to it, and it stays in the register. */
  readonly closedAt?: Date | null
  /** Who worked for it then, until they are told. */
  readonly closedMembers?: readonly string[]
  /** The organisation that is the same firm, into which it went. */
  readonly mergedInto?: string | null
  /** How it went into that one; undone ones too. */
  readonly merge?: FirmMergeRow
}

/** An organisation to make, for example data. */
export type EmployerDraft = EmployerFacts &
  Pick<EmployerRow, 'accountId'> &
  Partial<Pick<EmployerRow, '_id' | 'verification' | 'proofs' | 'createdAt' | 'updatedAt'>>
