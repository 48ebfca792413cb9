import { parse, serialize } from 'cookie'
import { Router, type Request, type Response } from 'express'
import type { OfficeRefusal } from '../accounts/index.ts'
import { ownPage } from '../../rules/own-page.ts'
import type { Wired } from '../wiring.ts'
import { textIn } from './query-text.ts'
import { contextOf } from './request-context.ts'
import { sessionTransport } from './session-cookie.ts'

const cookieName = 'rongqiao_office'

const cookieSeconds = 600

/** Where it is said in words: on the page of signing in, or of the account that was to be joined. */
const whyNot = (refused: OfficeRefusal, back: string | null, joins: boolean): string =>
  joins
    ? `/staff/account?${new URLSearchParams({ office: refused })}`
    : `/sign-in?${new URLSearchParams({ office: refused, ...(back !== null && { back }) })}`

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
    const back = ownPage(textIn(request.query, 'back'))
    const joins = request.query['join'] === 'yes' && viewer?.role === 'STAFF'
    const begun = await accounts.beginOffice(viewer, joins, back)
    if (!begun) return response.redirect(303, whyNot('AWAY', back, joins))
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
    if ('refused' in outcome)
      return response.redirect(303, whyNot(outcome.refused, outcome.back, outcome.joins))
    session.set(outcome.signedIn)
    response.redirect(303, outcome.back ?? '/staff')
  }

  router.get('/sign-in', (request, response, next) => void begin(request, response).catch(next))
  router.get('/return', (request, response, next) => void finish(request, response).catch(next))
  return router
}
