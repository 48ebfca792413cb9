import { failedToParse, refuse } from '../errors.ts'
import { tick } from '../work.ts'
import { toNumber, truthy } from '../values/numbers.ts'
import { isPlainObject, typeName, type Doc } from '../values/types.ts'
import { isNil, type Compile, type Compute, type Scope, type Special } from './scope.ts'

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

const variableName = (name: unknown): string => {
  if (typeof name === 'string' && (/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name) || name === 'CURRENT'))
    return name
  throw failedToParse(`'${String(name)}' is not valid as the name of a user variable`)
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

/** What $map and $filter share: an array, and an expression of each of its elements. */
const onItems = (name: string, doc: Doc, field: string, code: number, compile: Compile) => {
  const as = variableName(doc['as'] ?? 'this')
  const input = compile(doc['input'])
  const body = compile(doc[field], [as])
  return {
    items(scope: Scope): unknown[] | undefined {
      const value = input(scope)
      if (isNil(value)) return undefined
      if (Array.isArray(value)) return value
      throw refuse(code, `input to ${name} must be an array not ${typeName(value)}`)
    },
    each(scope: Scope, item: unknown): unknown {
      tick()
      return body({ ...scope, vars: { ...scope.vars, [as]: item } })
    },
  }
}

const MAP: Names = { none: 16878, unknown: 16879, fields: { input: 16880, as: undefined, in: 16882 } }

const map: Special = (arg, compile) => {
  const { items, each } = onItems('$map', named('$map', arg, MAP), 'in', 16883, compile)
  return (scope) => items(scope)?.map((item) => each(scope, item) ?? null) ?? null
}

const filter: Special = (arg, compile) => {
  const fields = { input: 28648, as: undefined, cond: 28650, limit: undefined }
  const doc = named('$filter', arg, { none: 28646, unknown: 28647, fields })
  const { items, each } = onItems('$filter', doc, 'cond', 28651, compile)
  const limit: Compute = 'limit' in doc ? compile(doc['limit']) : () => null
  return (scope) => {
    const kept = items(scope)?.filter((item) => truthy(each(scope, item)))
    const most = limit(scope)
    if (!kept || isNil(most)) return kept ?? null
    if (!(toNumber(most) >= 1)) throw refuse(327392, `$filter: limit must be greater than 0: ${String(most)}`)
    return kept.slice(0, toNumber(most))
  }
}

/** Operators that compute only some of their arguments, or bind names for them. */
export const BINDING: Record<string, Special> = {
  $and: logical(false),
  $or: logical(true),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchCase,
  $map: map,
  $filter: filter,
}
