import { areaPath } from './area-path.ts'
import { kilometresBetween } from './area-points.ts'
import { reference } from './reference.ts'

/** About so many kilometres apart as the crow flies; null where nothing tells. */
export type Kilometres = (one: readonly string[], other: readonly string[]) => number | null

/** What cannot be told by coordinates: of one town, or of one district of which neither says the town. */
const kilometresIn = { town: 3, district: 8 } as const

const isWide = (code: string | undefined): boolean =>
  code === undefined || (code.length === 6 && code.endsWith('00'))

/** The innermost of an area's path that has coordinates: towns go by their district's. */
const pointOf = (path: readonly string[]) => {
  const code = path.find((each) => reference().points.has(each))
  return code === undefined || isWide(code) ? null : reference().points.get(code)
}

/** Between two places by where their districts lie; what names a city or a province only may lie anywhere in it. */
export const kilometres: Kilometres = (one, other) => {
  const shared = one.find((code) => other.includes(code))
  if (shared !== undefined && shared.length > 6) return kilometresIn.town
  if (isWide(one[0]) || isWide(other[0])) return null
  if (shared !== undefined && !isWide(shared)) return kilometresIn.district
  const [from, to] = [pointOf(one), pointOf(other)]
  return from && to ? kilometresBetween(from, to) : null
}

/** The city of a place, and the districts of others so near to it. */
export function around(near: string, km: number): string[] {
  const way = wayOf(near)
  const from = pointOf(way)
  const { points } = reference()
  const others = from
    ? [...points].filter(([code, point]) => !isWide(code) && kilometresBetween(from, point) <= km)
    : []
  return [`${near.slice(0, 4)}00`, ...others.map(([code]) => code)]
}

/** From where nearness is reckoned, as a way of areas. */
export const wayOf = (code: string): string[] => areaPath(code)
