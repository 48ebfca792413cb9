import type { Request, Response } from 'express'
import type { Context } from '../graphql/context.ts'
import { isSeenToken } from '../seenas/index.ts'
import { createLoaders } from '../graphql/loaders.ts'
import type { Wired } from '../wiring.ts'
import { languageOf } from './refusing.ts'
import { bearerOf, cookieOf, sessionTransport } from './session-cookie.ts'

/**
 * By which look staff see as somebody: by a token of its own kind, which only the header carries, beside the cookie of the clerk's own
 * session. It means nothing to sessions, so that files and downloads know nobody by it.
 */
async function seenIn({ services }: Wired, request: Request): Promise<Context['seen']> {
  const token = bearerOf(request)
  return token !== null && isSeenToken(token)
    ? { now: await services.seenAs.seenBy(token, cookieOf(request)) }
    : null
}

/** Who asks and in which language: the same for the API and for files, which `seen` is for the API alone. */
export async function contextOf(
  wired: Wired,
  request: Request,
  response: Response,
  maySee = false,
): Promise<Context> {
  const session = sessionTransport(request, response, wired.config.publicUrl.startsWith('https:'))
  const seen = maySee ? await seenIn(wired, request) : null
  const signedIn =
    seen || session.token === null ? null : await wired.services.accounts.viewerOf(session.token)
  const viewer = seen ? (seen.now?.viewer ?? null) : signedIn
  return {
    viewer,
    seen,
    meantFor: request.get('x-rongqiao-viewer') ?? null,
    language: viewer?.language ?? languageOf(request),
    services: wired.services,
    loaders: createLoaders(wired.services, viewer),
    session,
    now: wired.clock(),
    ip: request.ip ?? '',
  }
}
