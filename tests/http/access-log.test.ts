import { describe, expect, test, type TestContext } from 'vitest'
import { keptLog } from '../support/kept-log.ts'
import { testApp } from '../support/test-app.ts'

/** An application whose log is kept, silent but for what is asked of it. */
async function logging(env: NodeJS.ProcessEnv, { onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  const { log, ...kept } = keptLog('silent')
  const app = await testApp({ env, parts: { log } })
  onTestFinished(app.close)
  return { app, ...kept }
}

describe('the access log', () => {
  test('is silent unless it is asked for', async (context) => {
    const { app, text } = await logging({}, context)
    await app.ask('{ serverVersion }')
    expect(text()).toBe('')
  })

  test('holds one line a request: id, method, path, status and time', async (context) => {
    const { app, lines } = await logging({ ACCESS_LOG: 'yes' }, context)
    const answer = await fetch(`${app.url}/assets/nothing.js`)
    await expect.poll(lines).toHaveLength(1)
    expect(lines()[0]).toMatchObject({
      msg: 'request',
      request: answer.headers.get('x-request-id'),
      method: 'GET',
      path: '/assets/nothing.js',
      status: 404,
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
    expect(lines().map(({ path }) => path)).toEqual(['/graphql', '/graphql'])
  })

  test('leaves out the questions of a health check', async (context) => {
    const { app, lines } = await logging({ ACCESS_LOG: 'yes' }, context)
    await fetch(`${app.url}/healthz`)
    await app.ask('{ serverVersion }')
    await expect.poll(lines).toHaveLength(1)
    expect(lines()[0]?.['path']).toBe('/graphql')
  })

  test('tells of a path only what is an address of ours', async (context) => {
    const { app, lines } = await logging({ ACCESS_LOG: 'yes' }, context)
    await fetch(`${app.url}/staff/files/13800138000`)
    await fetch(`${app.url}/陈建国/0123456789abcdef01234567`)
    await expect.poll(lines).toHaveLength(2)
    expect(lines().map(({ path }) => path)).toEqual(['/staff/files/…', '/…/0123456789abcdef01234567'])
  })
})
