import type { Narrowing } from '../platform/narrowing.ts'
import { codesWithin } from './area.ts'
import { unknown } from './unknown-codes.ts'

/** Rows whose area, in `path`, is this one or lies in it; no code narrows nothing. A wrong code is told at `field`. */
export function inArea(
  code: string | null | undefined,
  path = 'areaCode',
  field = 'filter.areaCode',
): Narrowing {
  const wrong = unknown.area(field, code)
  return { filter: code && wrong.length === 0 ? { [path]: codesWithin(code) } : {}, wrong }
}
