import { badValue, failedToParse, refuse } from '../errors.ts'
import { conjunction } from '../query/conditions.ts'
import type { MatchOptions } from '../query/filter.ts'
import { compileFilter } from '../query/matcher.ts'
import { keyText } from '../storage/key-text.ts'
import { childOf, getPath, isIndexName } from '../values/paths.ts'
import { isPlainObject, setField, type Doc } from '../values/types.ts'

/** A test of one array element, by the identifier that `$[identifier]` names it with. */
export type ArrayFilters = Map<string, (element: unknown) => boolean>

export interface Placing {
  position: number | undefined
  filters: ArrayFilters
}

/** `name: value`, as messages show an element. */
const elementText = (name: string | undefined, value: unknown): string =>
  keyText({ [name ?? '']: value }).slice(2, -2)

const elementsAt = (value: unknown, done: string[]): unknown[] => {
  if (Array.isArray(value)) return value
  if (value !== undefined)
    throw badValue(`Cannot apply array updates to non-array element ${elementText(done.at(-1), value)}`)
  throw badValue(`The path '${done.join('.')}' must exist in the document in order to apply array updates.`)
}

const positionOf = ({ position }: Placing): string => {
  if (position === undefined)
    throw badValue('The positional operator did not find the match needed from the query.')
  return String(position)
}

/** The concrete paths a path with `$`, `$[]` and `$[identifier]` stands for in this document. */
export const concretePaths = (doc: Doc, parts: readonly string[], placing: Placing): string[][] => {
  if (!parts.some((part) => part.startsWith('$'))) return [[...parts]]
  const found: string[][] = []
  const visit = (value: unknown, done: string[]): void => {
    const part = parts[done.length]
    if (part === undefined) {
      found.push(done)
      return
    }
    const identifier = /^\$\[(.*)\]$/.exec(part)?.[1]
    if (identifier === undefined) {
      const name = part === '$' ? positionOf(placing) : part
      return visit(childOf(value, name), [...done, name])
    }
    const test = placing.filters.get(identifier)
    for (const [i, element] of elementsAt(value, done).entries())
      if (!test || test(element)) visit(element, [...done, String(i)])
  }
  visit(doc, [])
  return found
}

const MOST_PADDING = 1_500_000

const put = (holder: unknown, name: string, value: unknown, within: string | undefined): void => {
  if (isPlainObject(holder)) return setField(holder, name, value)
  if (!Array.isArray(holder) || !isIndexName(name))
    throw refuse(28, `Cannot create field '${name}' in element {${elementText(within, holder)}}`)
  const index = Number(name)
  if (index > holder.length + MOST_PADDING) throw badValue("can't backfill more than 1500000 elements")
  while (holder.length < index) holder.push(null)
  holder[index] = value
}

/** Sets what stands at a path, making the documents on the way. */
export const setAt = (doc: Doc, parts: readonly string[], value: unknown): void => {
  let holder: unknown = doc
  for (const [i, name] of parts.slice(0, -1).entries()) {
    let next = childOf(holder, name)
    if (next === undefined) put(holder, name, (next = {}), parts[i - 1])
    holder = next
  }
  put(holder, parts.at(-1) ?? '', value, parts.at(-2))
}

/** Removes what stands at a path; in an array null takes its place. */
export const unsetAt = (doc: Doc, parts: readonly string[]): void => {
  const holder = getPath(doc, parts.slice(0, -1))
  const name = parts.at(-1) ?? ''
  if (isPlainObject(holder)) delete holder[name]
  else if (Array.isArray(holder) && isIndexName(name) && Number(name) < holder.length)
    holder[Number(name)] = null
}

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
    throw failedToParse(`The array filter for identifier '${name}' was not used in ${keyText(update)}`)
}
