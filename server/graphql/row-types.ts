import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObjectType, type GraphQLSchema } from 'graphql'

const server = join(import.meta.dirname, '..')

/** What the front door of a feature exports, by the names that others see. */
function exportsOf(feature: string): string[] {
  const door = join(server, feature, 'index.ts')
  if (!existsSync(door)) return []
  const lists = readFileSync(door, 'utf8').matchAll(/export (?:type )?\{([^}]+)\}/g)
  return [...lists].flatMap(([, list = '']) =>
    list.split(',').flatMap((each) => /(\w+)\s*$/.exec(each)?.[1] ?? []),
  )
}

/**
 * The row type behind each GraphQL type, for codegen: what a feature exports as `<Type>Row`, else under the type's own
 * name. A type that no feature exports is what the resolvers make of it.
 */
export function rowTypes(schema: GraphQLSchema): Record<string, string> {
  const homes = new Map(
    readdirSync(server).flatMap((feature) => exportsOf(feature).map((name) => [name, feature] as const)),
  )
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const found = types.flatMap(({ name }) => {
    const row = `${name}Row`
    const [home, exported] = homes.has(row) ? [homes.get(row), row] : [homes.get(name), `${name} as ${row}`]
    return home === undefined ? [] : [[name, `../../${home}/index.ts#${exported}`] as const]
  })
  return Object.fromEntries(found)
}
