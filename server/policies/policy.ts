import type { CheckedPolicy } from '../../rules/policy.ts'
import type { RecordRow } from '../platform/record.ts'

/** A wording of before. */
export interface PolicyWordingRow {
  readonly version: number
  readonly since: Date
  readonly titleZh: string
  readonly titleEn: string
  readonly bodyZh: string
  readonly bodyEn: string
}

/** A policy: dated, with its source, and whom it concerns as data. */
export interface PolicyRow extends Omit<CheckedPolicy, 'version'>, RecordRow {
  readonly state: 'PUBLISHED' | 'WITHDRAWN'
  readonly withdrawnAt: Date | null
  readonly earlier: readonly PolicyWordingRow[]
}

/** So many wordings of before are kept. */
const mostEarlier = 10

/** What is kept of a policy that is written anew. */
export const earlierOf = (row: PolicyRow): PolicyWordingRow[] => {
  const { version, updatedAt: since, titleZh, titleEn, bodyZh, bodyEn } = row
  return [{ version, since, titleZh, titleEn, bodyZh, bodyEn }, ...row.earlier].slice(0, mostEarlier)
}
