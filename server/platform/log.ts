import { pino, type Logger } from 'pino'

export type Log = Logger

/** JSON lines on stderr; whatever could name a person is blanked. */
export const createLog = (level: string, name: string): Log =>
  pino(
    {
      name,
      level,
      redact: {
        paths: [
          '*.password',
          '*.phone',
          '*.residentId',
          '*.token',
          'req.headers.cookie',
          'req.headers.authorization',
        ],
        censor: '…',
      },
    },
    pino.destination({ fd: 2, sync: false }),
  )
