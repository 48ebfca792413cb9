import { expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { overHttp } from '../support/fixtures.ts'
import { testApp } from '../support/test-app.ts'

const most = 5
const it = overHttp.override('app', { scope: 'file' }, async ({}, { onCleanup }) => {
  const app = await testApp({ env: { CHANGES_PER_HOUR: String(most) } })
  onCleanup(app.close)
  return app
})

const rename = 'mutation ($name: String!) { updateAccount(input: { name: $name }) { name } }'

it('makes so many changes an hour and not one more, however many at once; then the next hour begins', async ({
  app,
  services,
}) => {
  app.platform.clock.set('2026-11-26T05:20:00Z')
  const { token } = await anAccount(services)
  const tries = Array.from({ length: 20 }, (_, at) => app.ask(rename, { name: `甲${at}` }, { as: token }))
  const codes = (await Promise.all(tries)).map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK')
  expect(codes.filter((code) => code === 'OK')).toHaveLength(most)
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(20 - most)
  const refused = (language: string) => app.ask(rename, { name: '乙' }, { as: token, language })
  const [refusal] = (await refused('zh')).errors ?? []
  expect(refusal).toEqual({
    message: '每个账号每小时最多可提交 5 次操作，现已达上限。请在11月26日周四 14:00后再试。',
    path: ['updateAccount'],
    extensions: { code: 'RATE_LIMITED', retryAfter: 2_400 },
  })
  app.platform.clock.set('2026-11-26T06:00:00Z')
  expect((await refused('zh')).errors).toBeUndefined()
})

it('says so in English to whoever reads English', async ({ app, services }) => {
  const { token } = await anAccount(services, { language: 'en' })
  for (let at = 0; at < most; at++) await app.ask(rename, { name: '甲' }, { as: token })
  expect((await app.ask(rename, { name: '甲' }, { as: token })).errors?.[0]?.message).toBe(
    'An account may make 5 changes an hour, and has made them. Try again after Thu 26 November at 15:00.',
  )
})

it('counts each action of a request, and neither questions nor signing out', async ({ app, services }) => {
  const { token } = await aStaffMember(services)
  const two = 'mutation { a: updateAccount(input: {}) { id } b: updateAccount(input: {}) { id } }'
  for (let at = 0; at < 2; at++) expect((await app.ask(two, {}, { as: token })).errors).toBeUndefined()
  expect((await app.ask(two, {}, { as: token })).errors).toMatchObject([
    { path: ['b'], extensions: { code: 'RATE_LIMITED' } },
  ])
  expect((await app.ask('{ viewer { id } }', {}, { as: token })).errors).toBeUndefined()
  expect((await app.ask('mutation { signOut }', {}, { as: token })).data).toEqual({ signOut: true })
})

it('stops nobody else', async ({ app, services }) => {
  const [one, other] = [await anAccount(services), await anAccount(services)]
  for (let at = 0; at <= most; at++) await app.ask(rename, { name: '甲' }, { as: one.token })
  expect((await app.ask(rename, { name: '甲' }, { as: other.token })).errors).toBeUndefined()
})

it('counts every case of several that are decided on at once, and decides on none beyond', async ({
  app,
  services,
}) => {
  const { token } = await aStaffMember(services)
  const three = async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => anEmployer(services, { verification: submitted(new Date()) })),
    )
    return made.map(({ employer: { _id, version } }) => ({ id: _id, version }))
  }
  const verify = 'mutation ($cases: [CaseInput!]!) { verifyEmployers(cases: $cases) { refusal { kind } } }'
  const ask = async (cases: object) => app.ask(verify, { cases }, { as: token })
  expect((await ask(await three())).errors).toBeUndefined()
  const beyond = await three()
  expect((await ask(beyond)).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }])
  const kept = await services.employers.byIds(beyond.map(({ id }) => id))
  expect(kept.map(({ verification }) => verification.state)).toEqual(['PENDING', 'PENDING', 'PENDING'])
  expect((await ask(beyond.slice(0, 2))).data.verifyEmployers).toEqual([{ refusal: null }, { refusal: null }])
})
