import { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import { say, type Language } from '../../../rules/text.ts'
import { addressKey } from '../../platform/address.ts'
import { AppError, platformErrors } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import type { Config } from '../../config.ts'
import { limits } from '../../rate-limits.ts'
import type { Wired } from '../../wiring.ts'
import { pageLanguage, sendPage } from '../pages.ts'
import { textIn } from '../query-text.ts'
import { statuses } from '../refusing.ts'
import { framed, type OpenPage } from './frame.ts'
import { openReading, type Stranger } from './reading.ts'
import { cardPicture, qrPicture } from './share-card.ts'
import { siteLists } from './site-lists.ts'
import { words } from './words.ts'

/** As mongoose says that the database is there. */
const connected = 1

/** The language that the address itself names, as those for other languages do. */
const askedLanguage = (request: Request): Language | null => {
  const asked = textIn(request.query, 'lang')
  return asked === 'en' || asked === 'zh-CN' ? asked : null
}

const strangerOf = (request: Request): Stranger => ({
  language: askedLanguage(request) ?? pageLanguage(request),
  ip: request.ip ?? '',
})

/**
 * What cannot be read is no dead end: the program is sent, which says what it finds, and asks again by itself while the database is
 * away.
 */
const leadingOn =
  (log: Log): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    if (!(error instanceof AppError)) log.error({ err: error }, 'an open page could not be made')
    const { code, details } = error instanceof AppError ? error : platformErrors.unavailable()
    if (details.retryAfter !== undefined) response.set('Retry-After', String(details.retryAfter))
    response.status(statuses[code])
    next()
  }

type Step = (request: Request, response: Response, next: (error?: unknown) => void) => Promise<unknown>

/** A step that answers, or hands on what it throws. */
const handled =
  (act: Step): RequestHandler =>
  (request, response, next) =>
    void act(request, response, next).catch(next)

/** What is made of something changes with it. */
const sendFile = (response: Response, type: string, file: Buffer | string): void =>
  void response.set('Cache-Control', 'no-cache').type(type).send(file)

/** Before anything is read: the database is there, and this address has not asked for too much already. */
const admitting = ({ connection, redis }: Pick<Wired, 'connection' | 'redis'>): RequestHandler => {
  const limit = limits(redis).openPages
  return handled(async ({ ip = '' }, _response, next) => {
    if (connection.readyState !== connected) throw platformErrors.unavailable()
    await limit.take(addressKey(ip))
    next()
  })
}

const sendOpen =
  (
    { pagesFolder, publicUrl }: Pick<Config, 'pagesFolder' | 'publicUrl'>,
    read: (request: Request) => Promise<OpenPage>,
  ): Step =>
  async (request, response, next) => {
    const page = await read(request)
    const { language } = strangerOf(request)
    const text = await framed(pagesFolder, { page, language, publicUrl, asked: askedLanguage(request) })
    response.status(page.status)
    sendPage(text, request, response, next)
  }

/** The picture of what is open; what is not has none. */
const sendCard =
  (publicUrl: string, read: (request: Request) => Promise<OpenPage>): Step =>
  async (request, response, next) => {
    const { language } = strangerOf(request)
    const { status, title, description, path } = await read(request)
    if (status !== 200) return next()
    const product = `${say(words.product, language)} · ${say(words.what, language)}`
    const card = { product, title, lines: description.split(' · '), address: publicUrl + path }
    sendFile(response, 'png', await cardPicture(card))
  }

/**
 * Open postings, verified employers and announced fairs for whoever has no account and no program: the server writes the page itself.
 * Where the program has a page of its own at the address, it takes that over once it has come.
 */
export function openPages(wired: Wired): Router {
  const { config, log } = wired
  const reading = openReading(wired)
  const admitted = admitting(wired)
  const router = Router()
  const list = (request: Request) =>
    reading.list(
      { q: textIn(request.query, 'q') ?? '', after: textIn(request.query, 'after') },
      strangerOf(request),
    )
  router.get('/postings', admitted, handled(sendOpen(config, list)))
  const kinds = { postings: reading.posting, employers: reading.employer, fairs: reading.fair }
  for (const [kind, readOne] of Object.entries(kinds)) {
    const read = (request: Request) => readOne(String(request.params['id']), strangerOf(request))
    router.get(`/${kind}/:id`, admitted, handled(sendOpen(config, read)))
    router.get(`/${kind}/:id/card.png`, admitted, handled(sendCard(config.publicUrl, read)))
    router.get(`/${kind}/:id/qr.svg`, ({ params }, response) =>
      sendFile(response, 'svg', qrPicture(`${config.publicUrl}/${kind}/${params.id}`)),
    )
  }
  router.get(
    '/fairs/:id/fair.ics',
    admitted,
    handled(async (request, response, next) => {
      const calendar = await reading.calendar(String(request.params['id']), strangerOf(request))
      if (calendar === null) return next()
      sendFile(response, 'text/calendar; charset=utf-8', calendar)
    }),
  )
  router.use(siteLists(wired, admitted))
  router.use(leadingOn(log))
  return router
}
