import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, isEnumType, isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../schema')

/** `Type`, `Type.field` and `Type.field(argument)` that have no description. */
function undescribed(schema: GraphQLSchema): string[] {
  const found: string[] = []
  const check = (name: string, thing: { description?: string | null | undefined }) => {
    if (!thing.description) found.push(`${name} is not described.`)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      continue
    check(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value)
    if (!isObjectType(type) && !isInputObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field)
      if ('args' in field) for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg)
    }
  }
  return found
}

describe('the SDL', () => {
  it('describes every type, field, argument and value', () => {
    const schema = buildSchema(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.graphql'))
        .map((file) => readFileSync(join(folder, file), 'utf8'))
        .join('\n'),
    )
    expect(undescribed(schema)).toEqual([])
  })
})
