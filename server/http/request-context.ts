import type { Request, Response } from 'express'
import type { Context } from '../graphql/context.ts'
import { createLoaders } from '../graphql/loaders.ts'
import type { Wired } from '../wiring.ts'
import { languageOf } from './refusing.ts'
import { sessionTransport } from './session-cookie.ts'

/** Who asks and in which language: the same for the API and for files. */
export async function contextOf(wired: Wired, request: Request, response: Response): Promise<Context> {
  const session = sessionTransport(request, response, wired.config.publicUrl.startsWith('https:'))
  const viewer = session.token === null ? null : await wired.services.accounts.viewerOf(session.token)
  return {
    viewer,
    meantFor: request.get('x-rongqiao-viewer') ?? null,
    language: viewer?.language ?? languageOf(request),
    services: wired.services,
    loaders: createLoaders(wired.services, viewer),
    session,
    now: wired.clock(),
    ip: request.ip ?? '',
  }
}
