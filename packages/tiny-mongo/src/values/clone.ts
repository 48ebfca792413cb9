import { isPlainObject, setField, type Doc } from './types.ts'

/** Copies objects and arrays; leaves (dates, ids, numbers) are never changed in place, so they are shared. */
export const clone = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(clone) as T
  if (!isPlainObject(value)) return value
  const copy: Doc = {}
  for (const name of Object.keys(value)) setField(copy, name, clone(value[name]))
  return copy as T
}
