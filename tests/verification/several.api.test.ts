import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'

const outcome = '{ id refusal { kind message } }'
const verify = `mutation ($cases: [CaseInput!]!) { verifyEmployers(cases: $cases) ${outcome} }`
const returning = (field: 'returnEmployers' | 'returnVeterans') =>
  `mutation ($cases: [CaseInput!]!, $reasons: [FieldReasonInput!]!) {
    ${field}(cases: $cases, reasons: $reasons) ${outcome}
  }`
const reasons = [{ field: 'address', reason: '与登记材料不一致' }]
const handedIn = () => submitted(new Date())
type Services = Parameters<typeof anEmployer>[0] & Parameters<typeof aVeteran>[0]

const employers = async (services: Services, facts = {}) => {
  const draft = { ...employerFacts(facts), verification: handedIn() }
  const { employer, token } = await anEmployer(services, draft)
  return { id: employer._id, version: employer.version, token }
}
const files = async (services: Services) => {
  const { veteran, token } = await aVeteran(services, { verification: handedIn() })
  return { id: veteran._id, version: veteran.version, token }
}
const asCase = ({ id, version }: { id: string; version: number }) => ({ id, version })

describe('several organisations', () => {
  it('are verified, and the answer says of each what became of it, in the language of who decides', async ({
    app,
    services,
    staff,
  }) => {
    const english = await aStaffMember(services, { language: 'en' })
    const [right, changed] = [await employers(services), await employers(services)]
    const cases = [asCase(right), { ...asCase(changed), version: changed.version + 1 }]
    const { data } = await app.ask(verify, { cases }, { as: staff.token })
    expect(data.verifyEmployers).toEqual([
      { id: right.id, refusal: null },
      {
        id: changed.id,
        refusal: { kind: 'CONFLICT', message: '内容已被更改，请重新载入后再提交。' },
      },
    ])
    const again = await app.ask(verify, { cases }, { as: english.token })
    expect(again.data.verifyEmployers[0].refusal).toEqual({
      kind: 'CONFLICT',
      message: 'This organisation is not waiting to be checked; somebody may have decided already.',
    })
    const state = `{ employer(id: "${right.id}") { verification { state decidedBy } } }`
    expect((await app.ask(state, {}, { as: right.token })).data.employer.verification).toEqual({
      state: 'VERIFIED',
      decidedBy: staff.viewer.name,
    })
  })

  it('are not verified unread when they wrote words that a clerk has yet to look at', async ({
    app,
    services,
    staff,
  }) => {
    const held = await employers(services, { about: '限难性' })
    const { data } = await app.ask(verify, { cases: [asCase(held)] }, { as: staff.token })
    expect(data.verifyEmployers).toEqual([
      {
        id: held.id,
        refusal: {
          kind: 'CONFLICT',
          message: '该单位的地址或简介中有待核对的用语，请打开后单独核验。',
        },
      },
    ])
    const alone = `mutation { verifyEmployer(id: "${held.id}", version: ${held.version}) { id } }`
    expect((await app.ask(alone, {}, { as: staff.token })).data.verifyEmployer).toEqual({ id: held.id })
  })

  it('are returned, and each reads the reason', async ({ app, services, staff }) => {
    const both = [await employers(services), await employers(services)]
    const { data } = await app.ask(
      returning('returnEmployers'),
      { cases: both.map(asCase), reasons },
      { as: staff.token },
    )
    expect(data.returnEmployers).toEqual(both.map(({ id }) => ({ id, refusal: null })))
    const own = '{ myEmployer { verification { state reasons { field reason } } } }'
    for (const { token } of both)
      expect((await app.ask(own, {}, { as: token })).data.myEmployer.verification).toEqual({
        state: 'RETURNED',
        reasons,
      })
  })

  it('are refused whole when the question is wrong, with every wrong field', async ({
    app,
    services,
    staff,
  }) => {
    const one = asCase(await employers(services))
    const asked = { cases: [one, one], reasons: [] }
    const { errors } = await app.ask(returning('returnEmployers'), asked, { as: staff.token })
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID',
      fields: [
        { path: 'reasons', message: '请给出 1 到 20 条原因' },
        { path: 'cases.1.id', message: '同一项不能重复列出' },
      ],
    })
  })
})

describe('several veterans’ files', () => {
  it('are returned with the version that the queue tells, and each person sees who opened the file', async ({
    app,
    services,
    staff,
  }) => {
    const both = [await files(services), await files(services)]
    const queue = '{ veteransToVerify(first: 100) { nodes { id version } } }'
    const { data: seen } = await app.ask(queue, {}, { as: staff.token })
    for (const each of both) expect(seen.veteransToVerify.nodes).toContainEqual(asCase(each))
    const asked = { cases: both.map(asCase), reasons: [{ field: 'residentId', reason: '请带原件核对' }] }
    const { data } = await app.ask(returning('returnVeterans'), asked, { as: staff.token })
    expect(data.returnVeterans).toEqual(both.map(({ id }) => ({ id, refusal: null })))
    const readings = '{ myFileReadings { nodes { reader role purpose } } }'
    for (const { token } of both)
      expect((await app.ask(readings, {}, { as: token })).data.myFileReadings.nodes).toEqual([
        { reader: staff.viewer.name, role: 'STAFF', purpose: '作出核验决定' },
      ])
  })

  it('are verified one by one only: who says that a status is right has read the file', async ({ app }) => {
    const { data } = await app.ask('{ __schema { mutationType { fields { name } } } }')
    const names = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name)
    expect(names).toContain('verifyVeteran')
    expect(names).not.toContain('verifyVeterans')
  })
})

describe('deciding on several', () => {
  it('is for staff alone', async ({ app, services, veteran, employer }) => {
    const [firm, file] = [asCase(await employers(services)), asCase(await files(services))]
    const actions = [
      [verify, { cases: [firm] }],
      [returning('returnEmployers'), { cases: [firm], reasons }],
      [returning('returnVeterans'), { cases: [file], reasons }],
    ] as const
    for (const [action, variables] of actions)
      for (const [someone, code] of [
        [{ as: veteran.token }, 'FORBIDDEN'],
        [{ as: employer.token }, 'FORBIDDEN'],
        [{}, 'UNAUTHENTICATED'],
      ] as const) {
        const { errors } = await app.ask(action, variables, someone)
        expect(errors?.[0]?.extensions.code).toBe(code)
      }
    const [kept] = await services.employers.byIds([firm.id])
    expect(kept?.verification.state).toBe('PENDING')
  })
})
