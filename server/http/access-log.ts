import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pinoHttp, type HttpLogger } from 'pino-http'
import type { Log } from '../platform/log.ts'
import { healthPaths } from './health-routes.ts'

const wellFormedId = /^[\w-]{8,64}$/

/** The proxy's id when it is ours to believe, else a new one; told to the caller, who may name it when asking for help. */
const requestId = (trustProxy: boolean) => (request: IncomingMessage, response: ServerResponse) => {
  const given = request.headers['x-request-id']
  const id = trustProxy && typeof given === 'string' && wellFormedId.test(given) ? given : randomUUID()
  response.setHeader('x-request-id', id)
  return id
}

/**
 * One line for each request: id, method, path, status and how long it took. No header, no query and no body is written,
 * so neither cookies nor tokens nor the variables of an operation.
 */
export const accessLog = (log: Log, trustProxy: boolean): HttpLogger =>
  pinoHttp({
    logger: log.child({}, { level: 'info' }),
    genReqId: requestId(trustProxy),
    wrapSerializers: false,
    serializers: {
      req: ({ id, method, url = '' }: IncomingMessage) => ({ id, method, path: url.split('?')[0] }),
      res: ({ statusCode }: ServerResponse) => ({ status: statusCode }),
    },
    customAttributeKeys: { responseTime: 'ms' },
    customLogLevel: () => 'info',
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    autoLogging: { ignore: ({ url = '' }) => healthPaths.has(url) },
  })
