import { expressMiddleware } from '@as-integrations/express5'
import { Router, type RequestHandler, type Response } from 'express'
import { createApollo } from '../graphql/apollo.ts'
import { answering } from '../graphql/known/answering.ts'
import { knownOperations } from '../graphql/known/operations.ts'
import { createSchema } from '../graphql/schema.ts'
import type { Context } from '../graphql/context.ts'
import { AppError } from '../platform/errors.ts'
import type { Metrics } from '../platform/metrics.ts'
import type { Wired } from '../wiring.ts'
import { graphqlRequest, type GraphqlBody } from './graphql-request.ts'
import { httpErrors } from './http.errors.ts'
import { apiTokenOf, challenge, contextByKey } from './graphql-by-key.ts'
import { refuse, statuses } from './refusing.ts'
import { contextOf } from './request-context.ts'

/** Without Express's digest of every answer, which nobody asks for again. */
function tell(response: Response, status: number, result: object): void {
  const text = JSON.stringify(result)
  response
    .writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
    })
    .end(text)
}

/**
 * Operations of the pages are answered under their names, without a document; those that somebody wrote only by an API key, within its
 * scopes, and where the configuration lets any be asked.
 */
export async function graphqlEndpoint(wired: Wired, metrics: Metrics | null): Promise<Router> {
  const { log, config } = wired
  const schema = createSchema()
  const operations = knownOperations(config.pagesFolder)
  const answer = answering(schema, log, metrics)
  const apollo = createApollo(schema, log, metrics)
  await apollo.start()

  const byName: RequestHandler = (request, response, next) => {
    const { operationName, extensions, variables } = request.body as GraphqlBody
    const hash = extensions?.persistedQuery?.sha256Hash
    if (hash === undefined)
      return config.operations === 'any'
        ? next()
        : refuse(request, response, 400, httpErrors.unknownOperation())
    const known = operations.find(`${operationName}.${hash}`)
    if (known === null) return refuse(request, response, 400, httpErrors.unknownOperation())
    contextOf(wired, request, response, true)
      .then((context) => answer(known, variables ?? {}, context))
      .then(({ status, result }) => tell(response, status, result), next)
  }
  // The context is made before Apollo, which would tell why it could not be made.
  const answeredIn = (context: Context) => expressMiddleware(apollo, { context: async () => context })
  const byText: RequestHandler = (request, response, next) =>
    contextOf(wired, request, response, true)
      .then((context) => answeredIn(context)(request, response, next))
      .catch(next)
  const byKey: RequestHandler = (request, response, next) => {
    const token = apiTokenOf(request)
    if (token === null) return next()
    contextByKey(wired, schema, token, request)
      .then((context) => answeredIn(context)(request, response, next))
      .catch((error: unknown) => {
        if (!(error instanceof AppError)) return next(error)
        const status = statuses[error.code]
        challenge(response, status)
        refuse(request, response, status, error)
      })
  }
  return Router().use(...graphqlRequest, byKey, byName, byText)
}
