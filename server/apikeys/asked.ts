import {
  getNamedType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql'
import { closedTypes } from './api-scope.ts'

/** What a document asks for, before anything of it is done. */
export interface Asked {
  /** Root fields of all its operations, also within fragments. */
  readonly roots: readonly string[]
  /** Fields that lead to what no key reads, as `Type.field`. */
  readonly closed: readonly string[]
}

const nothing: Asked = { roots: [], closed: [] }

/** More tokens than this are refused by whoever reads it next. */
const maxTokens = 2_000

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens, noLocation: true })
  } catch {
    return null
  }
}

/** Of what is no document, nothing: whoever reads it next says what is wrong with it. */
export function askedIn(schema: GraphQLSchema, text: string): Asked {
  const document = parsed(text)
  if (document === null) return nothing
  const types = new TypeInfo(schema)
  const rootTypes = new Set([schema.getQueryType(), schema.getMutationType()])
  const [roots, closed] = [new Set<string>(), new Set<string>()]
  const look = {
    Field({ name }: { readonly name: { readonly value: string } }) {
      const parent = types.getParentType()
      if (!parent) return
      if (rootTypes.has(parent as never)) roots.add(name.value)
      const of = types.getType()
      const isClosed = closedTypes.has(parent.name) || (of && closedTypes.has(getNamedType(of).name))
      if (isClosed) closed.add(`${parent.name}.${name.value}`)
    },
  }
  visit(document, visitWithTypeInfo(types, look))
  return { roots: [...roots], closed: [...closed] }
}
