import type { Narrowing } from '../platform/narrowing.ts'
import { kilometres } from './area-distance.ts'
import { areaPath } from './area-path.ts'
import { unknown } from './unknown-codes.ts'

/** Behind whatever has a known distance. */
const unknownKm = 99_999
/** Behind whatever holds at a place. */
const elsewhere = 99

/** How far what is at a place is from another, in kilometres as the crow flies. */
export function kmFrom(near: string) {
  const from = areaPath(near)
  return (areaCode: string | null): number => kilometres(from, areaPath(areaCode)) ?? unknownKm
}

/** How narrowly what holds in an area is made for a place: 0 for that very place, more for what it lies in, most for others'. */
export function widthAt(near: string) {
  const path = areaPath(near)
  return (areaCode: string | null): number => {
    const at = areaCode === null ? path.length : path.indexOf(areaCode)
    return at < 0 ? elsewhere : at
  }
}

/** Nothing is narrowed by the place that an order is reckoned from; one that is none is told. */
export const nearPlace = (near: string): Narrowing => ({ filter: {}, wrong: unknown.area('near', near) })
