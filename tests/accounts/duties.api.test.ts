import { describe, expect, test } from 'vitest'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { anAuthenticator } from '../support/an-authenticator.ts'
import { testApp } from '../support/test-app.ts'

const it = test.extend('app', { scope: 'file' }, async ({}, { onCleanup }) => {
  const app = await testApp({ env: { STAFF_SECOND_FACTOR: 'yes' } })
  onCleanup(app.close)
  return app
})

const duties = '{ viewer { duties secondFactorSince recoveryCodesLeft } }'
const change = 'mutation ($input: PasswordInput!) { changePassword(input: $input) { duties } }'

describe('staff who have not made the account their own', () => {
  it('are told so, and may do nothing else, however it is asked', async ({ app }) => {
    const { accounts } = app.wired.services
    const { account } = await aStaffMember({ accounts })
    const { password } = await accounts.resetStaff(account.phone)
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { token viewer { duties } } }'
    const { data } = await app.ask(signIn, { input: { phone: account.phone, password } })
    expect(data.signIn.viewer.duties).toEqual(['NEW_PASSWORD', 'SECOND_FACTOR'])
    const as = data.signIn.token as string
    for (const refused of [
      '{ veteransToVerify { totalCount } }',
      '{ viewer { id } veteransToVerify { totalCount } }',
      '{ who: viewer { id } all: employersToVerify { totalCount } }',
      '{ ...all } fragment all on Query { veteransToVerify { totalCount } }',
      '{ ... on Query { veteransToVerify { totalCount } } }',
      '{ ... @include(if: true) { mySessions { id } } }',
      'mutation { signOut endOtherSessions { id } }',
      'mutation { endOtherSessions { id } }',
    ]) {
      const { errors } = await app.ask(refused, {}, { as, language: 'en' })
      expect(errors?.[0]?.extensions.code, refused).toBe('FORBIDDEN')
    }
    expect(
      (await app.ask(change, { input: { password, newPassword: 'meizhou-27-wan' } }, { as })).data,
    ).toEqual({ changePassword: { duties: ['SECOND_FACTOR'] } })
    const begun = await app.ask('mutation { beginSecondFactor }', {}, { as })
    const show = anAuthenticator(begun.data.beginSecondFactor)
    const confirm = 'mutation ($code: String!) { confirmSecondFactor(code: $code) }'
    const done = await app.ask(confirm, { code: show(app.platform.clock()) }, { as })
    expect(done.data.confirmSecondFactor).toHaveLength(10)
    expect((await app.ask(duties, {}, { as })).data.viewer).toMatchObject({
      duties: [],
      recoveryCodesLeft: 10,
    })
    expect((await app.ask('{ veteransToVerify { totalCount } }', {}, { as })).errors).toBeUndefined()
  })

  it('are staff only: others owe nothing', async ({ app }) => {
    const { token } = await anAccount(app.wired.services)
    const { data } = await app.ask(duties, {}, { as: token })
    expect(data.viewer).toEqual({ duties: [], secondFactorSince: null, recoveryCodesLeft: null })
  })
})
