import type { Request, Response } from 'express'
import type { GraphQLSchema } from 'graphql'
import { apiKeyErrors, askedIn, isApiToken } from '../apikeys/index.ts'
import type { Context } from '../graphql/context.ts'
import { createLoaders } from '../graphql/loaders.ts'
import type { Wired } from '../wiring.ts'
import type { GraphqlBody } from './graphql-request.ts'
import { languageOf } from './refusing.ts'
import { bearerOf } from './session-cookie.ts'

/** The API key that the request brings in its header; no cookie carries one, so that no page of others can make a browser send it. */
export function apiTokenOf(request: Request): string | null {
  const token = bearerOf(request)
  return token !== null && isApiToken(token) ? token : null
}

/** A program has no session: none is read, and none is kept for it. */
const noSession = { token: null, device: null, agent: null, set: () => undefined, clear: () => undefined }

/** Who asks by a key, narrowed to what its scopes say for the very document that it brings; refused before anything of that is done. */
export async function contextByKey(
  { services, clock }: Wired,
  schema: GraphQLSchema,
  token: string,
  request: Request,
): Promise<Context> {
  const { query, extensions } = request.body as GraphqlBody
  const key = await services.apiKeys.keyOf(token)
  if (extensions?.persistedQuery) throw apiKeyErrors.noKnownOperation()
  const language = languageOf(request)
  const viewer = services.apiKeys.viewerFor(key, askedIn(schema, query ?? ''), language)
  return {
    viewer,
    seen: null,
    meantFor: null,
    language,
    services,
    loaders: createLoaders(services, viewer),
    session: noSession,
    now: clock(),
    ip: request.ip ?? '',
  }
}

/** How a refusal of a key is told over HTTP, as of any bearer token (RFC 6750). */
export function challenge(response: Response, status: number): void {
  if (status === 401) response.set('WWW-Authenticate', 'Bearer realm="rongqiao"')
}
