import { failedToParse, refuse } from '../errors.ts'
import { toNumber, truthy } from '../values/numbers.ts'
import { isPlainObject, typeName, type Doc } from '../values/types.ts'
import { isNil, type Scope, type Special } from './scope.ts'

const withVars = (scope: Scope, vars: Doc): Scope => ({ ...scope, vars: { ...scope.vars, ...vars } })

const fieldsOf = (name: string, arg: unknown, allowed: readonly string[]): Doc => {
  if (!isPlainObject(arg)) throw failedToParse(`${name} only supports an object as its argument`)
  for (const key of Object.keys(arg)) {
    if (!allowed.includes(key)) throw failedToParse(`Unrecognized parameter to ${name}: ${key}`)
  }
  return arg
}

const required = (name: string, arg: Doc, fields: readonly string[]): void => {
  for (const field of fields)
    if (!(field in arg)) throw failedToParse(`Missing '${field}' parameter to ${name}`)
}

const cond: Special = (arg, compile) => {
  const parts = Array.isArray(arg)
    ? arg
    : [arg]
        .map((a) => fieldsOf('$cond', a, ['if', 'then', 'else']))
        .flatMap((a) => [a['if'], a['then'], a['else']])
  if (parts.length !== 3)
    throw refuse(16020, `Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`)
  if (!Array.isArray(arg)) required('$cond', arg as Doc, ['if', 'then', 'else'])
  const [test, yes, no] = parts.map(compile) as [
    ReturnType<typeof compile>,
    ReturnType<typeof compile>,
    ReturnType<typeof compile>,
  ]
  return (scope) => (truthy(test(scope)) ? yes(scope) : no(scope))
}

const ifNull: Special = (arg, compile) => {
  const parts = (Array.isArray(arg) ? arg : [arg]).map(compile)
  if (parts.length < 2) throw refuse(1257300, `$ifNull needs at least two arguments, had: ${parts.length}`)
  return (scope) => {
    let value: unknown
    for (const part of parts) {
      value = part(scope)
      if (!isNil(value)) return value
    }
    return value
  }
}

const switchCase: Special = (arg, compile) => {
  const doc = fieldsOf('$switch', arg, ['branches', 'default'])
  const branches = doc['branches']
  if (!Array.isArray(branches) || branches.length === 0)
    throw refuse(40068, '$switch requires at least one branch.')
  const cases = branches.map((branch: Doc) => [compile(branch['case']), compile(branch['then'])] as const)
  const otherwise = 'default' in doc ? compile(doc['default']) : undefined
  return (scope) => {
    for (const [test, then] of cases) if (truthy(test(scope))) return then(scope)
    if (!otherwise)
      throw refuse(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      )
    return otherwise(scope)
  }
}

const letIn: Special = (arg, compile) => {
  const doc = fieldsOf('$let', arg, ['vars', 'in'])
  required('$let', doc, ['vars', 'in'])
  const vars = Object.entries(doc['vars'] as Doc).map(([name, expr]) => [name, compile(expr)] as const)
  const body = compile(doc['in'])
  return (scope) =>
    body(withVars(scope, Object.fromEntries(vars.map(([name, compute]) => [name, compute(scope)]))))
}

const inputArray = (name: string, value: unknown, code: number): unknown[] | undefined => {
  if (isNil(value)) return undefined
  if (!Array.isArray(value)) throw refuse(code, `input to ${name} must be an array not ${typeName(value)}`)
  return value
}

const map: Special = (arg, compile) => {
  const doc = fieldsOf('$map', arg, ['input', 'as', 'in'])
  required('$map', doc, ['input', 'in'])
  const input = compile(doc['input'])
  const body = compile(doc['in'])
  const name = String(doc['as'] ?? 'this')
  return (scope) => {
    const items = inputArray('$map', input(scope), 16883)
    return items ? items.map((item) => body(withVars(scope, { [name]: item })) ?? null) : null
  }
}

const filter: Special = (arg, compile) => {
  const doc = fieldsOf('$filter', arg, ['input', 'as', 'cond', 'limit'])
  required('$filter', doc, ['input', 'cond'])
  const input = compile(doc['input'])
  const test = compile(doc['cond'])
  const limit = 'limit' in doc ? compile(doc['limit']) : () => null
  const name = String(doc['as'] ?? 'this')
  return (scope) => {
    const items = inputArray('$filter', input(scope), 28651)
    if (!items) return null
    const most = limit(scope)
    const kept = items.filter((item) => truthy(test(withVars(scope, { [name]: item }))))
    return isNil(most) ? kept : kept.slice(0, toNumber(most))
  }
}

const reduce: Special = (arg, compile) => {
  const doc = fieldsOf('$reduce', arg, ['input', 'initialValue', 'in'])
  required('$reduce', doc, ['input', 'initialValue', 'in'])
  const input = compile(doc['input'])
  const initial = compile(doc['initialValue'])
  const body = compile(doc['in'])
  return (scope) => {
    const items = inputArray('$reduce', input(scope), 40080)
    if (!items) return null
    return items.reduce((value, item) => body(withVars(scope, { this: item, value })), initial(scope))
  }
}

/** Operators that compute only some of their arguments, or bind names for them. */
export const BINDING: Record<string, Special> = {
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchCase,
  $let: letIn,
  $map: map,
  $filter: filter,
  $reduce: reduce,
}
