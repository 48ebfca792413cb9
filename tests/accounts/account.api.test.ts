import { describe, expect } from 'vitest'
import { aCode } from '../support/a-code.ts'
import { aPhone, thePassword } from '../support/a-account.ts'
import { overHttp } from '../support/fixtures.ts'

const whoAmI = '{ viewer { id name phone email role language } }'
const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { token viewer { name phone role language } } }`
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { token viewer { id } } }`
const update = `mutation ($input: AccountInput!) { updateAccount(input: $input) { name email language } }`

/** `browse` asks as a browser does: the session travels in a cookie only. */
const it = overHttp.extend(
  'browse',
  ({ app }) =>
    async (query: string, variables: object = {}, cookie = '') => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query, variables }),
      })
      return { ...(await response.json()), cookie: response.headers.get('set-cookie') ?? '' }
    },
)

describe('the viewer', () => {
  it('is null when nobody is signed in', async ({ app }) => {
    expect((await app.ask(whoAmI)).data).toEqual({ viewer: null })
    expect((await app.ask(whoAmI, {}, { as: 'nonsense' })).data).toEqual({ viewer: null })
  })

  it('is who signed up', async ({ app }) => {
    const phone = aPhone()
    const code = await aCode(app.platform, app.wired.services.accounts, 'SIGN_UP', phone)
    const input = { role: 'VETERAN', name: '陈建国', phone, code, password: thePassword, language: 'en' }
    const { data } = await app.ask(signUp, { input })
    expect(data.signUp.viewer).toEqual({ name: '陈建国', phone, role: 'VETERAN', language: 'en' })
    const me = await app.ask(whoAmI, {}, { as: data.signUp.token })
    expect(me.data.viewer).toMatchObject({ phone, email: null })
  })

  it('is the same in a browser, by a cookie that pages cannot read', async ({ browse, veteran }) => {
    const { account } = veteran
    const input = { phone: account.phone, password: thePassword }
    const { cookie } = await browse(
      'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
      {
        input,
      },
    )
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Strict/i)
    const own = cookie.split(';')[0] ?? ''
    expect((await browse(whoAmI, {}, own)).data.viewer.id).toBe(account._id)
    const out = await browse('mutation { signOut }', {}, own)
    expect(out.data).toEqual({ signOut: true })
    expect(out.cookie).toMatch(/Expires=Thu, 01 Jan 1970/)
    expect((await browse(whoAmI, {}, own)).data.viewer).toBeNull()
  })
})

describe('a refusal', () => {
  it.for([
    { language: 'zh-CN', letters: /[\u4e00-\u9fff]/ },
    { language: 'en', letters: /^[\x20-\x7e]+$/ },
  ])('is in $language and names every wrong field', async ({ language, letters }, { app }) => {
    const input = { role: 'STAFF', name: '', phone: '1', code: '1', password: '1', email: 'x' }
    const { errors } = await app.ask(signUp, { input }, { language })
    expect(errors?.[0]?.extensions.code).toBe('INVALID')
    const fields = errors?.[0]?.extensions.fields ?? []
    expect([...new Set(fields.map(({ path }) => path))].toSorted()).toEqual([
      'code',
      'email',
      'name',
      'password',
      'phone',
      'role',
    ])
    for (const { message } of fields) expect(message).toMatch(letters)
  })

  it('of a sign-in does not say whether the number has an account', async ({ app, veteran }) => {
    const { account } = veteran
    const answers = await Promise.all(
      [account.phone, aPhone()].map((phone) =>
        app.ask(signIn, { input: { phone, password: 'not-this-one' } }),
      ),
    )
    expect(answers[0]?.errors?.[0]?.extensions).toEqual(answers[1]?.errors?.[0]?.extensions)
    expect(answers[0]?.data).toBeNull()
  })

  it('meets whoever changes an account without being signed in', async ({ app }) => {
    const { errors } = await app.ask(update, { input: { name: '陈建军' } })
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
})

describe('updateAccount', () => {
  it('changes the language, and the next refusal is in it', async ({ app, veteran }) => {
    const { token } = veteran
    const { data } = await app.ask(
      update,
      { input: { language: 'en', email: 'a@example.org' } },
      { as: token },
    )
    expect(data.updateAccount).toMatchObject({ language: 'en', email: 'a@example.org' })
    const { errors } = await app.ask(update, { input: { name: '' } }, { as: token, language: 'zh-CN' })
    expect(errors?.[0]?.message).toMatch(/^[\x20-\x7e]+$/)
  })
})

describe('signOut', () => {
  it('ends the session on the server', async ({ app, staff }) => {
    const { token } = staff
    expect((await app.ask('mutation { signOut }', {}, { as: token })).data).toEqual({ signOut: true })
    expect((await app.ask(whoAmI, {}, { as: token })).data.viewer).toBeNull()
    expect((await app.ask('mutation { signOut }')).data).toEqual({ signOut: true })
  })
})
