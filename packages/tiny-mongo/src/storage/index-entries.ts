import { refuse } from '../errors.ts'
import { getField, isPlainObject, type Doc } from '../values/types.ts'
import { EMPTY_ARRAY } from './key-encoding.ts'

/** Where the walk along one indexed path stands: `rest` names are still to be followed from `value`. */
interface Step {
  value: unknown
  rest: readonly string[]
  settled: boolean
}

export interface Extracted {
  tuples: unknown[][]
  multikey: boolean
}

const isPosition = (name: string): boolean => /^(0|[1-9]\d*)$/.test(name)

/** Follows names until the path ends or an array stands in the way. */
const walk = (step: Step): Step => {
  let { value, rest } = step
  if (step.settled) return step
  while (rest.length > 0) {
    if (Array.isArray(value)) {
      if (!isPosition(rest[0]!)) return { value, rest, settled: false }
      value = value[Number(rest[0])]
    } else if (isPlainObject(value)) value = getField(value, rest[0]!)
    else return { value: undefined, rest: [], settled: true }
    rest = rest.slice(1)
  }
  return { value, rest, settled: !Array.isArray(value) }
}

const elementStep = (element: unknown, rest: readonly string[]): Step => {
  if (rest.length === 0) return { value: element, rest, settled: true }
  if (!isPlainObject(element)) return { value: undefined, rest: [], settled: true }
  return { value: element, rest, settled: false }
}

const emptied = (step: Step): Step => ({
  value: step.rest.length === 0 ? EMPTY_ARRAY : undefined,
  rest: [],
  settled: true,
})

const expand = (steps: Step[], into: unknown[][]): boolean => {
  const walked = steps.map(walk)
  const open = walked.filter((s) => !s.settled)
  if (open.length === 0) {
    into.push(walked.map((s) => s.value))
    return false
  }
  const array = open[0]!.value as unknown[]
  if (open.some((s) => s.value !== array)) {
    throw refuse(171, 'cannot index parallel arrays')
  }
  const each = array.length === 0 ? [EMPTY_ARRAY] : array
  for (const element of each) {
    const next = walked.map((s) =>
      s.settled ? s : element === EMPTY_ARRAY ? emptied(s) : elementStep(element, s.rest),
    )
    expand(next, into)
  }
  return true
}

/**
 * The values a document gives to an index over `paths`: one tuple, or one per element when an array lies on a path
 * (one array at most, as in MongoDB).
 */
export const extractTuples = (doc: Doc, paths: readonly (readonly string[])[]): Extracted => {
  const simple = paths.map((path) => (path.length === 1 ? getField(doc, path[0]!) : ARRAY_OR_DEEP))
  if (simple.every((v) => v !== ARRAY_OR_DEEP && !Array.isArray(v)))
    return { tuples: [simple], multikey: false }
  const tuples: unknown[][] = []
  const multikey = expand(
    paths.map((rest) => ({ value: doc, rest, settled: false })),
    tuples,
  )
  return { tuples, multikey }
}

const ARRAY_OR_DEEP = Symbol('not simple')
