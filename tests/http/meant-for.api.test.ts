import { describe, expect } from 'vitest'
import { overHttp as it } from '../support/fixtures.ts'
import { anAccount, thePassword } from '../support/a-account.ts'

const rename = 'mutation ($input: AccountInput!) { updateAccount(input: $input) { name } }'
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }'
const viewer = '{ viewer { id } }'

describe('an action of a page that was opened for somebody else', () => {
  it.for([
    ['zh-CN', /此页面是为另一账号打开的，现在登录的是陈建国/],
    ['en', /^This page was opened for another account\. 陈建国 is signed in now/],
  ] as const)(
    'is refused, says in %s who is signed in, and writes nothing',
    async ([language, says], { app, services, veteran }) => {
      const other = await anAccount(services, { language })
      const asking = { as: other.token, meantFor: veteran.viewer.id }
      const { errors } = await app.ask(rename, { input: { name: '别人' } }, asking)
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'CONFLICT', signedInAs: '陈建国' },
      ])
      expect(errors?.[0]?.message).toMatch(says)
      const { data } = await app.ask('{ viewer { name } }', {}, { as: other.token })
      expect(data.viewer.name).toBe('陈建国')
    },
  )

  it('is refused too when it hides a sign-in beside it', async ({ app, services, veteran }) => {
    const other = await anAccount(services)
    const both = `mutation ($input: SignInInput!, $name: AccountInput!) {
      signIn(input: $input) { viewer { id } }
      updateAccount(input: $name) { id }
    }`
    const input = { phone: other.account.phone, password: thePassword }
    const variables = { input, name: { name: '别人' } }
    const { errors } = await app.ask(both, variables, { as: other.token, meantFor: veteran.viewer.id })
    expect(errors?.[0]?.extensions.code).toBe('CONFLICT')
  })
})

describe('nothing else is refused for whom it was meant', () => {
  it('neither an action of the very person, nor one of a program that does not say', async ({
    app,
    veteran,
  }) => {
    for (const meantFor of [veteran.viewer.id, undefined]) {
      const asking = { as: veteran.token, ...(meantFor ? { meantFor } : {}) }
      const { errors } = await app.ask(rename, { input: { name: '陈建国' } }, asking)
      expect(errors).toBeUndefined()
    }
  })

  it('nor what is read, nor signing in as another', async ({ app, services, veteran }) => {
    const other = await anAccount(services)
    const asking = { as: other.token, meantFor: veteran.viewer.id }
    expect((await app.ask(viewer, {}, asking)).data.viewer.id).toBe(other.viewer.id)
    const input = { phone: veteran.account.phone, password: thePassword }
    expect((await app.ask(signIn, { input }, asking)).data.signIn.viewer.id).toBe(veteran.viewer.id)
  })

  it('and whose session has ended is asked to sign in, as ever', async ({ app, veteran }) => {
    const { errors } = await app.ask(rename, { input: { name: '别人' } }, { meantFor: veteran.viewer.id })
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
})
