import type { CheckedEmployer } from '../../rules/employer.ts'
import type { VerificationRow } from '../verification/index.ts'

/** What an employer says of itself; one organisation a credit code. */
export type EmployerFacts = Readonly<CheckedEmployer>

export interface EmployerRow extends EmployerFacts {
  readonly _id: string
  /** Who registered it; one organisation an account. */
  readonly accountId: string
  readonly verification: VerificationRow
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly version: number
}

/** An organisation to make, for example data. */
export type EmployerDraft = EmployerFacts &
  Pick<EmployerRow, 'accountId'> &
  Partial<Pick<EmployerRow, '_id' | 'verification' | 'createdAt' | 'updatedAt'>>
