import { expect } from 'vitest'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'

const get = (url: string, token?: string) =>
  fetch(`${url}/my-data`, { headers: token ? { authorization: `Bearer ${token}` } : {} })

it('is downloaded by its person alone, kept by nobody on the way, and has no names of secrets', async ({
  app,
  services,
}) => {
  const person = await aVeteran(services, {}, { name: '王甲一' })
  const answer = await get(app.url, person.token)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(await answer.json()).toMatchObject({
    account: [{ id: person.account._id }],
    file: [{ name: '王甲一' }],
  })
  const stranger = await get(app.url)
  expect(stranger.status).toBe(401)
  expect(await stranger.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
})

it('is nobody’s any more once the account is erased, and the field says how it was refused', async ({
  app,
  services,
}) => {
  const person = await aVeteran(services)
  const ask = (password: string) =>
    app.ask(
      'mutation($input: ErasureInput!) { eraseMyAccount(input: $input) }',
      { input: { password } },
      { as: person.token, language: 'en' },
    )
  const { errors } = await ask('wrong')
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'password' }] })
  expect((await ask('quanzhou-1')).data).toEqual({ eraseMyAccount: true })
  expect((await get(app.url, person.token)).status).toBe(401)
})
