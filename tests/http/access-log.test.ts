import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, test, type TestContext } from 'vitest'
import { testApp } from '../support/test-app.ts'

interface Line {
  readonly level: number
  readonly msg: string
  readonly ms: number
  readonly req: { readonly id: string; readonly method: string; readonly path: string }
  readonly res: { readonly status: number }
}

/** An application whose log is kept, silent but for what is asked of it. */
async function logging(env: NodeJS.ProcessEnv, { onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  let text = ''
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString()
      done()
    },
  })
  const app = await testApp({ env, parts: { log: pino({ level: 'silent' }, sink) } })
  onTestFinished(app.close)
  const lines = () =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line)
  return { app, text: () => text, lines }
}

describe('the access log', () => {
  test('is silent unless it is asked for', async (context) => {
    const { app, text } = await logging({}, context)
    await app.ask('{ serverVersion }')
    expect(text()).toBe('')
    expect((await fetch(`${app.url}/graphql`)).headers.get('x-request-id')).toBeNull()
  })

  test('holds one line a request: id, method, path, status and time', async (context) => {
    const { app, lines } = await logging({ ACCESS_LOG: 'yes' }, context)
    const answer = await fetch(`${app.url}/assets/nothing.js`)
    await expect.poll(lines).toHaveLength(1)
    expect(lines()[0]).toMatchObject({
      msg: 'request',
      req: { id: answer.headers.get('x-request-id'), method: 'GET', path: '/assets/nothing.js' },
      res: { status: 404 },
      ms: expect.any(Number),
    })
  })

  test('holds no cookie, token, variable or body', async (context) => {
    const { app, text, lines } = await logging({ ACCESS_LOG: 'yes' }, context)
    const secret = 'thesecretofsomebody'
    await app.ask('query ($id: ID!) { fair(id: $id) { id } }', { id: secret }, { as: secret })
    const variables = encodeURIComponent(JSON.stringify({ id: secret }))
    await fetch(`${app.url}/graphql?query=%7BserverVersion%7D&variables=${variables}`, {
      headers: { cookie: `rongqiao_session=${secret}`, 'apollo-require-preflight': 'yes' },
    })
    await expect.poll(lines).toHaveLength(2)
    expect(text()).not.toContain(secret)
    expect(lines().map(({ req }) => req.path)).toEqual(['/graphql', '/graphql'])
  })

  test('leaves out the questions of a health check', async (context) => {
    const { app, lines } = await logging({ ACCESS_LOG: 'yes' }, context)
    await fetch(`${app.url}/healthz`)
    await app.ask('{ serverVersion }')
    await expect.poll(lines).toHaveLength(1)
    expect(lines()[0]?.req.path).toBe('/graphql')
  })

  test.for([
    { trust: 'yes', given: 'from-the-proxy-1', kept: true },
    { trust: 'no', given: 'from-anybody-1', kept: false },
    { trust: 'yes', given: 'no good\tid', kept: false },
  ])('with TRUST_PROXY=$trust takes the id $given: $kept', async ({ trust, given, kept }, context) => {
    const { app } = await logging({ ACCESS_LOG: 'yes', TRUST_PROXY: trust }, context)
    const answer = await fetch(`${app.url}/healthz`, { headers: { 'x-request-id': given } })
    expect(answer.headers.get('x-request-id') === given).toBe(kept)
  })
})
