import type { CheckedEmployer } from '../../rules/employer.ts'
import type { Proven } from '../evidence/index.ts'
import type { RecordRow } from '../platform/record.ts'
import type { Decided, VerificationRow } from '../verification/index.ts'

/** What an employer says of itself; one organisation a credit code. */
export type EmployerFacts = Readonly<CheckedEmployer>

export interface EmployerRow extends EmployerFacts, RecordRow, Decided, Proven {
  /** Who registered it; one organisation an account. */
  readonly accountId: string
  readonly verification: VerificationRow
}

/** An organisation to make, for example data. */
export type EmployerDraft = EmployerFacts &
  Pick<EmployerRow, 'accountId'> &
  Partial<Pick<EmployerRow, '_id' | 'verification' | 'proofs' | 'createdAt' | 'updatedAt'>>
