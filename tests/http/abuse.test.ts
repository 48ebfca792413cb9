import { describe, expect } from 'vitest'
import { overHttp } from '../support/fixtures.ts'

/** A registration's fair's registration's fair …: the schema's own circle. */
const nested = (depth: number): string =>
  `{ fairs { nodes { ${'myRegistration { fair { '.repeat(depth / 2)}id${' } }'.repeat(depth / 2)} } } }`

const json = { 'content-type': 'application/json' }

const it = overHttp.extend(
  'post',
  ({ app }) =>
    (body: string, headers: Record<string, string> = json) =>
      fetch(`${app.url}/graphql`, { method: 'POST', headers, body }),
)

describe('what is sent to the server to do harm', () => {
  it('refuses a body of 20 MB with 413 and a sentence', async ({ post }) => {
    const answer = await post(
      JSON.stringify({ query: '{ serverVersion }', variables: { junk: 'x'.repeat(20_000_000) } }),
    )
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] })
  })

  it('refuses a query nested 50 deep with 400 and code INVALID', async ({ app }) => {
    const { status, errors } = await app.ask(nested(50))
    expect(status).toBe(400)
    expect(errors?.[0]?.extensions.code).toBe('INVALID')
  })

  it.for([
    ['many aliases', `{ ${Array.from({ length: 100 }, (_, at) => `a${at}: serverVersion`).join(' ')} }`],
    ['20,000 tokens', `{ ${'serverVersion '.repeat(20_000)} }`],
    ['broken syntax', '{ serverVersion'],
    ['an unknown field', '{ everything }'],
    ['no operation', '# nothing'],
  ])('refuses %s with a status below 500 and without a stack trace', async ([, query], { post }) => {
    const answer = await post(JSON.stringify({ query }))
    const body = await answer.text()
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(body).toContain('"errors"')
    expect(body).not.toMatch(/node_modules|at .*\.ts:/)
  })

  it('caps a page on its value, also when it comes as a variable', async ({ app }) => {
    const { errors } = await app.ask('query ($first: Int!) { fairs(first: $first) { nodes { id } } }', {
      first: 100_000,
    })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'first' }] })
  })

  it('refuses a cursor that no page ended with', async ({ app }) => {
    const { errors } = await app.ask('{ fairs(after: "rubbish") { nodes { id } } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'after' }] })
  })

  it.for(['text/plain', 'application/x-www-form-urlencoded'])(
    'takes no mutation sent as %s by a foreign page',
    async (type, { post }) => {
      const answer = await post('{"query":"mutation { signOut }"}', { 'content-type': type })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
    },
  )

  it('answers malformed JSON in the shape of every other refusal', async ({ post }) => {
    const answer = await post('{ "query": ')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] })
  })

  it('speaks the language of the caller', async ({ app }) => {
    const refused = (language: string) => app.ask('{ fairs(first: 0) { nodes { id } } }', {}, { language })
    expect((await refused('en-GB')).errors?.[0]?.message).toMatch(/A page holds/)
    expect((await refused('zh-CN,zh;q=0.9,en;q=0.8')).errors?.[0]?.message).toMatch(/每页条数/)
  })
})

describe('a request that does not fit the schema', () => {
  const wrongDay =
    'query ($filter: MatchFilter, $after: String) { matches(filter: $filter, after: $after) { totalCount } }'
  const cases = [
    ['a variable of another type', wrongDay, { after: 3 }, 'after 变量的值与其类型不符'],
    [
      'a value inside a variable',
      wrongDay,
      { filter: { payMin: 'much' } },
      'filter.payMin 变量的值与其类型不符',
    ],
    ['an unknown field', '{ everything }', {}, '与接口定义不符'],
    ['broken syntax', '{ serverVersion', {}, '语法错误'],
  ] as const

  it.for(cases)(
    'is refused in the language of the caller: %s',
    async ([, query, variables, said], { app }) => {
      const refused = async (language: string) => (await app.ask(query, variables, { language })).errors?.[0]
      const chinese = await refused('zh-CN')
      expect(chinese?.message).toBe(`请求格式有误：${said}。`)
      expect(chinese?.extensions.code).toBe('INVALID')
      const detail = chinese?.extensions.detail
      expect(detail).toMatch(/^[ -~]+$/)
      expect((await refused('en'))?.message).toBe(`The request is malformed: ${detail}`)
    },
  )
})

describe('the health of the server', () => {
  it('answers 503 until the posting index is filled, then 200', async ({ app }) => {
    expect((await fetch(`${app.url}/healthz`)).status).toBe(503)
    await app.wired.services.matching.start()
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  })
})
