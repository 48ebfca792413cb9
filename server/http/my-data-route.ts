import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import { say } from '../../rules/text.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Wired } from '../wiring.ts'
import { contextOf } from './request-context.ts'

/** Everything held of who asks, as a file; told while it is read, so that its size costs no memory. */
export function myDataRoute(wired: Wired): Router {
  const router = Router()
  router.get('/', (request, response, next) => {
    const tell = async () => {
      const { viewer, services, language } = await contextOf(wired, request, response)
      if (!viewer || viewer.isBound) {
        const { code, text } = platformErrors.unauthenticated()
        return response.status(401).json({ errors: [{ message: say(text, language), extensions: { code } }] })
      }
      await services.accounts.countChange(viewer, 'downloadData')
      response
        .type('application/json')
        .set('Content-Disposition', 'attachment; filename="rongqiao-my-data.json"')
        .set('Cross-Origin-Resource-Policy', 'same-origin')
      return pipeline(Readable.from(services.privacy.download(viewer)), response)
    }
    tell().catch(next)
  })
  return router
}
