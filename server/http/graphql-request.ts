import express, { type RequestHandler } from 'express'
import * as z from 'zod/mini'
import { httpErrors } from './http.errors.ts'
import { refuse } from './refusing.ts'
import { excessOf } from '../graphql/value-limits.ts'

/** Nothing a form of ours sends comes near this. */
const largestBody = '256kb'

/** What a request for GraphQL holds (graphql-over-http). */
const shape = z.object({
  query: z.nullish(z.string()),
  operationName: z.nullish(z.string()),
  variables: z.nullish(z.record(z.string(), z.unknown())),
  extensions: z.nullish(
    z.looseObject({ persistedQuery: z.optional(z.looseObject({ sha256Hash: z.string() })) }),
  ),
})

export type GraphqlBody = z.infer<typeof shape>

/** Lets one operation in JSON by POST through; no foreign page can send that without asking first. */
const oneOperation: RequestHandler = (request, response, next) => {
  if (Array.isArray(request.body)) return refuse(request, response, 400, httpErrors.batch())
  const { data: body } = shape.safeParse(request.body)
  if (!body || (!body.query && !body.extensions?.persistedQuery))
    return refuse(request, response, 400, httpErrors.noQuery())
  const excess = excessOf(body.variables ?? {})
  if (excess !== null) return refuse(request, response, 400, httpErrors.tooMuch(excess))
  next()
}

const onlyPost: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') return next()
  response.set('Allow', 'POST')
  refuse(request, response, 405, httpErrors.notPost())
}

const onlyJson: RequestHandler = (request, response, next) =>
  request.is('application/json') ? next() : refuse(request, response, 415, httpErrors.notJson())

/** Reads the body and refuses, in the caller's language, what GraphQL need not look at. */
export const graphqlRequest: RequestHandler[] = [
  onlyPost,
  onlyJson,
  express.json({ limit: largestBody }),
  oneOperation,
]
