import { Router, type ErrorRequestHandler } from 'express'
import { dayOf } from '../../rules/office-time.ts'
import { AppError, platformErrors } from '../platform/errors.ts'
import type { Wired } from '../wiring.ts'
import { refuse, statuses } from './refusing.ts'
import { contextOf } from './request-context.ts'

const refusing: ErrorRequestHandler = (error, request, response, next) => {
  if (!(error instanceof AppError)) return next(error)
  refuse(request, response, statuses[error.code], error)
}

/** The file of an export, for who asked for it. */
export function exportsRoute(wired: Wired): Router {
  const router = Router()
  router.get('/:id', (request, response, next) => {
    const tell = async () => {
      const { viewer, services, now } = await contextOf(wired, request, response)
      if (!viewer || viewer.isBound) throw platformErrors.unauthenticated()
      await services.accounts.countChange(viewer, 'downloadExport')
      const sheet = await services.exports.download(viewer, String(request.params['id']))
      response
        .type('text/csv; charset=utf-8')
        .set('Content-Disposition', `attachment; filename="rongqiao-${dayOf(now)}.csv"`)
        .set('Content-Security-Policy', "default-src 'none'; sandbox")
        .set('X-Content-Type-Options', 'nosniff')
        .set('Cross-Origin-Resource-Policy', 'same-origin')
        .send(sheet)
    }
    tell().catch(next)
  })
  router.use(refusing)
  return router
}
