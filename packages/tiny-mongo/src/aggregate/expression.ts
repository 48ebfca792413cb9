import { notImplemented, refuse } from '../errors.ts'
import { DBREF } from '../query/filter.ts'
import { resolvePath, splitPath } from '../values/paths.ts'
import { isPlainObject, setField, type Doc } from '../values/types.ts'
import { ARITHMETIC } from './operators-arithmetic.ts'
import { BINDING } from './operators-binding.ts'
import { VALUES } from './operators-value.ts'
import type { Compile, Compute, Scope, Simple, Variables } from './scope.ts'

const SIMPLE: Record<string, Simple> = { ...ARITHMETIC, ...VALUES }

const ABSENT = new Set(['$function', '$accumulator', '$meta'])

const SYSTEM: Record<string, (scope: Scope) => unknown> = {
  ROOT: (scope) => scope.root,
  CURRENT: (scope) => scope.current,
  REMOVE: () => undefined,
  NOW: (scope) => scope.vars['NOW'] ?? new Date(),
}

const compileVariable = (text: string, known: Variables): Compute => {
  const [name = '', ...rest] = text.slice(2).split('.')
  if (name === '') throw refuse(9, 'empty variable names are not allowed')
  const system = SYSTEM[name]
  if (!(name in known) && !system) throw refuse(17276, `Use of undefined variable: ${name}`)
  const value = system ?? ((scope) => scope.vars[name])
  return rest.length === 0 ? value : (scope) => resolvePath(value(scope), rest)
}

/** Refuses what can be no path of fields. */
export const checkFieldPath = (path: string): readonly string[] => {
  if (path === '') throw refuse(40352, 'FieldPath cannot be constructed with empty string')
  if (path.endsWith('.')) throw refuse(40353, "FieldPath must not end with a '.'.")
  const parts = splitPath(path)
  if (parts.includes('')) throw refuse(15998, 'FieldPath field names may not be empty strings.')
  if (parts.some((part) => part.startsWith('$') && !DBREF.includes(part)))
    throw refuse(16410, "FieldPath field names may not start with '$'.")
  return parts
}

const compilePath = (text: string): Compute => {
  if (text === '$') throw refuse(16872, "'$' by itself is not a valid FieldPath")
  const parts = checkFieldPath(text.slice(1))
  return (scope) => resolvePath(scope.current, parts)
}

const wrongCount = (name: string, { least, most }: Simple, given: number): Error => {
  if (least === most)
    return refuse(16020, `Expression ${name} takes exactly ${least} arguments. ${given} were passed in.`)
  const range = `at least ${least} arguments, and at most ${most}`
  return refuse(28667, `Expression ${name} takes ${range}, but ${given} were passed in.`)
}

const compileOperator = (name: string, arg: unknown, compile: Compile): Compute => {
  if (name === '$literal' || name === '$const') return () => arg
  if (ABSENT.has(name)) throw notImplemented(name)
  const special = BINDING[name]
  if (special) return special(arg, compile)
  const operator = SIMPLE[name]
  if (!operator) throw refuse(168, `Unrecognized expression '${name}'`)
  const args = Array.isArray(arg) ? arg : [arg]
  if (args.length < operator.least || args.length > operator.most)
    throw wrongCount(name, operator, args.length)
  const computes = args.map((each) => compile(each))
  return (scope) => operator.apply(computes.map((compute) => compute(scope)))
}

const compileObject = (doc: Doc, compile: Compile): Compute => {
  const names = Object.keys(doc)
  const [first] = names
  if (first?.startsWith('$')) {
    if (names.length > 1)
      throw refuse(15983, `an expression specification must contain exactly one field. Found ${names.length}`)
    return compileOperator(first, doc[first], compile)
  }
  const fields = names.map((name) => {
    if (name.startsWith('$')) throw refuse(16410, `FieldPath field names may not start with '$'.`)
    if (name.includes('.')) throw refuse(16412, `FieldPath field names may not contain '.'.`)
    return [name, compile(doc[name])] as const
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

/** An aggregation expression as a function of its scope; undefined is a missing value. `known` are the variables it may use. */
export const compileExpression = (expr: unknown, known: Variables = {}): Compute => {
  const compile: Compile = (inner) => compileExpression(inner, known)
  if (typeof expr === 'string') {
    if (expr.startsWith('$$')) return compileVariable(expr, known)
    return expr.startsWith('$') ? compilePath(expr) : () => expr
  }
  if (Array.isArray(expr)) {
    const items = expr.map((item) => compile(item))
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  return isPlainObject(expr) ? compileObject(expr, compile) : () => expr
}
