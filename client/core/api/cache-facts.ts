import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'

type Root = GraphQLObjectType | null | undefined

/** Each field of a root with the name of the type it answers with. */
const answersOf = (root: Root): [field: string, type: string][] =>
  Object.values(root?.getFields() ?? {}).map(({ name, type }) => [name, getNamedType(type).name])

/**
 * What the cache must be told of the schema, as a module: codegen writes it, so that no list is kept by hand and no
 * page carries the whole schema.
 */
export const cacheFacts = (schema: GraphQLSchema): string => {
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !('id' in type.getFields()))
  const rowOf = (page: string): string | undefined => {
    const type = schema.getType(page)
    const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined
    return nodes && getNamedType(nodes.type).name
  }
  const roots: Root[] = [schema.getQueryType(), schema.getMutationType()]
  const isCoded = (type: GraphQLObjectType) => 'code' in type.getFields()
  const keyless = types.filter((type) => !isCoded(type) && !roots.includes(type))
  const pages = answersOf(schema.getQueryType()).flatMap(([field, type]) => {
    const row = rowOf(type)
    return row ? [[field, row]] : []
  })
  const shown = new Set(pages.map(([, row]) => row))
  const actions = answersOf(schema.getMutationType())
    .map(([field, type]) => [field, rowOf(type) ?? type] as const)
    .filter(([, type]) => shown.has(type))
  const facts = {
    keyless: keyless.map(({ name }) => name),
    coded: types.filter(isCoded).map(({ name }) => name),
    pages: Object.fromEntries(pages),
    actions: Object.fromEntries(actions),
  }
  return Object.entries(facts)
    .map(([name, fact]) => `export const ${name} = ${JSON.stringify(fact)}`)
    .join('\n')
}
