import type { RequestHandler } from 'express'
import type { Log } from '../platform/log.ts'
import { newRequestId, ofRequest } from '../platform/request-id.ts'
import { healthPaths } from './health-routes.ts'

const wellFormedId = /^[\w-]{8,64}$/

/**
 * The id of a request: its proxy's when that is ours to believe, else a new one. It is told to the caller, who may name it when
 * asking for help, and every line of the log and every job that comes of the request bears it.
 */
export const identified =
  (trustsProxy: boolean): RequestHandler =>
  (request, response, next) => {
    const given = request.headers['x-request-id']
    const id = trustsProxy && typeof given === 'string' && wellFormedId.test(given) ? given : newRequestId()
    response.set('X-Request-Id', id)
    ofRequest(id, next)
  }

/** What an address of ours is made of; anything else somebody typed. */
const ofOurs = /^([a-z][a-z.-]{0,30}|[0-9a-f]{24}|)$/

const pathOf = (path: string): string =>
  path
    .split('/')
    .slice(0, 8)
    .map((part) => (ofOurs.test(part) ? part : '…'))
    .join('/')

/**
 * One line for each request: id, method, path, status and how long it took. No header, no query and no body is written,
 * so neither cookies nor tokens nor the variables of an operation; nor what of a path is nothing of ours.
 */
export function accessLog(log: Log): RequestHandler {
  const lines = log.child({}, { level: 'info' })
  return (request, response, next) => {
    const { method, path } = request
    const [id, began] = [String(response.get('X-Request-Id')), performance.now()]
    if (!healthPaths.has(path))
      response.once('close', () =>
        ofRequest(id, () =>
          lines.info(
            {
              method,
              path: pathOf(path),
              status: response.statusCode,
              ms: Math.round(performance.now() - began),
            },
            'request',
          ),
        ),
      )
    next()
  }
}
