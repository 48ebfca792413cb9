import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expressMiddleware } from '@as-integrations/express5'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import helmet from 'helmet'
import { createApollo } from '../graphql/apollo.ts'
import type { Context } from '../graphql/context.ts'
import { createLoaders } from '../graphql/loaders.ts'
import type { Log } from '../platform/log.ts'
import type { Metrics } from '../platform/metrics.ts'
import { say, type Text } from '../../rules/text.ts'
import { preferredLanguage } from '../platform/text.ts'
import type { Wired } from '../wiring.ts'
import { accessLog } from './access-log.ts'
import { sessionTransport } from './session-cookie.ts'

/** Nothing a form of ours sends comes near this. */
const largestBody = '256kb'

const contentSecurity = {
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    upgradeInsecureRequests: null,
  },
}

const bodyRefusals: Record<number, Text> = {
  413: { zh: '请求内容过大（上限 256 KB）。', en: 'The request is too large (at most 256 KB).' },
  400: { zh: '请求格式有误。', en: 'The request is malformed.' },
}

/** What goes wrong before GraphQL is answered in GraphQL's shape, so that a client needs one reader only. */
const refuseBody: ErrorRequestHandler = (error: { status?: number }, request, response, _next) => {
  const status = error.status !== undefined && bodyRefusals[error.status] ? error.status : 400
  const text = bodyRefusals[status] ?? { zh: '', en: '' }
  const message = say(text, preferredLanguage(request.headers['accept-language']))
  response.status(status).json({ errors: [{ message, extensions: { code: 'INVALID' } }] })
}

async function contextOf(wired: Wired, request: Request, response: Response): Promise<Context> {
  const session = sessionTransport(request, response, wired.config.publicUrl.startsWith('https:'))
  const viewer = session.token === null ? null : await wired.services.accounts.viewerOf(session.token)
  return {
    viewer,
    language: viewer?.language ?? preferredLanguage(request.headers['accept-language']),
    services: wired.services,
    loaders: createLoaders(wired.services, viewer),
    session,
    now: wired.clock(),
    ip: request.ip ?? '',
  }
}

const unbuilt: Text = {
  zh: '网页尚未构建：请运行 npm run build。',
  en: 'The pages have not been built: run npm run build.',
}

/** The pages, once they are built; every address that is not a file is the client's to answer. */
function servePages(app: Express, folder: string): void {
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y' }))
  app.use('/assets', (_request, response) => response.sendStatus(404))
  app.use(express.static(folder, { index: false }))
  app.get('/{*path}', (request, response) => {
    response.sendFile(join(folder, 'index.html'), { headers: { 'Cache-Control': 'no-cache' } }, (error) => {
      if (!error || response.headersSent) return
      response
        .status(503)
        .type('text')
        .send(say(unbuilt, preferredLanguage(request.headers['accept-language'])))
    })
  })
}

/** The last resort: whatever still goes wrong is logged under an id and shown as that id only. */
const refuseRest =
  (log: Log): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const errorId = randomUUID()
    log.error({ errorId, err: error }, 'unexpected error')
    response
      .status(500)
      .json({ errors: [{ message: errorId, extensions: { code: 'UNAVAILABLE', errorId } }] })
  }

/** Express with health, GraphQL and pages. `/healthz` answers 200 when the search index and the database are ready, else 503. */
export async function createHttpApp(wired: Wired, metrics: Metrics | null = null): Promise<Express> {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', wired.config.trustProxy)
  if (wired.config.accessLog) app.use(accessLog(wired.log, wired.config.trustProxy))
  app.use(helmet({ contentSecurityPolicy: contentSecurity }))
  app.use(compression())
  app.get('/healthz', async (_request, response) => {
    const health = await wired.health()
    response.status(health.ready ? 200 : 503).json(health)
  })
  const apollo = createApollo(wired.log, metrics)
  await apollo.start()
  app.use(
    '/graphql',
    express.json({ limit: largestBody }),
    expressMiddleware(apollo, { context: ({ req, res }) => contextOf(wired, req, res) }),
  )
  app.use('/graphql', refuseBody)
  servePages(app, wired.config.pagesFolder)
  app.use(refuseRest(wired.log))
  return app
}
