import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPicture } from '../support/a-proof.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let staff: string
beforeAll(async () => {
  app = await testApp()
  staff = (await aStaffMember(app.wired.services, { name: '林站长' })).token
})
afterAll(() => app.close())

const whole = `id name phone residentIdTail area { code } degree serviceText version missing wantsInvitations
  servicePeriods { branch specialty { id } startYear endYear }
  skills { skill { id name } answer words confidence } occupations { occupation { code } answer }
  wishes { occupations { code } areas { code } payMin availableFrom shifts }
  verification { state reasons { field reason } }`
const mine = `{ myVeteran { ${whole} } }`
const update = `mutation ($input: PersonInput!) { updatePerson(input: $input) { ${whole} } }`
const describeService = `mutation ($input: ServiceInput!) { describeService(input: $input) { ${whole} } }`
const submit = `mutation { submitVeteran { ${whole} } }`
const verify = `mutation ($id: ID!) { verifyVeteran(id: $id) { ${whole} } }`
const open = `query ($id: ID!) { veteran(id: $id) { ${whole} } }`
const readings = '{ myFileReadings { nodes { reader role purpose } pageInfo { hasNextPage } } }'

describe('from the first look to being verified', () => {
  it('goes section by section, and through staff', async () => {
    const { token, account, viewer } = await anAccount(app.wired.services)
    const as = { as: token }
    const residentId = aResidentId()
    const first = (await app.ask(mine, {}, as)).data.myVeteran
    expect(first).toMatchObject({
      name: account.name,
      phone: account.phone,
      residentIdTail: null,
      version: 1,
    })
    expect(first.missing).toEqual(['SERVICE', 'SKILLS', 'WISHES', 'LIVING', 'IDENTITY'])

    const early = await app.ask(submit, {}, as)
    expect(early.errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
      'residentId',
      'areaCode',
      'serviceText',
      'STATUS',
    ])

    const periods = [{ branch: 'ARMY', specialtyId: 'transport-driver', startYear: 2001, endYear: 2006 }]
    const told = await app.ask(describeService, { input: { text: '在汽车连开大车', periods } }, as)
    expect(told.data.describeService.servicePeriods[0].specialty.id).toBe('transport-driver')
    const [suggested] = told.data.describeService.skills
    expect(suggested.answer).toBe('SUGGESTED')

    const answer = `mutation ($input: AnswersInput!) { answerSuggestions(input: $input) { ${whole} } }`
    const skills = [{ skillId: suggested.skill.id, answer: 'CONFIRMED' }]
    await app.ask(answer, { input: { skills } }, as)
    const state = `mutation ($input: WishesInput!) { stateWishes(input: $input) { ${whole} } }`
    const wishes = { occupationCodes: ['4-02-02-01'], areaCodes: ['350505'], payMin: 5000, shifts: ['DAY'] }
    const wished = await app.ask(state, { input: { ...wishes, availableFrom: '2026-12-01' } }, as)
    expect(wished.data.stateWishes.wishes).toEqual({
      occupations: [{ code: '4-02-02-01' }],
      areas: [{ code: '350505' }],
      payMin: 5000,
      availableFrom: '2026-12-01',
      shifts: ['DAY'],
    })

    const person = { residentId, areaCode: '350505001', degree: 'HIGH_SCHOOL' }
    const updated = (await app.ask(update, { input: person }, as)).data.updatePerson
    expect(updated).toMatchObject({ residentIdTail: residentId.slice(-4), missing: [] })
    expect(JSON.stringify(updated)).not.toContain(residentId)

    await app.wired.services.veterans.addProof(viewer, { kind: 'PREFERENTIAL_CARD' }, await aPicture())
    const { id } = (await app.ask(submit, {}, as)).data.submitVeteran
    const queue = '{ veteransToVerify { totalCount nodes { id name area { code } submittedAt } } }'
    const { nodes } = (await app.ask(queue, {}, { as: staff })).data.veteransToVerify
    expect(nodes).toContainEqual(expect.objectContaining({ id, area: { code: '350505001' } }))
    expect((await app.ask(readings, {}, as)).data.myFileReadings.nodes).toEqual([])

    expect((await app.ask(open, { id }, { as: staff })).data.veteran.phone).toBe(account.phone)
    await app.ask(verify, { id }, { as: staff })
    expect((await app.ask(mine, {}, as)).data.myVeteran.verification.state).toBe('VERIFIED')
    expect((await app.ask(readings, {}, as)).data.myFileReadings.nodes).toEqual([
      { reader: '林站长', role: 'STAFF', purpose: '作出核验决定' },
      { reader: '林站长', role: 'STAFF', purpose: '核验身份' },
    ])
  })
})

describe('other people’s files', () => {
  it('are closed to veterans, employers and strangers, and the person sees no reading', async () => {
    const { veteran, token } = await aVeteran(app.wired.services)
    const other = await anAccount(app.wired.services)
    const employer = await anAccount(app.wired.services, { role: 'EMPLOYER' })
    const codeOf = async (query: string, variables: object, as?: string) =>
      (await app.ask(query, variables, as ? { as } : {})).errors?.[0]?.extensions.code
    for (const query of [open, verify]) {
      expect(await codeOf(query, { id: veteran._id }, other.token)).toBe('FORBIDDEN')
      expect(await codeOf(query, { id: veteran._id }, employer.token)).toBe('FORBIDDEN')
      expect(await codeOf(query, { id: veteran._id })).toBe('UNAUTHENTICATED')
    }
    expect(await codeOf(mine, {}, employer.token)).toBe('FORBIDDEN')
    expect(await codeOf(mine, {})).toBe('UNAUTHENTICATED')
    expect(await codeOf('{ veteransToVerify { totalCount } }', {}, token)).toBe('FORBIDDEN')
    expect((await app.ask(readings, {}, { as: token })).data.myFileReadings.nodes).toEqual([])
  })
})

describe('a refusal', () => {
  it.each([
    ['zh-CN', /[\u4e00-\u9fff]/],
    ['en', /^[\x20-\x7e]+$/],
  ] as const)('names every wrong field in %s', async (language, letters) => {
    const { token } = await anAccount(app.wired.services, { language })
    const input = { name: '', residentId: '11010519491231002Y', areaCode: '000000' }
    const { errors } = await app.ask(update, { input }, { as: token })
    expect(errors?.[0]?.extensions.code).toBe('INVALID')
    expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
      'name',
      'residentId',
      'areaCode',
    ])
    for (const { message } of errors?.[0]?.extensions.fields ?? []) expect(message).toMatch(letters)
  })

  it('meets words longer than 4,000 characters', async () => {
    const { token } = await anAccount(app.wired.services)
    const { errors } = await app.ask(describeService, { input: { text: '车'.repeat(4_001) } }, { as: token })
    expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual(['text'])
  })
})
