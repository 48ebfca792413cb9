import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

const leaves: Readonly<Record<string, unknown>> = {
  Int: 5,
  Float: 2.5,
  Boolean: false,
  String: 'text',
  ID: 'f00000000000000000000000',
  Day: '2026-11-27',
  DateTime: '2026-11-27T08:00:00.000Z',
}

function valueOf(type: GraphQLInputType, seed: number): unknown {
  if (!isNonNullType(type) && seed % 3 === 0) return seed % 2 ? null : undefined
  const bare = getNullableType(type)
  if (isListType(bare)) return [valueOf(bare.ofType, seed + 1)]
  if (isEnumType(bare)) return bare.getValues()[seed % bare.getValues().length]?.name
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field, at) => [field.name, valueOf(field.type, seed + at)]),
    )
  return leaves[bare.name]
}

/** Variables that an operation takes; now and then one that it does not. */
export function valuesFor(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  seed: number,
): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, type }, at) => {
      const found = typeFromAST(schema, type as never) as GraphQLInputType
      return [variable.name.value, seed % 11 === 10 ? { wrong: at } : valueOf(found, seed + at)]
    }),
  )
}
