import type { Narrowing } from '../platform/narrowing.ts'
import { codesWithin } from './area.ts'
import { unknown } from './unknown-codes.ts'

/** Rows whose `areaCode` is the area's or that of one in it; no code narrows nothing. */
export function inArea(code: string | null | undefined): Narrowing {
  const wrong = unknown.area('filter.areaCode', code)
  return { filter: code && wrong.length === 0 ? { areaCode: codesWithin(code) } : {}, wrong }
}
