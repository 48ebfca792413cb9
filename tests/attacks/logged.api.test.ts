import { pino } from 'pino'
import { Writable } from 'node:stream'
import { Error as MongooseError } from 'mongoose'
import { describe, expect, test, vi } from 'vitest'
import { jobKind } from '../../server/platform/queue/queue.ts'
import { platformErrors } from '../../server/platform/errors.ts'
import type { MailPort } from '../../server/platform/mail/mail.ts'
import { startWorkers } from '../../workers/start-workers.ts'
import { keptLog } from '../support/kept-log.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { aBroadSession, marks } from './a-broad-session.ts'

const everyMark = Object.entries(marks)

const leaksIn = (text: string, secrets: readonly string[] = []): string[] => [
  ...everyMark.filter(([, mark]) => text.includes(mark)).map(([what]) => what),
  ...secrets.filter((secret) => text.includes(secret)).map(() => 'a code or token'),
]

/** As a mail server refuses: with the address, in the error and beside it. */
const refusedMail = () =>
  Object.assign(new Error(`all recipients were rejected: 550 <${marks.email}> unknown`), {
    code: 'EENVELOPE',
    response: `550 <${marks.email}> unknown`,
    responseCode: 550,
    rejected: [marks.email],
  })

/** Errors of all that stands below, each with what it was given. */
async function errorsBelow({ platform: { connection, redis } }: TestApp): Promise<unknown[]> {
  const thrownBy = async (act: () => unknown) =>
    Promise.resolve()
      .then(act)
      .then(() => null)
      .catch((error: unknown) => error)
  const twice = connection.collection('accounts')
  const account = await twice.findOne({ phone: `+86${marks.phone}` })
  return [
    await thrownBy(() => twice.insertOne({ ...account, _id: 'another' as never })),
    await thrownBy(() => redis.call('SET', 'limit', marks.phone, marks.password)),
    await thrownBy(() => JSON.parse(`{"residentId": ${marks.residentId}, "name": ${marks.name}`)),
    await thrownBy(() => connection.model('Account').findOne({ createdAt: marks.name }).exec()),
    new MongooseError.ValidatorError({
      message: `${marks.service} is not allowed`,
      path: 'serviceText',
    } as never),
    platformErrors.invalid([{ path: 'phone', text: { zh: marks.phone, en: marks.phone } }]),
    platformErrors.changedBy(marks.name, new Date()),
    new Error(`Nobody knows ${marks.phone}, ${marks.name}, "${marks.password}" or ${marks.email}.`, {
      cause: new SyntaxError(marks.query),
    }),
    refusedMail(),
    Object.assign(new Error('with more beside it'), { account: { ...marks }, config: { data: marks.query } }),
    marks.wrongPassword,
  ]
}

const it = test
  .extend('kept', { scope: 'file' }, () => keptLog('trace'))
  .extend('printed', { scope: 'file' }, ({}, { onCleanup }) => {
    const said: string[] = []
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((way) =>
      vi.spyOn(console, way).mockImplementation((...words) => void said.push(words.map(String).join(' '))),
    )
    onCleanup(() => spies.forEach((spy) => spy.mockRestore()))
    return () => said.join('\n')
  })
  .extend('app', { scope: 'file' }, async ({ kept }, { onCleanup }) => {
    const mail: MailPort = {
      send: async () => {
        throw refusedMail()
      },
      close: async () => undefined,
    }
    const app = await testApp({
      env: { ACCESS_LOG: 'yes', TRUST_PROXY: '1' },
      parts: { log: kept.log, mail },
    })
    const { redisUrl, prefix } = app.platform
    const workers = startWorkers({ services: app.wired.services, redisUrl, log: kept.log, prefix })
    onCleanup(async () => {
      await workers.close()
      await app.close()
    })
    return app
  })

describe('people in the log', () => {
  it('are not, after a broad session at the lowest level', async ({ app, kept, printed }) => {
    printed()
    const { secrets, outcomes } = await aBroadSession(app)
    expect(outcomes).toEqual([
      ...['OK', 'OK', 'INVALID', 'OK', 'RATE_LIMITED', 'INVALID', 'INVALID'],
      ...['OK', 'OK', 'OK', '201', '400', 'OK', 'OK'],
    ])
    await expect
      .poll(() => kept.lines().some(({ msg }) => msg === 'a mail could not be handed over'), {
        timeout: 60_000,
      })
      .toBe(true)
    expect(kept.lines().length).toBeGreaterThan(25)
    expect(leaksIn(kept.text() + printed(), secrets)).toEqual([])
  })

  it('are not, whatever fails in a request', async ({ app, kept, printed }) => {
    const { fairs } = app.wired.services
    const whole = fairs.fair
    const errors = await errorsBelow(app)
    for (const error of errors) {
      Object.assign(fairs, { fair: async () => Promise.reject(error) })
      await app.ask('query ($id: ID!) { fair(id: $id) { id } }', { id: marks.phone })
    }
    Object.assign(fairs, { fair: whole })
    const unexpected = kept.lines().filter(({ msg }) => msg === 'unexpected error')
    expect(unexpected.length).toBeGreaterThanOrEqual(errors.length - 3)
    expect(leaksIn(kept.text() + printed())).toEqual([])
  })

  it('are not, whatever fails in a worker', async ({ app, kept, printed }) => {
    const { notifications } = app.wired.services
    const whole = notifications.deliver
    const errors = await errorsBelow(app)
    for (const [at, error] of errors.entries()) {
      Object.assign(notifications, { deliver: async () => Promise.reject(error) })
      const key = `failing-${at}`
      await app.platform.queue.askMany(jobKind('deliver-mail', 'mail'), [
        { payload: { notificationIds: [key] }, key },
      ])
      await expect.poll(() => kept.lines().filter(({ job }) => job === `deliver-mail-${key}`)).not.toEqual([])
    }
    Object.assign(notifications, { deliver: whole })
    expect(leaksIn(kept.text() + printed())).toEqual([])
  })

  it('are not, though somebody logs a whole record or an error alone', async ({ app, kept }) => {
    for (const error of await errorsBelow(app)) {
      if (error instanceof Error) kept.log.error(error)
      kept.log.child({ account: marks }).warn({ ...marks, err: error, veteran: { ...marks } }, 'a record')
    }
    expect(leaksIn(kept.text())).toEqual([])
  })

  it('would be by a log that writes what it is given: the test sees them', async ({ app }) => {
    let text = ''
    const plain = pino(
      { level: 'debug' },
      new Writable({ write: (chunk: Buffer, _, done) => ((text += chunk.toString()), done()) }),
    )
    const found = new Set<string>()
    for (const error of await errorsBelow(app)) {
      text = ''
      plain.error({ err: error }, 'unexpected error')
      const leaks = leaksIn(text)
      expect(leaks).not.toEqual([])
      for (const leak of leaks) found.add(leak)
    }
    expect([...found].toSorted()).toEqual(Object.keys(marks).toSorted())
  })
})
