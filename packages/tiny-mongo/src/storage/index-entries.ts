import { refuse } from '../errors.ts'
import { isIndexName } from '../values/paths.ts'
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

const settled = (value: unknown): Step => ({ value, rest: [], settled: true })

/** Follows names until the path ends or an array stands in the way. */
const walk = (step: Step): Step => {
  let { value, rest } = step
  if (step.settled) return step
  for (let name = rest[0]; name !== undefined; name = rest[0]) {
    if (isPlainObject(value)) value = getField(value, name)
    else if (!Array.isArray(value)) return settled(undefined)
    else if (isIndexName(name)) value = value[Number(name)]
    else return { value, rest, settled: false }
    rest = rest.slice(1)
  }
  return { value, rest, settled: !Array.isArray(value) }
}

/** Goes on into one element of the array all open steps stand at. */
const enter = (step: Step, element: unknown): Step => {
  if (step.settled) return step
  if (step.rest.length === 0) return settled(element)
  return isPlainObject(element) ? { ...step, value: element } : settled(undefined)
}

const expand = (steps: readonly Step[], into: unknown[][]): boolean => {
  const walked = steps.map(walk)
  const open = walked.filter((step) => !step.settled)
  const array = open[0]?.value
  if (!Array.isArray(array)) {
    into.push(walked.map((step) => step.value))
    return false
  }
  if (open.some((step) => step.value !== array)) throw refuse(171, 'cannot index parallel arrays')
  const elements: unknown[] = array.length === 0 ? [EMPTY_ARRAY] : array
  for (const element of elements)
    expand(
      walked.map((step) => enter(step, element)),
      into,
    )
  return true
}

/**
 * The values a document gives to an index over `paths`: one tuple, or one per element when an array lies on a path
 * (one array at most, as in MongoDB).
 */
export const extractTuples = (doc: Doc, paths: readonly (readonly string[])[]): Extracted => {
  const plain: unknown[] = []
  for (const [name = '', ...rest] of paths) {
    const value = getField(doc, name)
    if (rest.length > 0 || Array.isArray(value)) break
    plain.push(value)
  }
  if (plain.length === paths.length) return { tuples: [plain], multikey: false }
  const tuples: unknown[][] = []
  const start = paths.map((rest): Step => ({ value: doc, rest, settled: false }))
  return { tuples, multikey: expand(start, tuples) }
}
