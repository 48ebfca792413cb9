import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import type { Chance } from './chance.ts'

/** What is sent: mostly an operation of the schema with wrong things in it, at times no operation at all. */
export interface Hostile {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

const texts = [
  '',
  ' ',
  '\u0000',
  '\u202e\u2066x',
  '𠮷'.repeat(40),
  '👩‍👩‍👧‍👦',
  '\ud800',
  '<script>window.hacked=1</script>',
  '"><img src=x onerror=window.hacked=1>',
  '=cmd|"/c calc"!A1',
  "' OR 1=1 --",
  '{"$gt":""}',
  '$where',
  '__proto__',
  '../../../../etc/passwd',
  '%00%2e%2e',
  'x'.repeat(3_000),
  '1'.repeat(400),
  '-1',
  'NaN',
  '9'.repeat(30),
  'null',
  '2026-02-30',
  '2026-11-27T99:99:99Z',
]

const wrong: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 31,
  -(2 ** 53),
  1e308,
  [],
  [[[[]]]],
  {},
  { $ne: null },
  { __proto__: { role: 'STAFF' }, constructor: 1 },
  ...texts,
]

/** Something for an argument: mostly of its type, with values that hurt. */
function valueOf(type: GraphQLInputType, ids: readonly string[], by: Chance, depth = 0): unknown {
  if (by.once(7) || depth > 4) return by.pick(wrong)
  if (isNonNullType(type)) return valueOf(type.ofType, ids, by, depth)
  if (isListType(type))
    return Array.from({ length: by.pick([0, 1, 1, 2, 60]) }, () => valueOf(type.ofType, ids, by, depth + 1))
  if (isEnumType(type)) return by.pick(type.getValues()).name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(() => !by.once(5))
    const known = fields.map((field) => [field.name, valueOf(field.type, ids, by, depth + 1)] as const)
    const more = by.once(6)
      ? [[by.pick(['role', 'isAdmin', 'version', '_id', 'state', '$set']), 'STAFF'] as const]
      : []
    return Object.fromEntries([...known, ...more])
  }
  switch (type.name) {
    case 'Int':
      return by.pick([0, 1, 20, 100, 101, -1, 2 ** 31 - 1])
    case 'Float':
      return by.pick([0, -0.5, 1e308])
    case 'Boolean':
      return by.once(2)
    case 'ID':
      return by.once(4) ? by.pick(texts) : by.pick(ids)
    default:
      return by.once(3) ? by.pick(ids) : by.pick(texts)
  }
}

type Field = GraphQLField<unknown, unknown>

interface Making {
  readonly ids: readonly string[]
  readonly by: Chance
  readonly variables: Record<string, unknown>
  readonly declared: string[]
}

function argued({ args }: { readonly args: readonly GraphQLArgument[] }, making: Making): string {
  const { by, ids, variables, declared } = making
  const given = args.filter((arg) => isNonNullType(arg.type) || by.once(2))
  if (given.length === 0) return ''
  const named = given.map((arg) => {
    const name = `v${declared.length}`
    declared.push(`$${name}: ${String(arg.type)}`)
    variables[name] = valueOf(arg.type, ids, by)
    return `${arg.name}: $${name}`
  })
  return `(${named.join(', ')})`
}

/** Fields of a type, and of what they lead to: everything that may be asked is asked some time. */
function chosen(type: GraphQLObjectType, making: Making, depth: number): string {
  const { by } = making
  const fields = Object.values(type.getFields()) as Field[]
  const some = fields.filter((field) => isLeafType(getNamedType(field.type)) || (depth < 4 && by.once(3)))
  const lines = some.map((field) => asked(field, making, depth + 1)).filter((line) => line !== '')
  return lines.length > 0 ? lines.join(' ') : '__typename'
}

function asked(field: Field, making: Making, depth: number): string {
  const type = getNamedType(field.type)
  const { by } = making
  const alias = by.once(9) ? `a${by.below(1_000)}: ` : ''
  const directive = by.once(25) ? by.pick([' @skip(if: false)', ' @include(if: true)', ' @nothing']) : ''
  const head = `${alias}${field.name}${argued(field, making)}${directive}`
  return isObjectType(type) ? `${head} { ${chosen(type, making, depth)} }` : head
}

const broken = (document: string, by: Chance): string =>
  by.pick([
    document.slice(0, by.below(document.length)),
    `${document} ${document}`,
    document.replaceAll('{', '{{'),
    `fragment f on Query { ...f } ${document}`,
    `{ ${'viewer { '.repeat(30)}id${' }'.repeat(30)} }`,
    `{ __schema { types { name fields { name type { name ofType { name } } } } } }`,
    `query ($x: [${'['.repeat(20)}Int${']'.repeat(20)}]) { serverVersion }`,
  ])

const bodies = (document: string, variables: object, by: Chance): string =>
  by.pick([
    JSON.stringify([
      { query: document, variables },
      { query: document, variables },
    ]),
    JSON.stringify({ query: [document], variables }),
    JSON.stringify({ query: document, variables: [variables] }),
    JSON.stringify({ query: document, variables: 'x', operationName: { $gt: '' } }),
    JSON.stringify({ query: document, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    `${JSON.stringify({ query: document })}}`,
    '{"query":"{ serverVersion }","query":"{ viewer { id } }","__proto__":{"viewer":1}}',
    'null',
    '[]',
    '"x"',
  ])

/** One hostile request, decided by chance alone. */
export function hostileOperation(schema: GraphQLSchema, ids: readonly string[], by: Chance): Hostile {
  const isAction = by.once(2)
  const root = isAction ? schema.getMutationType() : schema.getQueryType()
  const making: Making = { ids, by, variables: {}, declared: [] }
  const fields = Object.values(root?.getFields() ?? {}) as Field[]
  const lines = Array.from({ length: by.pick([1, 1, 1, 2]) }, () => asked(by.pick(fields), making, 0))
  const heads = making.declared.length > 0 ? `(${making.declared.join(', ')})` : ''
  const document = `${isAction ? 'mutation' : 'query'} ${heads} { ${lines.join(' ')} }`
  const headers = {
    'content-type': by.once(40)
      ? by.pick(['text/plain', 'application/x-www-form-urlencoded'])
      : 'application/json',
    ...(by.once(20) && { 'x-forwarded-for': by.pick(['127.0.0.1', '1.1.1.1, 2.2.2.2']) }),
    ...(by.once(30) && { 'accept-language': by.pick(['en', 'xx', '*;q=9']) }),
  }
  if (by.once(12)) return { body: JSON.stringify({ query: broken(document, by) }), headers }
  if (by.once(12)) return { body: bodies(document, making.variables, by), headers }
  return { body: JSON.stringify({ query: document, variables: making.variables }), headers }
}
