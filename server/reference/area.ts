import type { Text } from '../../rules/text.ts'

export type AreaLevel = 'PROVINCE' | 'CITY' | 'DISTRICT' | 'TOWN' | 'VILLAGE'

/** An area by GB/T 2260 code: six digits down to the district, nine for a town or street, twelve for a village or community. */
export type Area = {
  code: string
  name: Text
  level: AreaLevel
  parentCode: string | null
  /** True for a unit that exists for statistics only, such as an industrial park with a code but no government. */
  statistical: boolean
}

/** The digits that all codes within the area share: `350000` → `35`, `350500` → `3505`. */
const sharedDigits = (code: string): string => (code.length === 6 ? code.replace(/(00){1,2}$/, '') : code)

/** Whether `inner` lies in `outer`, by their codes alone; an area contains itself. */
export const areaContains = (outer: string, inner: string): boolean => inner.startsWith(sharedDigits(outer))

/** Codes of the area and of all that lies in it, as a database finds them. */
export const codesWithin = (code: string): RegExp => new RegExp(`^${sharedDigits(code)}`)

export function areaLevel(code: string): AreaLevel {
  if (code.length > 9) return 'VILLAGE'
  if (code.length > 6) return 'TOWN'
  if (code.endsWith('0000')) return 'PROVINCE'
  return code.endsWith('00') ? 'CITY' : 'DISTRICT'
}

/** Codes from the area itself up to its province, those that exist or not: 350505001 → 350505, 350500, 350000. */
export function codesUpwards(code: string): string[] {
  const digits = [12, 9, 6, 4, 2].filter((length) => length <= code.length)
  return [...new Set(digits.map((length) => code.slice(0, length).padEnd(6, '0')))]
}
