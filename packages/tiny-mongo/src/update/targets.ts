import { badValue, refuse } from '../errors.ts'
import { isIndexName } from '../values/paths.ts'
import { getField, isPlainObject, setField, type Doc } from '../values/types.ts'
import { keyText } from '../storage/key-text.ts'

/** A test of one array element, by the identifier that `$[identifier]` names it with. */
export type ArrayFilters = Map<string, (element: unknown) => boolean>

export interface Placing {
  position: number | undefined
  filters: ArrayFilters
}

const IDENTIFIER = /^\$\[(.*)\]$/

const elementsAt = (value: unknown, done: string[], part: string): unknown[] => {
  if (value === undefined) {
    throw badValue(`The path '${done.join('.')}' must exist in the document in order to apply array updates.`)
  }
  if (Array.isArray(value)) return value
  throw badValue(
    `Cannot apply array updates to non-array element ${keyText({ [done.at(-1) ?? part]: value }).slice(2, -2)}`,
  )
}

const child = (value: unknown, name: string): unknown => {
  if (isPlainObject(value)) return getField(value, name)
  return Array.isArray(value) && isIndexName(name) ? value[Number(name)] : undefined
}

/** The concrete paths a path with `$`, `$[]` and `$[identifier]` stands for in this document. */
export const concretePaths = (doc: Doc, parts: readonly string[], placing: Placing): string[][] => {
  if (!parts.some((part) => part.startsWith('$'))) return [[...parts]]
  const found: string[][] = []
  const visit = (value: unknown, at: number, done: string[]): void => {
    if (at === parts.length) {
      found.push(done)
      return
    }
    const part = parts[at]!
    const match = IDENTIFIER.exec(part)
    if (match) {
      const test = match[1] === '' ? undefined : placing.filters.get(match[1]!)
      elementsAt(value, done, part).forEach((element, i) => {
        if (!test || test(element)) visit(element, at + 1, [...done, String(i)])
      })
      return
    }
    const name = part === '$' ? positionOf(placing) : part
    visit(child(value, name), at + 1, [...done, name])
  }
  visit(doc, 0, [])
  return found
}

const positionOf = ({ position }: Placing): string => {
  if (position === undefined)
    throw badValue('The positional operator did not find the match needed from the query.')
  return String(position)
}

export const valueAt = (doc: Doc, parts: readonly string[]): unknown => parts.reduce<unknown>(child, doc)

const MOST_PADDING = 1_500_000

const notViable = (doc: unknown, name: string, parts: readonly string[], at: number): Error => {
  const element = keyText({ [parts[at - 1] ?? '']: doc }).slice(2, -2)
  return refuse(28, `Cannot create field '${name}' in element {${element}}`)
}

const put = (holder: unknown, name: string, value: unknown, parts: readonly string[], at: number): void => {
  if (isPlainObject(holder)) {
    setField(holder, name, value)
    return
  }
  if (!Array.isArray(holder) || !isIndexName(name)) throw notViable(holder, name, parts, at)
  const index = Number(name)
  if (index > holder.length + MOST_PADDING) throw badValue('cannot backfill more than 1500000 elements')
  while (holder.length < index) holder.push(null)
  holder[index] = value
}

/** Sets what stands at a path, making the documents on the way. */
export const setAt = (doc: Doc, parts: readonly string[], value: unknown): void => {
  let holder: unknown = doc
  for (let i = 0; i < parts.length - 1; i++) {
    let next = child(holder, parts[i]!)
    if (next === undefined) put(holder, parts[i]!, (next = {}), parts, i)
    holder = next
  }
  put(holder, parts.at(-1)!, value, parts, parts.length - 1)
}

/** Removes what stands at a path; in an array null takes its place. */
export const unsetAt = (doc: Doc, parts: readonly string[]): void => {
  const holder = valueAt(doc, parts.slice(0, -1))
  const name = parts.at(-1)!
  if (isPlainObject(holder)) delete holder[name]
  else if (Array.isArray(holder) && isIndexName(name) && Number(name) < holder.length)
    holder[Number(name)] = null
}
