import { expect } from 'vitest'
import { aFair } from '../support/a-fair.ts'
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

it('is told on the page in words: no code and nothing as it is stored', async ({ app, services, staff }) => {
  const person = await aVeteran(services, {
    degree: 'ASSOCIATE',
    servicePeriods: [{ branch: 'ARMY', specialtyId: 'transport-driver', startYear: 2010, endYear: 2015 }],
    skills: [{ id: 'driving-licence-any', answer: 'CONFIRMED', words: [], confidence: 1 }],
    wishes: { shifts: ['DAY'], payMin: 5000, areaCodes: ['350505'] },
  })
  const fair = await aFair(services, staff.viewer)
  await services.fairs.register(person.viewer, fair._id)
  await services.veterans.veteran(staff.viewer, person.veteran._id)
  const asked = '{ myData { key records { facts { name value } } } }'
  const { data } = await app.ask(asked, {}, { as: person.token })
  const parts = data['myData'] as { records: { facts: { name: string; value: string }[] }[] }[]
  const facts = parts.flatMap(({ records }) => records.flatMap((record) => record.facts))
  const told = facts.map(({ value }) => value).join('|')
  expect(told).toContain('大专 / 高职')
  expect(told).toContain('2010–2015 陆军')
  const asStored = facts.filter(
    ({ name, value }) => /[{}[\]]|[A-Z]{2,}_|^[A-Z]{3,}$/.test(value) && !/入场码|ticket/.test(name),
  )
  expect(asStored).toEqual([])
})
