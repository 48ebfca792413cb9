import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { rowTypes } from '../../server/graphql/row-types.ts'

const folder = join(import.meta.dirname, '../../schema')
const sdl = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))

describe('the row type behind a GraphQL type', () => {
  it('is what a feature exports as <Type>Row, whatever the feature calls it inside', () => {
    expect(rowTypes(buildSchema(sdl.join('\n')))).toMatchObject({
      Veteran: '../../veterans/index.ts#VeteranRow',
      Viewer: '../../accounts/index.ts#ViewerRow',
      FairRegistration: '../../fairs/index.ts#FairRegistrationRow',
    })
  })

  it('is what it exports under the type’s own name otherwise', () => {
    expect(rowTypes(buildSchema('type Area { code: ID! }'))).toEqual({
      Area: '../../reference/index.ts#Area as AreaRow',
    })
  })

  it('is none for a type of which no feature keeps rows, nor for inputs, enums and the roots', () => {
    const schema = buildSchema(`type PageInfo { endCursor: String }
      input PostingInput { title: String }
      enum Role { STAFF }
      type Query { pageInfo: PageInfo }`)
    expect(rowTypes(schema)).toEqual({})
  })
})
