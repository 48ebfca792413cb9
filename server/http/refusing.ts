import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { platformErrors, type AppError, type ErrorCode } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { say, type Language } from '../../rules/text.ts'
import { httpErrors } from './http.errors.ts'

/** The language that `Accept-Language` prefers among those the product speaks, by its weights; Chinese when it says none. */
export const languageOf = (request: Request): Language =>
  request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh-CN'

/** The status of each code, where an answer is a refusal as a whole. */
export const statuses: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
}

/** Answers a refusal that comes before GraphQL in GraphQL's shape, so that a client needs one reader only. */
export function refuse(
  request: Request,
  response: Response,
  status: number,
  { code, text, details }: AppError,
  errorId?: string,
): void {
  const { retryAfter, reason } = details
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter))
  response.status(status).json({
    errors: [
      {
        message: say(text, languageOf(request)),
        extensions: {
          code,
          ...(reason && { reason }),
          ...(retryAfter !== undefined && { retryAfter }),
          ...(errorId && { errorId }),
        },
      },
    ],
  })
}

/** What the caller did wrong, by the status that express or a body parser found. */
const refusalOf: Readonly<Record<number, () => AppError>> = {
  404: platformErrors.notFound,
  413: httpErrors.tooLarge,
  415: httpErrors.notJson,
  416: httpErrors.noSuchRange,
}

/** The last resort. A caller's mistake keeps its status; whatever else goes wrong is logged under an id and shown as that id only. */
export const refuseRest =
  (log: Log): ErrorRequestHandler =>
  (error: { readonly status?: number }, request, response, _next) => {
    const { status = 500 } = error
    if (status >= 400 && status < 500 && !response.headersSent)
      return refuse(request, response, status, (refusalOf[status] ?? httpErrors.malformed)())
    const errorId = randomUUID()
    log.error({ errorId, err: error }, 'unexpected error')
    // Half an answer must not look whole. Express would write the error's own words.
    if (response.headersSent) return void response.destroy()
    refuse(request, response, 503, platformErrors.unavailable(), errorId)
  }

/** What is answered to one person must not be kept for the next. */
export const keepNothing: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** Refuses a path whose escapes mean no text, whatever would have served it. */
export const readablePath: RequestHandler = (request, response, next) => {
  try {
    decodeURIComponent(request.path)
  } catch {
    return refuse(request, response, 400, httpErrors.malformed())
  }
  next()
}
