import { refuse } from '../errors.ts'
import { clone } from '../values/clone.ts'
import { resolvePath, splitPath } from '../values/paths.ts'
import { isPlainObject, setField, type Doc } from '../values/types.ts'
import { ARITHMETIC } from './operators-arithmetic.ts'
import { ARRAYS } from './operators-array.ts'
import { BINDING } from './operators-binding.ts'
import { LOGIC } from './operators-logic.ts'
import { FIELDS, OBJECTS } from './operators-object.ts'
import { STRINGS } from './operators-string.ts'
import { CONVERSIONS, TYPES } from './operators-type.ts'
import { isMingoOperator, mingoOperator } from './mingo-operators.ts'
import type { Compute, Scope, Simple, Special } from './scope.ts'

const SIMPLE: Record<string, Simple> = {
  ...ARITHMETIC,
  ...ARRAYS,
  ...LOGIC,
  ...OBJECTS,
  ...STRINGS,
  ...TYPES,
}
const SPECIAL: Record<string, Special> = { ...BINDING, ...FIELDS, ...CONVERSIONS }

const REFUSED = new Set(['$function', '$accumulator', '$where', '$meta'])

const REMOVE = Symbol('REMOVE')

const variable = (scope: Scope, name: string): unknown => {
  switch (name) {
    case 'ROOT':
      return scope.root
    case 'CURRENT':
      return scope.current
    case 'REMOVE':
      return undefined
    case 'NOW':
      return scope.vars['NOW'] ?? new Date()
    default:
      return name in scope.vars ? scope.vars[name] : REMOVE
  }
}

const compileVariable = (text: string): Compute => {
  const [name = '', ...rest] = text.slice(2).split('.')
  if (name === '') throw refuse(9, 'empty variable names are not allowed')
  return (scope) => {
    const value = variable(scope, name)
    if (value === REMOVE) throw refuse(17276, `Use of undefined variable: ${name}`)
    return rest.length === 0 ? value : resolvePath(value, rest)
  }
}

const compilePath = (text: string): Compute => {
  const path = text.slice(1)
  if (path === '') throw refuse(16872, "'$' by itself is not a valid FieldPath")
  if (path.endsWith('.')) throw refuse(40353, "FieldPath must not end with a '.'.")
  if (path.includes('..') || path.startsWith('.'))
    throw refuse(15998, 'FieldPath field names may not be empty strings.')
  const parts = splitPath(path)
  if (parts.some((part) => part.startsWith('$') && !['$id', '$ref', '$db'].includes(part))) {
    throw refuse(
      16410,
      "FieldPath field names may not start with '$'. Consider using $getField or $setField.",
    )
  }
  return (scope) => resolvePath(scope.current, parts)
}

const compileSimple = (name: string, simple: Simple, arg: unknown): Compute => {
  const args = Array.isArray(arg) ? arg : [arg]
  if (args.length < simple.least || args.length > simple.most) {
    const wanted = simple.least === simple.most ? `exactly ${simple.least}` : `at least ${simple.least}`
    throw refuse(16020, `Expression ${name} takes ${wanted} arguments. ${args.length} were passed in.`)
  }
  const computes = args.map(compileExpression)
  return (scope) => simple.apply(computes.map((compute) => compute(scope)))
}

const compileOperator = (name: string, arg: unknown): Compute => {
  if (name === '$literal' || name === '$const') return () => arg
  if (REFUSED.has(name)) throw refuse(238, `${name} is not supported by the embedded store`)
  const special = SPECIAL[name]
  if (special) return special(arg, compileExpression)
  const simple = SIMPLE[name]
  if (simple) return compileSimple(name, simple, arg)
  if (isMingoOperator(name)) return mingoOperator(name, arg, compileExpression)
  throw refuse(168, `Unrecognized expression '${name}'`)
}

const compileObject = (doc: Doc): Compute => {
  const names = Object.keys(doc)
  if (names[0]?.startsWith('$')) {
    if (names.length > 1) {
      throw refuse(
        15983,
        `an expression specification must contain exactly one field, the name of the expression. Found ${names.length} fields`,
      )
    }
    return compileOperator(names[0], doc[names[0]])
  }
  const fields = names.map((name) => {
    if (name.startsWith('$')) throw refuse(16412, `FieldPath field names may not start with '$'.`)
    if (name.includes('.')) throw refuse(16405, `dotted field names are only allowed at the top level`)
    return [name, compileExpression(doc[name])] as const
  })
  return (scope) => {
    const made: Doc = {}
    for (const [name, compute] of fields) {
      const value = compute(scope)
      if (value !== undefined) setField(made, name, value)
    }
    return made
  }
}

/** An aggregation expression as a function of its scope; undefined is a missing value. */
export const compileExpression = (expr: unknown): Compute => {
  if (typeof expr === 'string') {
    if (expr.startsWith('$$')) return compileVariable(expr)
    return expr.startsWith('$') ? compilePath(expr) : () => expr
  }
  if (Array.isArray(expr)) {
    const items = expr.map(compileExpression)
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  return isPlainObject(expr) ? compileObject(expr) : () => expr
}

/** Computes one expression over one document; the result shares nothing with the document. */
export const evaluate = (compute: Compute, doc: Doc, vars: Scope['vars']): unknown =>
  clone(compute({ root: doc, current: doc, vars }))
