import { isPresent } from '../../platform/present.ts'
import type { Features, PostingFilters } from '../posting-index.ts'

/** A value in Meilisearch's filter language: inside double quotes only the quote and the backslash mean anything. */
const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`

const list = (values: readonly string[]): string => `[${values.map(quoted).join(', ')}]`

const contractsAs = (contracts: NonNullable<PostingFilters['contracts']>): string =>
  [
    ...(contracts.some(isPresent) ? [`contract IN ${list(contracts.filter(isPresent))}`] : []),
    ...(contracts.includes(null) ? ['contract IS NULL'] : []),
  ].join(' OR ')

/** The filters as Meilisearch's expressions, all of which must hold; only what has a feature in common can be near at all. */
export function filterOf(filters: PostingFilters, { keys }: Pick<Features, 'keys'>): string[] {
  const { today, areas, payAtLeast, degreeRank, outOfReach, onlyStated = false, contracts = [] } = filters
  return [
    'open = true',
    `validUntilDay >= ${today}`,
    `degreeRank <= ${degreeRank}`,
    ...(areas.length > 0 ? [`areas IN ${list(areas)} OR areas IS EMPTY`] : []),
    ...(payAtLeast > 0 ? [`payMax >= ${payAtLeast} OR payMax IS NULL`] : []),
    ...(contracts.length > 0 ? [contractsAs(contracts)] : []),
    ...(keys.length > 0 ? [`keys IN [${keys.join(', ')}]`] : []),
    ...(onlyStated ? ['areas IS NOT EMPTY', 'payMax IS NOT NULL OR payMin IS NOT NULL'] : []),
    ...(outOfReach.length > 0 ? [`NOT mustCertificates IN ${list(outOfReach)}`] : []),
  ]
}
