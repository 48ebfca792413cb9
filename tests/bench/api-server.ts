import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import express from 'express'
import { execute } from 'graphql'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/graphql/context.ts'
import { known } from '../../server/graphql/known/operations.ts'
import { createLoaders } from '../../server/graphql/loaders.ts'
import { createSchema } from '../../server/graphql/schema.ts'
import { createHttpApp } from '../../server/http/app.ts'
import { startMetrics } from '../../server/http/metrics-server.ts'
import { openPlatform, wire, type Wired } from '../../server/wiring.ts'

/*
 * One of the servers that are compared, in a process of its own: `argv` says which, whose session, which operation and what of it is
 * asked. Whatever it is, the page of matches lies in memory: what is measured is how a question gets in and its answer out.
 */
interface Asked {
  readonly kind: 'rongqiao' | 'apollo' | 'graphql-js'
  readonly token: string
  readonly text: string
  readonly variables: { readonly first: number }
}

const asked = JSON.parse(process.argv[2] ?? '') as Asked

/** The services as they are, but for one answer that is given from memory. */
async function withPageInMemory(wired: Wired): Promise<Wired> {
  const viewer = await wired.services.accounts.viewerOf(asked.token)
  const page = await wired.services.matching.matches(viewer, asked.variables)
  const matching = { ...wired.services.matching, matches: async () => page }
  return { ...wired, services: { ...wired.services, matching } }
}

/** Nobody is looked for, nothing is limited: the person is there already. */
async function bareContext({ services, clock }: Wired): Promise<() => Context> {
  const viewer = await services.accounts.viewerOf(asked.token)
  const session = { token: null, device: null, agent: null, set: () => {}, clear: () => {} }
  return () => ({
    viewer,
    meantFor: null,
    language: 'zh-CN',
    services,
    seen: null,
    loaders: createLoaders(services, viewer),
    session,
    now: clock(),
    ip: '127.0.0.1',
  })
}

/** As the first page of either's documentation has it. */
async function apollo(wired: Wired): Promise<RequestListener> {
  const context = await bareContext(wired)
  const server = new ApolloServer<Context>({ schema: createSchema() })
  await server.start()
  return express().use(
    '/graphql',
    express.json(),
    expressMiddleware(server, { context: async () => context() }),
  )
}

/** The least that answers: the document is parsed and checked already. */
async function graphqlJs(wired: Wired): Promise<RequestListener> {
  const [schema, { document }, context] = [createSchema(), known(asked.text), await bareContext(wired)]
  return async (request, response) => {
    let body = ''
    request.setEncoding('utf8')
    for await (const chunk of request) body += chunk
    const { variables } = JSON.parse(body) as { variables: Record<string, unknown> }
    const result = await execute({ schema, document, variableValues: variables, contextValue: context() })
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(result))
  }
}

const config = readConfig()
const wired = await wire(config, await openPlatform(config, asked.kind))
await wired.services.matching.start()
const inMemory = await withPageInMemory(wired)
const measuring = asked.kind === 'rongqiao' ? await startMetrics(config, wired.redis) : null
const listener = {
  rongqiao: () => createHttpApp(inMemory, measuring?.metrics),
  apollo: () => apollo(inMemory),
  'graphql-js': () => graphqlJs(inMemory),
}[asked.kind]
const server = createServer(await listener())
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))
process.on('disconnect', () => process.exit(0))
