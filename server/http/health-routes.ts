import { Router } from 'express'
import type { Wired } from '../wiring.ts'
import { keepNothing } from './refusing.ts'

/** Asked every few seconds by machines. */
export const healthPaths: ReadonlySet<string> = new Set(['/livez', '/readyz', '/healthz'])

/**
 * Three questions: whether the process lives (else start it again), whether requests should come here (else send them to
 * others), and whether all it stands on is there (else wake somebody). Away from Redis it answers requests, so no balancer must
 * take it out; what is to be sent waits, so somebody must know.
 */
export function healthRoutes({ health }: Pick<Wired, 'health'>): Router {
  const router = Router()
  router.get('/livez', keepNothing, (_request, response) => void response.type('text').send('alive\n'))
  router.get('/readyz', keepNothing, async (_request, response) => {
    const { ready, ending, database, matches, indexLacks, embedder } = await health()
    response.status(ready ? 200 : 503).json({ ready, ending, database, matches, indexLacks, embedder })
  })
  router.get('/healthz', keepNothing, async (_request, response) => {
    const all = await health()
    response.status(all.well ? 200 : 503).json(all)
  })
  return router
}
