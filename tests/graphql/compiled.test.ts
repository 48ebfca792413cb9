import {
  execute,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  specifiedRules,
  validate,
  type ExecutionResult,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql'
import { expect, it } from 'vitest'
import { clientOperations } from '../../commands/client-operations.ts'
import { documentRules } from '../../server/graphql/apollo.ts'
import type { Context } from '../../server/graphql/context.ts'
import { compiled, interpreted } from '../../server/graphql/known/executing.ts'
import { known } from '../../server/graphql/known/operations.ts'
import { createSchema } from '../../server/graphql/schema.ts'
import { valuesFor } from './invented-variables.ts'

/** A number from 0 to 1 that is always the same for one text. */
function chanceOf(text: string): number {
  let hash = 2_166_136_261
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

const pathOf = ({ path }: GraphQLResolveInfo): string => {
  const steps: (string | number)[] = []
  for (let at: typeof path | undefined = path; at; at = at.prev) steps.push(at.key)
  return steps.toReversed().join('.')
}

const leaves: Readonly<Record<string, unknown>> = {
  Int: 7,
  Float: 1.5,
  Boolean: true,
  String: '文本 text',
  ID: 'an-id',
  Day: '2026-11-27',
}

/** Something of the type, or now and then nothing, something wrong, or a list with a hole. */
function invented(type: GraphQLOutputType, seed: string): unknown {
  const chance = chanceOf(seed)
  if (isNonNullType(type)) {
    if (chance < 0.004) return null
    return invented(type.ofType, seed)
  }
  const bare = getNullableType(type)
  if (chance < 0.08) return null
  if (chance < 0.1) throw new Error(`no ${seed}`)
  if (chance < 0.105 && isLeafType(bare)) return { wrong: true }
  if (chance < 0.11 && isListType(bare)) return 'no list'
  if (isListType(bare))
    return Array.from({ length: Math.floor(chance * 40) % 4 }, (_, at) =>
      inventedItem(bare.ofType, `${seed}.${at}`),
    )
  if (isEnumType(bare)) return bare.getValues()[Math.floor(chance * 1_000) % bare.getValues().length]?.value
  if (isUnionType(bare))
    return { __typename: bare.getTypes()[Math.floor(chance * 1_000) % bare.getTypes().length]?.name }
  if (isLeafType(bare)) return bare.name === 'DateTime' ? new Date(chance * 1e12) : leaves[bare.name]
  return {}
}

/** An object that has to be there is: graphql-js leaves what its neighbours reject later to nobody. */
const inventedItem = (type: GraphQLOutputType, seed: string): unknown =>
  invented(type, seed) ?? (isNonNullType(type) && isObjectType(type.ofType) ? {} : null)

/** Our schema, whose every field gives what chance gives it: at once or later. */
function schemaOfChance(): GraphQLSchema {
  const schema = createSchema()
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        field.resolve = (_source, _args, { seed }: { seed: number }, info) => {
          const place = `${seed} ${pathOf(info)}`
          return seed % 2 === 0
            ? Promise.resolve().then(() => invented(field.type, place))
            : invented(field.type, place)
        }
  return schema
}

/** Where a field that failed is null in the answer: itself, or what had to go with it. */
const holeOf = (data: unknown, path: readonly (string | number)[] = []): string => {
  let at = data
  const steps: (string | number)[] = []
  for (const step of path) {
    if (at === null || at === undefined) break
    at = (at as Record<string | number, unknown>)[step]
    steps.push(step)
  }
  return steps.join('.')
}

/** Of several failures that take one thing with them, either way may tell any: so the holes are compared, and what failed in its own place. */
const asText = ({ data, errors = [] }: ExecutionResult) => ({
  data: JSON.stringify(data),
  holes: [...new Set(errors.map(({ path }) => holeOf(data, path)))].toSorted(),
  sentences: errors
    .filter(({ path = [] }) => holeOf(data, path) === path.join('.'))
    .map(({ path, message }) => JSON.stringify([path, message.replaceAll('"', '')]))
    .toSorted(),
})

const schema = schemaOfChance()
const queries = [...clientOperations().values()]
  .map(({ name, text }) => ({ name, operation: known(text) }))
  .filter(({ operation }) => operation.operation.operation === 'query')

it('knows what every operation of the pages asks for', () => {
  expect(queries.length).toBeGreaterThan(40)
  const wrong = [...clientOperations().values()].flatMap(({ text }) => validate(schema, parse(text)))
  expect(wrong.map(({ message }) => message)).toEqual([])
})

it.for([...clientOperations().values()])('$name may be asked in words by a key too', ({ text }) => {
  const rules = [...specifiedRules, ...documentRules]
  expect(validate(schema, parse(text), rules).map(({ message }) => message)).toEqual([])
})

it.for(queries)(
  '$name answers compiled as it does interpreted, whatever fails or is missing',
  async ({ operation }) => {
    const [plain, fast] = [interpreted(schema, operation), compiled(schema, operation)]
    for (let seed = 0; seed < 25; seed++) {
      const context = { seed } as unknown as Context
      const variables = valuesFor(schema, operation.operation, seed)
      expect(asText(await fast(variables, context)), `seed ${seed}`).toEqual(
        asText(await plain(variables, context)),
      )
    }
  },
)

it('compares answers that hold something, and answers that differ', async () => {
  const texts = await Promise.all(
    queries.flatMap(({ operation }) =>
      [1, 2, 3].map(async (seed) => {
        const variableValues = valuesFor(schema, operation.operation, seed)
        const { document } = operation
        return JSON.stringify(
          (await execute({ schema, document, variableValues, contextValue: { seed } })).data,
        )
      }),
    ),
  )
  expect(new Set(texts).size).toBeGreaterThan(40)
})
