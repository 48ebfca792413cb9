import express, {
  Router,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import { say } from '../../rules/text.ts'
import type { Context } from '../graphql/context.ts'
import { refuseOther } from '../graphql/meant-for.ts'
import { evidenceErrors } from '../evidence/index.ts'
import { AppError } from '../platform/errors.ts'
import { signedIn } from '../platform/viewer.ts'
import type { Wired } from '../wiring.ts'
import { textIn } from './query-text.ts'
import { languageOf, statuses } from './refusing.ts'
import { contextOf } from './request-context.ts'

const largest = 2 * 1024 * 1024

/** A refusal in the shape that the API has, with what is wrong with each field. */
const refusing: ErrorRequestHandler = (error: { readonly status?: number }, request, response, next) => {
  const language = (response.locals as { context?: Context }).context?.language ?? languageOf(request)
  const refused = error.status === 413 ? evidenceErrors.tooLarge() : error
  if (!(refused instanceof AppError)) return next(error)
  const { fields, retryAfter } = refused.details
  const wrong = fields?.map(({ path, text }) => ({ path, message: say(text, language) }))
  const extensions = { code: refused.code, fields: wrong, retryAfter }
  response
    .status(statuses[refused.code])
    .json({ errors: [{ message: say(refused.text, language), extensions }] })
}

const sendSheet = (response: Response, name: string, sheet: Buffer): void =>
  void response
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .set('Content-Disposition', `attachment; filename="${name}.xlsx"`)
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .set('Cross-Origin-Resource-Policy', 'same-origin')
    .send(sheet)

const contextIn = (response: Response): Context => (response.locals as { context: Context }).context

type Step = (request: Request, response: Response) => Promise<unknown>

/** A step that goes on when it has not answered. */
const handled =
  (act: Step): RequestHandler =>
  (request, response, next) =>
    void act(request, response).then(() => (response.headersSent ? undefined : next()), next)

/** Before a byte of a file is read: who sends it is known and meant, and has not sent too many. */
const admitted = handled(async (request, response) => {
  const { viewer, meantFor, services } = contextIn(response)
  refuseOther(signedIn(viewer), meantFor)
  // No foreign page can send this type without asking first.
  if (!request.is('application/octet-stream')) throw evidenceErrors.notRaw()
  await services.accounts.countChange(viewer, 'sendSheet')
})

const bytesOf = ({ body }: Request): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))

/** Vacancies by the file: a template, what is wrong with a filled one, the same to be corrected, and what is made of it. */
export function sheetRoutes(wired: Wired): Router {
  const { postingSheets } = wired.services
  const router = Router()
  const raw = express.raw({ limit: largest, type: 'application/octet-stream', inflate: false })
  router.use(
    handled(async (request, response) => {
      response.locals['context'] = await contextOf(wired, request, response)
    }),
  )
  router.get(
    '/template',
    handled(async (_request, response) => {
      const { viewer, language } = contextIn(response)
      sendSheet(response, 'vacancies', await postingSheets.sheetTemplate(viewer, language))
    }),
  )
  router.put(
    '/preview',
    admitted,
    raw,
    handled(async (request, response) => {
      const { viewer, language } = contextIn(response)
      response.json(await postingSheets.previewSheet(viewer, bytesOf(request), language))
    }),
  )
  router.put(
    '/corrections',
    admitted,
    raw,
    handled(async (request, response) => {
      const { viewer, language } = contextIn(response)
      const sheet = await postingSheets.correctedSheet(viewer, bytesOf(request), language)
      sendSheet(response, 'vacancies-to-correct', sheet)
    }),
  )
  router.put(
    '/postings',
    admitted,
    raw,
    handled(async (request, response) => {
      const { viewer, language } = contextIn(response)
      const isPublished = textIn(request.query, 'publish') === 'yes'
      const { failed, ...made } = await postingSheets.makeOfSheet(viewer, bytesOf(request), isPublished)
      const told = failed.map(({ line, text }) => ({ line, message: say(text, language) }))
      response.status(201).json({ ...made, failed: told })
    }),
  )
  router.use(refusing)
  return router
}
