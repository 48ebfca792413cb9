import { refuse } from '../errors.ts'
import { truthy } from '../values/numbers.ts'
import { isPlainObject, typeName, type Doc } from '../values/types.ts'
import { isNil, type Special } from './scope.ts'

/** The codes MongoDB refuses an operator's named arguments with. */
interface Names {
  /** What is no document. */
  none: number
  /** An argument that is unknown. */
  unknown: number
  /** Each argument, with the code for its absence when it must be given. */
  fields: Record<string, number | undefined>
}

const named = (name: string, arg: unknown, { none, unknown, fields }: Names): Doc => {
  if (!isPlainObject(arg)) throw refuse(none, `${name} only supports an object as its argument`)
  const other = Object.keys(arg).find((field) => !Object.hasOwn(fields, field))
  if (other !== undefined) throw refuse(unknown, `Unrecognized parameter to ${name}: ${other}`)
  for (const [field, code] of Object.entries(fields))
    if (code !== undefined && !(field in arg)) throw refuse(code, `Missing '${field}' parameter to ${name}`)
  return arg
}

const COND: Names = { none: 16020, unknown: 17083, fields: { if: 17080, then: 17081, else: 17082 } }

const cond: Special = (arg, compile) => {
  if (Array.isArray(arg) && arg.length !== 3)
    throw refuse(16020, `Expression $cond takes exactly 3 arguments. ${arg.length} were passed in.`)
  const doc = Array.isArray(arg) ? { if: arg[0], then: arg[1], else: arg[2] } : named('$cond', arg, COND)
  const test = compile(doc['if'])
  const yes = compile(doc['then'])
  const no = compile(doc['else'])
  return (scope) => (truthy(test(scope)) ? yes(scope) : no(scope))
}

const ifNull: Special = (arg, compile) => {
  const parts = (Array.isArray(arg) ? arg : [arg]).map((part) => compile(part))
  if (parts.length < 2) throw refuse(1257300, `$ifNull needs at least two arguments, had: ${parts.length}`)
  return (scope) => {
    let value: unknown
    for (const part of parts) {
      value = part(scope)
      if (!isNil(value)) break
    }
    return value
  }
}

/** $and and $or compute no more than they need. */
const logical =
  (stopsAt: boolean): Special =>
  (arg, compile) => {
    const parts = (Array.isArray(arg) ? arg : [arg]).map((part) => compile(part))
    return (scope) => parts.some((part) => truthy(part(scope)) === stopsAt) === stopsAt
  }

const SWITCH: Names = { none: 40060, unknown: 40067, fields: { branches: 40068, default: undefined } }
const BRANCH: Names = { none: 40062, unknown: 40063, fields: { case: 40064, then: 40065 } }

const switchCase: Special = (arg, compile) => {
  const doc = named('$switch', arg, SWITCH)
  const { branches } = doc
  if (!Array.isArray(branches))
    throw refuse(40061, `$switch expected an array for 'branches', found: ${typeName(branches)}`)
  if (branches.length === 0) throw refuse(40068, '$switch requires at least one branch.')
  const cases = branches.map((each) => {
    const branch = named('$switch branch', each, BRANCH)
    return [compile(branch['case']), compile(branch['then'])] as const
  })
  const otherwise = 'default' in doc ? compile(doc['default']) : undefined
  return (scope) => {
    const then = cases.find(([test]) => truthy(test(scope)))?.[1] ?? otherwise
    if (then) return then(scope)
    throw refuse(40066, '$switch could not find a matching branch for an input, and has no default.')
  }
}

/** Operators that compute only some of their arguments. */
export const BINDING: Record<string, Special> = {
  $and: logical(false),
  $or: logical(true),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchCase,
}
