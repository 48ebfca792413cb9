import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { openDatabase } from '../../server/platform/database.ts'
import { overHttp } from '../support/fixtures.ts'
import { testApp } from '../support/test-app.ts'

interface Asked {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

interface Told {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** One request as it is written, which `fetch` would put right first. */
const sent = (
  url: string,
  { method = 'POST', path = '/graphql', headers = { 'content-type': 'application/json' }, body }: Asked,
): Promise<Told> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const asking = request({ hostname, port, method, path, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }))
    })
    asking.on('error', reject)
    asking.end(body)
  })

const it = overHttp
  .extend(
    'tell',
    ({ app }) =>
      (asked: Asked) =>
        sent(app.url, asked),
  )
  .extend('page', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'pages-'))
    await mkdir(join(folder, 'assets'))
    for (const [file, text] of [
      ['index.html', '<html>'.repeat(100)],
      ['icon.svg', '<svg/>'],
      ['assets/a.js', 'export {}'],
    ] as const)
      await writeFile(join(folder, file), text)
    const app = await testApp({ env: { PAGES_FOLDER: folder } })
    onCleanup(async () => {
      await app.close()
      await rm(folder, { recursive: true })
    })
    return (path: string, headers = {}) => sent(app.url, { method: 'GET', path, headers })
  })
const version = JSON.stringify({ query: '{ serverVersion }' })
const json = 'application/json'

describe('a request that is refused before it is an operation', () => {
  const early: [what: string, asked: Asked, status: number, english: RegExp][] = [
    ['a GET', { method: 'GET', path: '/graphql?query=%7BserverVersion%7D' }, 405, /POST requests only/],
    ['a page asking for the landing page', { method: 'GET', headers: { accept: 'text/html' } }, 405, /POST/],
    ['a DELETE', { method: 'DELETE' }, 405, /POST requests only/],
    [
      'a form of another site',
      { headers: { 'content-type': 'text/plain' }, body: version },
      415,
      /must be JSON/,
    ],
    ['a body without a type', { headers: {}, body: version }, 415, /must be JSON/],
    [
      'JSON in another character set',
      { headers: { 'content-type': `${json}; charset=gbk` }, body: version },
      415,
      /UTF-8/,
    ],
    ['a batch', { body: `[${version},${version}]` }, 400, /one operation/],
    ['broken JSON', { body: '{"query": ' }, 400, /malformed/],
    ['no body', {}, 400, /malformed|query that is not empty/],
    ['a query that is a number', { body: '{"query": 7}' }, 400, /query that is not empty/],
    ['an empty query', { body: '{"query": ""}' }, 400, /query that is not empty/],
    ['variables in a list', { body: '{"query": "{ serverVersion }", "variables": [1]}' }, 400, /variables/],
    ['a body of a megabyte', { body: `{"query": "${' '.repeat(1_000_000)}"}` }, 413, /at most 256 KB/],
    ['a path that cannot be decoded', { method: 'GET', path: '/%E0%A4%A' }, 400, /malformed/],
    ['a path with half an escape', { method: 'GET', path: '/assets/%' }, 400, /malformed/],
  ]

  it.for(early)('is told so in either language: %s', async ([, asked, status, english], { tell }) => {
    const inEnglish = {
      ...asked,
      headers: { 'content-type': json, ...asked.headers, 'accept-language': 'en' },
    }
    if (asked.headers && !asked.headers['content-type'])
      Reflect.deleteProperty(inEnglish.headers, 'content-type')
    const [zh, en] = [await tell(asked), await tell(inEnglish)]
    expect([zh.status, en.status]).toEqual([status, status])
    const refusal = { errors: [{ extensions: { code: 'INVALID' } }] }
    expect(JSON.parse(zh.text)).toMatchObject(refusal)
    expect(JSON.parse(en.text)).toMatchObject(refusal)
    expect(JSON.parse(zh.text).errors[0].message).toMatch(/[一-鿿]/u)
    expect(JSON.parse(en.text).errors[0].message).toMatch(english)
    expect(JSON.parse(en.text).errors[0].message).not.toMatch(/[一-鿿]/u)
  })

  it('keeps nothing of what was answered', async ({ tell }) => {
    expect((await tell({ body: version })).headers['cache-control']).toBe('no-store')
    expect((await tell({ body: '[]' })).headers['cache-control']).toBe('no-store')
  })
})

