import type { PostingFilters } from '../posting-index.ts'

/** A value in Meilisearch's filter language: inside double quotes only the quote and the backslash mean anything. */
const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`

const list = (values: readonly string[]): string => `[${values.map(quoted).join(', ')}]`

/** The filters as Meilisearch's expressions, all of which must hold. */
export function filterOf(filters: PostingFilters): string[] {
  const { today, areas, payAtLeast, degreeRank, outOfReach } = filters
  return [
    'open = true',
    `validUntilDay >= ${today}`,
    `degreeRank <= ${degreeRank}`,
    ...(areas.length > 0 ? [`areas IN ${list(areas)} OR areas IS EMPTY`] : []),
    ...(payAtLeast > 0 ? [`payMax >= ${payAtLeast} OR payMax IS NULL`] : []),
    ...(outOfReach.length > 0 ? [`NOT mustCertificates IN ${list(outOfReach)}`] : []),
  ]
}
