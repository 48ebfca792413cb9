import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, graphql, GraphQLError } from 'graphql'
import { onTestFinished, vi } from 'vitest'

const sdl = readdirSync('schema')
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => readFileSync(`schema/${file}`, 'utf8'))
const schema = buildSchema(sdl.join('\n'))

type Asked = {
  readonly name: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
}

/** What the API answers to a field of Query or Mutation, or how; a thrown refusal reaches the page as one. */
type Answers = Readonly<Record<string, unknown>>

export const refusal = (code: string, message: string, more: object = {}) =>
  new GraphQLError(message, { extensions: { code, ...more } })

/** A page of a list as the API gives it. */
export const pageOf = <Row>(nodes: readonly Row[], endCursor: string | null = null) => ({
  nodes,
  totalCount: nodes.length,
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
})

/**
 * Stands where the API would: executes what the page asks against the real SDL, and keeps a list of what was asked.
 * While `online` is false nothing is reached.
 */
export const served = (answers: Answers) => {
  const api = {
    asked: [] as Asked[],
    online: true,
    /** How often an operation was asked. */
    times: (name: string) => api.asked.filter((each) => each.name === name).length,
    /** With which variables an operation was asked last. */
    sent: (name: string) => api.asked.findLast((each) => each.name === name)?.variables,
    /** With which headers. */
    headersOf: (name: string) => api.asked.findLast((each) => each.name === name)?.headers ?? {},
  }
  const fetch = async (_url: unknown, init: { body: string; headers: Asked['headers'] }) => {
    if (!api.online) throw new TypeError('no network')
    const { query, variables, operationName } = JSON.parse(init.body) as {
      query: string
      variables: Asked['variables']
      operationName: string
    }
    api.asked.push({ name: operationName, variables, headers: init.headers })
    const result = await graphql({
      schema,
      source: query,
      rootValue: answers,
      variableValues: variables,
      operationName,
    })
    return new Response(JSON.stringify(result), { headers: { 'content-type': 'application/json' } })
  }
  vi.stubGlobal('fetch', fetch)
  onTestFinished(() => void vi.unstubAllGlobals())
  return api
}
