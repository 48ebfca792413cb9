import { Router } from 'express'
import { say, type Text } from '../../rules/text.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../wiring.ts'
import { keepNothing, languageOf, refuse } from './refusing.ts'

const stopped: Text = { zh: '已退订，今后不再发送。', en: 'Done. You will get no more of these.' }

/**
 * One click in a mail program stops mails (RFC 8058): a POST without session or cookie; the token in the address is the
 * proof. A GET is a page that asks first, since mail scanners follow links.
 */
export function unsubscribeRoute({ notifications }: Pick<Services, 'notifications'>): Router {
  const router = Router()
  router.post('/unsubscribe', keepNothing, (request, response, next) => {
    const { token } = request.query
    notifications.unsubscribe(typeof token === 'string' ? token : '').then(
      () => response.type('text').send(say(stopped, languageOf(request))),
      (error: unknown) => (error instanceof AppError ? refuse(request, response, 400, error) : next(error)),
    )
  })
  return router
}
