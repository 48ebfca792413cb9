import { pino, type DestinationStream, type Logger } from 'pino'
import { requestId } from './request-id.ts'
import { toldError } from './told-error.ts'

export type Log = Logger

/** What a line may hold: ids, counts and times. Whatever else is given is not written, whoever gives it. */
const told: ReadonlySet<string> = new Set([
  'request',
  'err',
  'errorId',
  'job',
  'notification',
  'entry',
  'times',
  'port',
  'method',
  'path',
  'status',
  'ms',
])

const known = (line: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(line).map(([name, value]) => [name, told.has(name) ? value : '…']))

/** JSON lines, on stderr. Each is of the request that is being answered, or that asked for the job being done. */
export const createLog = (
  level: string,
  name: string,
  to: DestinationStream = pino.destination({ fd: 2, sync: false }),
): Log => {
  const log = pino(
    {
      name,
      level,
      formatters: { log: known },
      serializers: { err: toldError },
      hooks: {
        // An error that is logged alone would be told by its words.
        logMethod([first, ...rest], log) {
          const isError = (first as unknown) instanceof Error
          log.apply(this, isError ? [{ err: first }, 'an error'] : [first, ...rest])
        },
      },
      mixin: () => {
        const request = requestId()
        return request === undefined ? {} : { request }
      },
    },
    to,
  )
  const { child } = log
  return Object.assign(log, {
    child(this: Log, bindings: object, options?: object) {
      return child.call(this, known(bindings), options)
    },
  }) as Log
}
