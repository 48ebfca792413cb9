import { describe, expect, onTestFinished, test } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { jobKind } from '../../server/platform/queue/queue.ts'
import { ofRequest } from '../../server/platform/request-id.ts'
import { startWorkers } from '../../workers/start-workers.ts'
import { aPhone, aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { keptLog } from '../support/kept-log.ts'
import { testApp } from '../support/test-app.ts'

/** The whole application behind a proxy of its own, with workers; both write into the same log. */
const it = test
  .extend('kept', { scope: 'file' }, () => keptLog())
  .extend('app', { scope: 'file' }, async ({ kept }, { onCleanup }) => {
    const app = await testApp({ env: { TRUST_PROXY: '1', ACCESS_LOG: 'yes' }, parts: { log: kept.log } })
    const { redisUrl, prefix } = app.platform
    const workers = startWorkers({ services: app.wired.services, redisUrl, log: kept.log, prefix })
    onCleanup(async () => {
      await workers.close()
      await app.close()
    })
    return app
  })
  .extend('send', ({ app }) => async (query: string, variables: object, headers: Record<string, string>) => {
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return { id: answer.headers.get('x-request-id') ?? '', text: await answer.text() }
  })

describe('the id of a request', () => {
  it('is told to whoever asks, is new each time, and the same in all its lines', async ({ app, kept }) => {
    const [one, other] = [await fetch(`${app.url}/none.js`), await fetch(`${app.url}/none.js`)]
    const id = one.headers.get('x-request-id')
    expect(id).toMatch(/^[\da-f-]{36}$/)
    expect(other.headers.get('x-request-id')).not.toBe(id)
    await expect.poll(() => kept.lines().filter(({ request }) => request === id)).toHaveLength(1)
  })

  it.for([
    { given: 'from-the-proxy-1', taken: true },
    { given: 'short', taken: false },
    { given: 'no good id', taken: false },
    { given: 'x'.repeat(65), taken: false },
    { given: '{"level":60}', taken: false },
  ])('of one’s own proxy is taken when it is well formed: $given', async ({ given, taken }, { app }) => {
    const answer = await fetch(`${app.url}/livez`, { headers: { 'x-request-id': given } })
    expect(answer.headers.get('x-request-id') === given).toBe(taken)
  })

  it('is on the error that nobody expected, whose id the caller reads', async ({ app, kept, send }) => {
    const { viewer, token } = await aStaffMember(app.wired.services)
    const stop = app.wired.services.fairs.fair
    onTestFinished(() => void Object.assign(app.wired.services.fairs, { fair: stop }))
    Object.assign(app.wired.services.fairs, {
      fair: async () => {
        throw new RangeError('beyond')
      },
    })
    const { id, text } = await send(
      'query ($id: ID!) { fair(id: $id) { id } }',
      { id: viewer.id },
      { authorization: `Bearer ${token}`, 'x-request-id': 'of-the-wrong-fair' },
    )
    const { errorId } = JSON.parse(text).errors[0].extensions
    expect(id).toBe('of-the-wrong-fair')
    expect(kept.lines().find((line) => line['errorId'] === errorId)).toMatchObject({
      request: id,
      msg: 'unexpected error',
      err: { type: 'RangeError', message: 'beyond' },
    })
  })

  it('goes with the job that the request asks for', async ({ kept, send }) => {
    const input = { phone: aPhone(), purpose: 'SIGN_UP' }
    const { id } = await send(
      'mutation ($input: CodeRequestInput!) { sendCode(input: $input) { expiresAt } }',
      { input },
      {},
    )
    await expect
      .poll(() => kept.lines().filter(({ request, job }) => request === id && job?.startsWith('code-asked')))
      .toHaveLength(1)
  })

  it('goes on with the jobs that a job asks for', async ({ app, kept, send }) => {
    const { services } = app.wired
    const { employer } = await anEmployer(
      services,
      { verification: submitted(new Date()) },
      { email: 'owner@example.invalid' },
    )
    const { token } = await aStaffMember(services)
    const { id, text } = await send(
      'mutation ($id: ID!) { verifyEmployer(id: $id) { id } }',
      { id: employer._id },
      { authorization: `Bearer ${token}` },
    )
    expect(text).toContain(employer._id)
    const jobs = () =>
      kept
        .lines()
        .filter(({ request, job }) => request === id && job)
        .map(({ job }) => job?.replace(/-[\da-f]{24}.*/, ''))
    await expect.poll(jobs).toEqual(expect.arrayContaining(['employer-decided', 'deliver-mail']))
  })

  it('is on the line of a job that failed', async ({ app, kept }) => {
    await ofRequest('the-one-that-fails', () =>
      app.platform.queue.askMany(jobKind('nobody-does-this'), [{ payload: {}, key: 'at-all' }]),
    )
    await expect
      .poll(() => kept.lines().find(({ msg }) => msg === 'a job failed'))
      .toMatchObject({ request: 'the-one-that-fails', job: 'nobody-does-this-at-all' })
  })
})

describe('without a proxy of one’s own', () => {
  test('nobody chooses the id of a request', async () => {
    const app = await testApp()
    onTestFinished(app.close)
    const given = 'from-anybody-1'
    const answer = await fetch(`${app.url}/livez`, { headers: { 'x-request-id': given } })
    expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })
})
