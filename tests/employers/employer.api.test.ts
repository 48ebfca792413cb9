import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { aPicture } from '../support/a-proof.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let staff: string
beforeAll(async () => {
  app = await testApp()
  staff = (await aStaffMember(app.wired.services)).token
})
afterAll(() => app.close())

const whole = `id name creditCode area { code name } industry { code } contactName contactPhone version
  verification { state submittedAt decidedAt decidedBy validUntil reasons { field reason } }`
const employer = `query ($id: ID!) { employer(id: $id) { ${whole} } }`
const register = `mutation ($input: EmployerInput!) { registerEmployer(input: $input) { ${whole} } }`
const update = `mutation ($input: EmployerInput!) { updateEmployer(input: $input) { ${whole} } }`
const verify = `mutation ($id: ID!) { verifyEmployer(id: $id) { ${whole} } }`
const giveBack = `mutation ($id: ID!, $reasons: [FieldReasonInput!]!) { returnEmployer(id: $id, reasons: $reasons) { ${whole} } }`

describe('from registering to being seen', () => {
  it('goes through staff', async () => {
    const { token, viewer } = await anAccount(app.wired.services, { role: 'EMPLOYER' })
    const facts = employerFacts()
    expect((await app.ask('{ myEmployer { id } }', {}, { as: token })).data).toEqual({ myEmployer: null })

    const made = await app.ask(register, { input: facts }, { as: token })
    const { id } = made.data.registerEmployer
    expect(made.data.registerEmployer).toMatchObject({
      area: { code: '350505', name: '泉港区' },
      verification: { state: 'PENDING', reasons: [] },
    })
    expect((await app.ask(employer, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')

    const reasons = [{ field: 'address', reason: '与执照不符' }]
    const back = await app.ask(giveBack, { id, reasons }, { as: staff })
    expect(back.data.returnEmployer.verification).toMatchObject({ state: 'RETURNED', reasons })

    const corrected = { ...facts, address: '前黄镇工业路 2 号' }
    const again = await app.ask(update, { input: corrected }, { as: token })
    expect(again.data.updateEmployer.verification).toMatchObject({ state: 'PENDING', reasons: [] })

    const queue = await app.ask(
      '{ employersToVerify { totalCount nodes { id contactPhone } } }',
      {},
      { as: staff },
    )
    expect(queue.data.employersToVerify.nodes).toContainEqual({ id, contactPhone: facts.contactPhone })

    await app.wired.services.employers.addProof(viewer, { kind: 'LICENCE' }, await aPicture())
    await app.ask(verify, { id }, { as: staff })
    const seen = await app.ask(employer, { id })
    expect(seen.data.employer.verification).toMatchObject({ state: 'VERIFIED', decidedBy: null })
  })
})

describe('others', () => {
  it('see a verified organisation without contact, decider and reasons; its owner and staff see all', async () => {
    const { employer: row, token } = await anEmployer(app.wired.services)
    const { token: other } = await anAccount(app.wired.services)
    const seen = async (as?: string) =>
      (await app.ask(employer, { id: row._id }, as ? { as } : {})).data.employer
    for (const view of [await seen(), await seen(other)])
      expect(view).toMatchObject({
        contactName: null,
        contactPhone: null,
        verification: { state: 'VERIFIED', decidedBy: null, submittedAt: null, reasons: [] },
      })
    for (const view of [await seen(token), await seen(staff)])
      expect(view).toMatchObject({
        contactName: row.contactName,
        contactPhone: row.contactPhone,
        verification: { decidedBy: '林站长' },
      })
  })

  it('may not decide, look into the queue, or keep an organisation as somebody else', async () => {
    const { employer: row, token } = await anEmployer(app.wired.services, {
      verification: submitted(new Date()),
    })
    const { token: veteran } = await anAccount(app.wired.services)
    const codeOf = async (query: string, variables: object, as?: string) =>
      (await app.ask(query, variables, as ? { as } : {})).errors?.[0]?.extensions.code
    expect(await codeOf(verify, { id: row._id }, token)).toBe('FORBIDDEN')
    expect(await codeOf(verify, { id: row._id })).toBe('UNAUTHENTICATED')
    expect(await codeOf(giveBack, { id: row._id, reasons: [] }, veteran)).toBe('FORBIDDEN')
    expect(await codeOf('{ employersToVerify { totalCount } }', {}, token)).toBe('FORBIDDEN')
    expect(await codeOf(register, { input: employerFacts() }, veteran)).toBe('FORBIDDEN')
    expect(await codeOf('{ myEmployer { id } }', {}, veteran)).toBe('FORBIDDEN')
  })
})

describe('a refusal', () => {
  it.each([
    ['zh-CN', /[\u4e00-\u9fff]/],
    ['en', /^[\x20-\x7e]+$/],
  ])('names every wrong field in %s', async (language, letters) => {
    const { token } = await anAccount(app.wired.services, {
      role: 'EMPLOYER',
      language: language === 'en' ? 'en' : 'zh-CN',
    })
    const input = { ...employerFacts(), name: '', creditCode: '1', contactPhone: '1' }
    const { errors } = await app.ask(register, { input }, { as: token })
    expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
      'name',
      'creditCode',
      'contactPhone',
    ])
    for (const { message } of errors?.[0]?.extensions.fields ?? []) expect(message).toMatch(letters)
  })
})
