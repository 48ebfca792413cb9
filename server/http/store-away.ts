import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Connection } from 'mongoose'
import { platformErrors } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { refuse } from './refusing.ts'

/** A database that is away for less is waited for: it is started again, or another member takes over. */
const patienceMs = 1_000

/**
 * While the database is away, requests are refused at once instead of each finding out; they are let in as soon as it answers its
 * connection again. One entry of the log, by whose id all of them can be found.
 */
export function refuseWhileAway(
  connection: Connection,
  log: Log,
  now: () => number = performance.now.bind(performance),
): RequestHandler {
  let away: { readonly since: number; readonly errorId: string } | null = null
  connection.on('disconnected', () => {
    if (away) return
    away = { since: now(), errorId: randomUUID() }
    log.error({ errorId: away.errorId }, 'the database is away; requests are refused')
  })
  connection.on('connected', () => {
    if (away) log.warn({ errorId: away.errorId }, 'the database answers again')
    away = null
  })
  return (request, response, next) => {
    if (away === null || now() - away.since < patienceMs) return next()
    refuse(request, response, 503, platformErrors.unavailable(), away.errorId)
  }
}
