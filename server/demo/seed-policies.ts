import { policyAudiences } from '../../rules/policy.ts'
import type { PolicyDraft } from '../policies/index.ts'
import { chosen } from './chance.ts'
import { addMissing, type Demo } from './demo.ts'
import { cell, cellOrNull, choiceIn, listIn, numberOrNull, table, type TableRow } from './tables.ts'

const policyOf = (row: TableRow, { ago }: Demo): PolicyDraft => ({
  _id: cell(row, 'id'),
  createdAt: ago(chosen(2, 40, 'policy', cell(row, 'id')), cell(row, 'id')),
  input: {
    titleZh: cell(row, 'title_zh'),
    titleEn: cell(row, 'title_en'),
    summaryZh: cell(row, 'summary_zh'),
    summaryEn: cell(row, 'summary_en'),
    bodyZh: cell(row, 'body_zh'),
    bodyEn: cell(row, 'body_en'),
    issuerZh: cell(row, 'issuer_zh'),
    issuerEn: cell(row, 'issuer_en'),
    number: cell(row, 'number'),
    link: cellOrNull(row, 'link'),
    validFrom: cell(row, 'valid_from'),
    validUntil: cellOrNull(row, 'valid_until'),
    audience: choiceIn(row, 'audience', policyAudiences) ?? 'BOTH',
    dischargedWithinYears: numberOrNull(row, 'discharged_within_years'),
    keywords: listIn(row, 'keywords'),
  },
})

/** National policies, which are true: the only thing of the demo that nobody invented. */
export async function seedPolicies(demo: Demo): Promise<number> {
  const { policies } = demo.wired.services
  const drafts = table('policies').map((row) => policyOf(row, demo))
  return addMissing(drafts, policies.byIds, policies.createMany)
}
