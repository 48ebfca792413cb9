import { parse, serialize } from 'cookie'
import { Router, type Request, type Response } from 'express'
import type { OfficeRefusal } from '../accounts/index.ts'
import type { Wired } from '../wiring.ts'
import { contextOf } from './request-context.ts'
import { sessionTransport } from './session-cookie.ts'

const cookieName = 'rongqiao_office'

const cookieSeconds = 600

const textIn = (query: Request['query'], name: string): string | null => {
  const given = query[name]
  return typeof given === 'string' && given !== '' ? given : null
}

/** One of our own pages. */
const pageOf = (wished: string | null): string | null =>
  wished !== null && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(wished) ? wished : null

/** The page of signing in, which says why in words. */
const whyNot = (refused: OfficeRefusal, back: string | null): string =>
  `/sign-in?${new URLSearchParams({ office: refused, ...(back !== null && { back }) })}`

/**
 * The way to the sign-in of an office and back (OpenID Connect). What is kept meanwhile lies sealed in a cookie that comes back from
 * another site's page (`Lax`, unlike the session's) and is good for one return.
 */
export function officeRoutes(wired: Wired): Router {
  const { accounts } = wired.services
  const { publicUrl } = wired.config
  const secure = publicUrl.startsWith('https:')
  const keep = (response: Response, kept: string, maxAge: number) =>
    response.append(
      'Set-Cookie',
      serialize(cookieName, kept, { httpOnly: true, sameSite: 'lax', secure, path: '/office', maxAge }),
    )
  const router = Router()

  async function begin(request: Request, response: Response): Promise<void> {
    const { viewer } = await contextOf(wired, request, response)
    const back = pageOf(textIn(request.query, 'back'))
    const begun = await accounts.beginOffice(viewer, request.query['join'] === 'yes', back)
    if (!begun) return response.redirect(303, whyNot('AWAY', back))
    keep(response, begun.kept, cookieSeconds)
    response.redirect(303, begun.url)
  }

  async function finish(request: Request, response: Response): Promise<void> {
    const session = sessionTransport(request, response, secure)
    const sealed = parse(request.headers.cookie ?? '')[cookieName] ?? null
    const outcome = await accounts.finishOffice(
      new URL(request.originalUrl, publicUrl),
      sealed,
      session.agent,
    )
    keep(response, '', 0)
    if ('refused' in outcome) return response.redirect(303, whyNot(outcome.refused, outcome.back))
    session.set(outcome.signedIn)
    response.redirect(303, outcome.back ?? '/staff')
  }

  router.get('/sign-in', (request, response, next) => void begin(request, response).catch(next))
  router.get('/return', (request, response, next) => void finish(request, response).catch(next))
  return router
}