describe('the pages', () => {
  it.for([
    ['/icon.svg', 'bytes=0-3', 206],
    ['/icon.svg', 'bytes=100-', 416],
    ['/assets/a.js', 'bytes=100-', 416],
    ['/matches', 'bytes=9999-', 200],
    ['/other.svg', 'bytes=0-3', 404],
    ['/assets/b.js', 'bytes=0-3', 404],
  ] as const)('answer %s asked for %s with %i', async ([path, range, status], { page }) => {
    const answer = await page(path, { range })
    expect(answer.status).toBe(status)
    if (status >= 400) expect(JSON.parse(answer.text)).toHaveProperty('errors.0.extensions.code')
  })
})

describe('an operation', () => {
  it('of the kind that there is none of is refused by name', async ({ app }) => {
    const { status, errors } = await app.ask('subscription { serverVersion }', {}, { language: 'en' })
    expect(status).toBe(400)
    expect(errors).toMatchObject([{ message: /subscription/, extensions: { code: 'INVALID' } }])
  })

  it.for(['fair', 'posting', 'training'])(
    'that asks for a %s under an id of 2,000 characters finds none',
    async (name, { app, staff }) => {
      const { errors } = await app.ask(
        `query ($id: ID!) { ${name}(id: $id) { id } }`,
        { id: 'x'.repeat(2_000) },
        { as: staff.token },
      )
      expect(errors?.[0]?.extensions.code).toBe(name === 'training' ? 'INVALID' : 'NOT_FOUND')
    },
  )

  it.for([
    ['en;q=0.3, zh;q=0.9', /每页/],
    ['zh;q=0.3, en-US;q=0.9', /A page/],
    ['fr, en;q=0.5', /A page/],
    ['zh-Hant-TW, en;q=0.8', /每页/],
    ['en;q=0, *', /每页/],
    ['', /每页/],
  ] as const)('is answered in the language preferred by %s', async ([language, sentence], { app }) => {
    const { errors } = await app.ask('{ fairs(first: 0) { nodes { id } } }', {}, { language })
    expect(errors?.[0]?.message).toMatch(sentence)
  })

  it.for(['Bearer', 'bearer', 'BEARER'])('takes the token of %s', async (scheme, { tell, staff }) => {
    const headers = { 'content-type': json, authorization: `${scheme} ${staff.token}` }
    const { text } = await tell({ headers, body: JSON.stringify({ query: '{ viewer { id } }' }) })
    expect(JSON.parse(text).data.viewer.id).toBe(staff.account._id)
  })
})

describe('when the store is away', () => {
  it('an operation and a session are refused with 503 and an id, and nothing of the inside is told', async ({
    app: { platform },
    staff,
  }) => {
    const connection = await openDatabase(platform.mongodbUrl)
    const app = await testApp({ parts: { connection } })
    await connection.close()
    for (const as of [undefined, staff.token]) {
      const { status, errors } = await app.ask(
        '{ fairs { nodes { id } } }',
        {},
        { language: 'en', ...(as && { as }) },
      )
      expect(status).toBe(503)
      expect(errors).toMatchObject([
        { message: /not available/, extensions: { code: 'UNAVAILABLE', errorId: /^[\w-]{36}$/ } },
      ])
      expect(JSON.stringify(errors)).not.toMatch(/mongo|socket|connection|\/(tmp|work|root)|sock/i)
    }
    await app.close()
  })
})
