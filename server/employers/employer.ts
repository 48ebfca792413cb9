import type { VerificationRow } from '../verification/index.ts'

export const employerSizes = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'] as const
export type EmployerSize = (typeof employerSizes)[number]

/** What an employer says of itself. */
export interface EmployerFacts {
  readonly name: string
  readonly nameEn: string | null
  /** Unified Social Credit Code; one organisation a code. */
  readonly creditCode: string
  readonly areaCode: string
  readonly address: string
  readonly industryCode: string | null
  readonly size: EmployerSize | null
  readonly about: string
  readonly veteranOwned: boolean
  readonly contactName: string
  readonly contactPhone: string
}

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

export const factsOf = (employer: EmployerRow): EmployerFacts => ({
  name: employer.name,
  nameEn: employer.nameEn,
  creditCode: employer.creditCode,
  areaCode: employer.areaCode,
  address: employer.address,
  industryCode: employer.industryCode,
  size: employer.size,
  about: employer.about,
  veteranOwned: employer.veteranOwned,
  contactName: employer.contactName,
  contactPhone: employer.contactPhone,
})
