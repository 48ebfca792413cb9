import compression from 'compression'
import express, { type Express } from 'express'
import type { Metrics } from '../platform/metrics.ts'
import type { Wired } from '../wiring.ts'
import { accessLog, identified } from './access-log.ts'
import { cvRoutes } from './cv-routes.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { exportsRoute } from './exports-route.ts'
import { graphqlEndpoint } from './graphql-endpoint.ts'
import { loadShedding } from './load-shedding.ts'
import { healthRoutes } from './health-routes.ts'
import { myDataRoute } from './my-data-route.ts'
import { officeRoutes } from './office-routes.ts'
import { openPages } from './open/open-pages.ts'
import { contentSecurity, servePages } from './pages.ts'
import { keepNothing, readablePath, refuseRest } from './refusing.ts'
import { refuseWhileAway } from './store-away.ts'
import { sheetRoutes } from './sheet-routes.ts'
import { unsubscribeRoute } from './unsubscribe.ts'

/** A rush of a fair is answered within this; what would wait longer is refused at once. */
const mostLoad = { always: 32, patienceMs: 4_000 }

/** Express with health, GraphQL and pages. */
export async function createHttpApp(wired: Wired, metrics: Metrics | null = null): Promise<Express> {
  const app = express()
  app.disable('x-powered-by')
  const { trustedProxies, accessLog: isLogged } = wired.config
  app.set('trust proxy', trustedProxies)
  app.use(identified(trustedProxies > 0))
  if (isLogged) app.use(accessLog(wired.log))
  app.use(contentSecurity)
  app.use(compression())
  app.use(readablePath)
  app.use(healthRoutes(wired))
  const whileAway = refuseWhileAway(wired.connection, wired.log)
  app.use('/graphql', keepNothing, whileAway, loadShedding(mostLoad), await graphqlEndpoint(wired, metrics))
  app.use('/evidence', keepNothing, whileAway, loadShedding(mostLoad), evidenceRoutes(wired))
  app.use('/exports', keepNothing, whileAway, loadShedding(mostLoad), exportsRoute(wired))
  app.use('/my-data', keepNothing, whileAway, loadShedding(mostLoad), myDataRoute(wired))
  app.use('/cv', keepNothing, whileAway, loadShedding(mostLoad), cvRoutes(wired))
  app.use('/posting-sheets', keepNothing, whileAway, loadShedding(mostLoad), sheetRoutes(wired))
  app.use('/office', keepNothing, whileAway, loadShedding(mostLoad), officeRoutes(wired))
  app.post('/unsubscribe', whileAway)
  app.use(unsubscribeRoute(wired.services))
  app.use(openPages(wired))
  servePages(app, wired.config.pagesFolder)
  app.use(refuseRest(wired.log))
  return app
}
