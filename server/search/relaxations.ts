import type { SearchFilter } from '../../rules/search.ts'
import type { SearchPartRow } from './search-part.ts'

/** What may be let go, and what that gives. */
export interface RelaxationRow {
  readonly parts: readonly SearchPartRow[]
  readonly fields: readonly string[]
  readonly count: number
}

/** A search with something let go. */
export interface Change {
  readonly parts: readonly SearchPartRow[]
  readonly filter: SearchFilter
}

const lifted: Readonly<Partial<SearchFilter>> = {
  areaCodes: [],
  withinKm: null,
  payMin: null,
  shifts: [],
  contractTypes: [],
  degree: null,
  maxYears: null,
  veteransPreferred: false,
  employerId: null,
  postedWithinDays: null,
  onlyStated: false,
}

const isSet = (filter: SearchFilter, field: string): boolean => {
  const value = filter[field as keyof SearchFilter]
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false && value !== 0
}

interface Letting {
  readonly parts: readonly SearchPartRow[]
  readonly fields: readonly string[]
}

const mostTried = 24
const mostTold = 6

const after = ({ parts, fields }: Letting, from: Change): Change => {
  const without = Object.entries(lifted).filter(([field]) => fields.includes(field))
  return {
    parts: from.parts.filter((part) => !parts.includes(part)),
    filter: { ...from.filter, ...Object.fromEntries(without) },
  }
}

/** One thing at a time; two at once only when no single one gives anything. */
export async function relaxationsOf(
  parts: readonly SearchPartRow[],
  filter: SearchFilter,
  countOf: (change: Change) => Promise<number>,
): Promise<RelaxationRow[]> {
  const fields = Object.keys(lifted).filter((field) => isSet(filter, field))
  const single: Letting[] = [
    ...parts.filter(({ kind }) => kind !== 'SELF').map((part) => ({ parts: [part], fields: [] })),
    ...fields.map((field) => ({ parts: [], fields: [field] })),
  ]
  const isLeft = (letting: Letting): boolean =>
    letting.parts.length + letting.fields.length < parts.length + fields.length
  const double = single.flatMap((one, at) =>
    single
      .slice(at + 1)
      .map((other) => ({ parts: [...one.parts, ...other.parts], fields: [...one.fields, ...other.fields] })),
  )
  for (const lettings of [single, double]) {
    const found: RelaxationRow[] = []
    for (const letting of lettings.filter(isLeft).slice(0, mostTried)) {
      const count = await countOf(after(letting, { parts, filter }))
      if (count > 0) found.push({ ...letting, count })
    }
    if (found.length > 0) return found.toSorted((one, other) => other.count - one.count).slice(0, mostTold)
  }
  return []
}
