import { badValue, failedToParse } from '../errors.ts'
import { conjunction } from '../query/conditions.ts'
import type { MatchOptions } from '../query/filter.ts'
import { compileFilter } from '../query/matcher.ts'
import { keyText } from '../storage/key-text.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import type { ArrayFilters } from './targets.ts'

const identifierOf = (filter: Doc): string => {
  const [name, other] = conjunction(filter).fields ?? []
  const why = 'Error parsing array filter :: caused by ::'
  if (name === undefined)
    throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters')
  if (other !== undefined)
    throw failedToParse(`${why} Expected a single top-level field name, found '${name}' and '${other}'`)
  const form = 'must be an alphanumeric string beginning with a lowercase letter'
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
    throw badValue(`${why} The top-level field name ${form}, found '${name}'`)
  return name
}

/** Compiles arrayFilters; refuses an identifier given twice. */
export const compileArrayFilters = (specs: unknown, o: MatchOptions): ArrayFilters => {
  const filters: ArrayFilters = new Map()
  if (specs === undefined || specs === null) return filters
  if (!Array.isArray(specs)) throw failedToParse('arrayFilters must be an array')
  for (const spec of specs) {
    if (!isPlainObject(spec)) throw failedToParse('each array filter must be a document')
    const name = identifierOf(spec)
    if (filters.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`)
    const filter = compileFilter(spec, o)
    filters.set(name, (element) => filter({ [name]: element }))
  }
  return filters
}

/** Each identifier in the paths must have a filter, and each filter be used. */
export const checkIdentifiers = (paths: readonly string[], filters: ArrayFilters, update: Doc): void => {
  const unused = new Set(filters.keys())
  for (const path of paths)
    for (const [, name = ''] of path.matchAll(/\$\[([^\]]+)\]/g)) {
      if (!filters.has(name))
        throw badValue(`No array filter found for identifier '${name}' in path '${path}'`)
      unused.delete(name)
    }
  for (const name of unused)
    throw failedToParse(
      `The array filter for identifier '${name}' was not used in the update ${keyText(update)}`,
    )
}
