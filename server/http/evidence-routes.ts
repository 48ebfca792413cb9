import express, {
  Router,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import { largestProof, type ProofInput } from '../../rules/evidence.ts'
import { say, type Language } from '../../rules/text.ts'
import { evidenceErrors, isPicture } from '../evidence/index.ts'
import type { Context } from '../graphql/context.ts'
import { refuseOther } from '../graphql/meant-for.ts'
import { AppError } from '../platform/errors.ts'
import { signedIn } from '../platform/viewer.ts'
import type { Wired } from '../wiring.ts'
import { languageOf, statuses } from './refusing.ts'
import { textIn } from './query-text.ts'
import { contextOf } from './request-context.ts'

/** A refusal in the shape that the API has, so that a client needs one reader only. */
function refuse(response: Response, language: Language, { code, text, details }: AppError): void {
  const { fields, retryAfter, signedInAs } = details
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter))
  const wrong = fields?.map(({ path, text: why }) => ({ path, message: say(why, language) }))
  const extensions = { code, fields: wrong, retryAfter, signedInAs }
  response.status(statuses[code]).json({ errors: [{ message: say(text, language), extensions }] })
}

/** Whatever a body parser found wrong with an upload is that it is too large, or that it broke off. */
const refusing: ErrorRequestHandler = (error: { readonly status?: number }, request, response, next) => {
  const { context } = response.locals as { readonly context?: Context }
  const language = context?.language ?? languageOf(request)
  if (error instanceof AppError) return refuse(response, language, error)
  if (error.status === 413) return refuse(response, language, evidenceErrors.tooLarge())
  next(error)
}

/** The rule says what of it is wrong. */
const inputOf = ({ query }: Request) =>
  ({
    kind: textIn(query, 'kind'),
    validUntil: textIn(query, 'validUntil'),
    replaces: textIn(query, 'replaces'),
  }) as ProofInput

/** Before a byte of the file is read: who sends it is known, meant, and has not changed too much already. */
async function admit({ viewer, meantFor, services }: Context, request: Request): Promise<void> {
  const sender = signedIn(viewer)
  refuseOther(sender, meantFor)
  // No foreign page can send this type without asking first.
  if (!request.is('application/octet-stream')) throw evidenceErrors.notRaw()
  if (Number(request.headers['content-length'] ?? 0) > largestProof) throw evidenceErrors.tooLarge()
  await services.accounts.countChange(sender, 'addProof')
}

async function holderOf({ services }: Context, id: string) {
  return (await services.veterans.holdsProof(id)) ? services.veterans : services.employers
}

/** What a browser may do with a file: show it when we have drawn it, else only keep it; run nothing in either case. */
const headersOf = (isShown: boolean, name: string) => ({
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename="${name}"`,
})

const raw = { limit: largestProof, type: 'application/octet-stream', inflate: false }

const contextIn = (response: Response): Context => (response.locals as { context: Context }).context

/** A step that goes on when it has not answered; what it throws is refused below. */
const handled =
  (act: (request: Request, response: Response) => Promise<unknown>): RequestHandler =>
  (request, response, next) =>
    void act(request, response).then(() => (response.headersSent ? undefined : next()), next)

const admitted = handled((request, response) => admit(contextIn(response), request))

const taken = handled(async (request, response) => {
  const { viewer, services } = contextIn(response)
  const owner = viewer?.role === 'EMPLOYER' ? services.employers : services.veterans
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const input = inputOf(request)
  const kept = textIn(request.query, 'onBehalfOf')
  const { id } = await (kept === null
    ? owner.addProof(viewer, input, bytes)
    : services.veterans.addProofOnBehalf(viewer, kept, input, bytes))
  response.status(201).json({ id })
})

const opened = handled(async (request, response) => {
  const context = contextIn(response)
  const id = String(request.params['id'])
  const holder = await holderOf(context, id)
  const { proof, bytes } = await holder.openProof(context.viewer, id)
  const name = `${proof.kind.toLowerCase()}-${proof.id.slice(0, 8)}${isPicture(proof) ? '.jpg' : '.pdf'}`
  response
    .set(headersOf(isPicture(proof), name))
    .type(proof.mediaType)
    .send(bytes)
})

/** Files are sent and read here, under the session and the limits of the API. */
export function evidenceRoutes(wired: Wired): Router {
  const router = Router()
  const context = handled(async (request, response) => {
    response.locals['context'] = await contextOf(wired, request, response)
  })
  router.put('/', context, admitted, express.raw(raw), taken)
  router.get('/:id', context, opened)
  router.use(refusing)
  return router
}
