import { areaPath } from '../../reference/index.ts'

/** About so many kilometres apart, by what two places lie in together; null where nothing tells. */
export type Kilometres = (one: readonly string[], other: readonly string[]) => number | null

const kilometresIn = { town: 3, district: 12, city: 45 } as const

/** A rough guess by areas alone: of one town, one district, one city. */
export const roughly: Kilometres = (one, other) => {
  const shared = one.find((code) => other.includes(code))
  if (shared === undefined) return null
  if (shared.length > 6) return kilometresIn.town
  if (!shared.endsWith('00')) return kilometresIn.district
  return shared.endsWith('0000') ? null : kilometresIn.city
}

/** From where nearness is reckoned, as a way of areas. */
export const wayOf = (code: string): string[] => areaPath(code)
