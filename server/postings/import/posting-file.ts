import type { Text } from '../../../rules/text.ts'

const shared = [
  'id',
  'title_zh',
  'city_code',
  'county_code',
  'salary_min',
  'salary_max',
  'months',
  'degree',
  'posted',
] as const

/** The columns this import reads, whichever of the two layouts a file has. */
export type PostingRecord = Readonly<Record<(typeof shared)[number] | 'experience' | 'terms', string>>

export interface Layout {
  /** Also the name of the feed unless another is given. */
  readonly feed: string
  /** Where in a row each column of a record stands. */
  readonly at: Readonly<Record<keyof PostingRecord, number>>
}

/** What the two kinds of file call the columns in which they differ. */
const kinds = [
  { feed: 'cn_postings_facts', experience: 'min_years', terms: 'terms' },
  { feed: 'cn_postings_tagged', experience: 'experience', terms: 'skills' },
] as const

const missingFrom = (kind: (typeof kinds)[number], header: readonly string[]): string[] =>
  [...shared, kind.experience, kind.terms].filter((column) => !header.includes(column))

/** The layout that the header names, or a sentence that says which columns are missing. */
export function layoutOf(cells: readonly string[]): Layout | Text {
  const header = cells.map((cell) => cell.trim().toLowerCase())
  const missing = kinds.map((kind) => ({ kind, columns: missingFrom(kind, header) }))
  const found = missing.find(({ columns }) => columns.length === 0)?.kind
  if (found) {
    const own = { experience: header.indexOf(found.experience), terms: header.indexOf(found.terms) }
    const places = shared.map((column) => [column, header.indexOf(column)] as const)
    return { feed: found.feed, at: { ...Object.fromEntries(places), ...own } as Layout['at'] }
  }
  const list = missing.map(({ kind, columns }) => `${kind.feed}: ${columns.join(', ')}`).join('; ')
  return {
    zh: `无法识别表头，缺少列（${list}）。`,
    en: `The header is of no known layout. Missing columns: ${list}.`,
  }
}

export const recordOf = ({ at }: Layout, cells: readonly string[]): PostingRecord =>
  Object.fromEntries(
    Object.entries(at).map(([column, place]) => [column, (cells[place] ?? '').trim()]),
  ) as PostingRecord
