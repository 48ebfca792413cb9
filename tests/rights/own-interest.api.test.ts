import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { aPhone, aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const waiting = { verification: submitted(new Date()) }
const ownOf = 'employer(id: $id) { ownInterest }'

describe('nobody decides on what is their own', () => {
  it.for([
    ['+86', (phone: string) => phone],
    ['blanks', (phone: string) => phone.replace('+86', '').replace(/(...)(....)/, '$1 $2 ')],
  ] as const)(
    'as an organisation that names their number, written with %s',
    async ([, written], { app, services, staff }) => {
      const phone = aPhone()
      const clerk = await aStaffMember(services, { phone })
      const { employer } = await anEmployer(services, { ...waiting, contactPhone: written(phone) })
      const asked = { id: employer._id }
      for (const act of [
        'verifyEmployer(id: $id) { id }',
        'returnEmployer(id: $id, reasons: [{ field: "name", reason: "与执照不符" }]) { id }',
      ]) {
        const { errors } = await app.ask(`mutation($id: ID!) { ${act} }`, asked, { as: clerk.token })
        expect(errors?.[0]).toMatchObject({
          message: expect.stringContaining('回避'),
          extensions: { code: 'FORBIDDEN' },
        })
      }
      const cases = `mutation($id: ID!) { verifyEmployers(cases: [{ id: $id, version: 1 }]) { refusal { kind } } }`
      const { data } = await app.ask(cases, asked, { as: clerk.token })
      expect(data.verifyEmployers).toEqual([{ refusal: { kind: 'FORBIDDEN' } }])
      const own = async (token: string) =>
        (await app.ask(`query($id: ID!) { ${ownOf} }`, asked, { as: token })).data.employer.ownInterest
      expect([await own(clerk.token), await own(staff.token)]).toEqual([true, false])
      await services.employers.verifyEmployer(staff.viewer, employer._id)
    },
  )

  it('as the posting of such an organisation', async ({ app, services, staff }) => {
    const phone = aPhone()
    const clerk = await aStaffMember(services, { phone })
    const employer = await anEmployer(services, { contactPhone: phone })
    const { _id: id } = await aPosting(services, employer)
    const down = `mutation($id: ID!) { takeDownPosting(id: $id, input: { concern: FEES, reason: "要求交押金" }) { ownInterest } }`
    const refused = await app.ask(down, { id }, { as: clerk.token })
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const done = await app.ask(down, { id }, { as: staff.token })
    expect(done.data.takeDownPosting).toEqual({ ownInterest: false })
  })

  it('as a file that was made by their account before they worked for a station', async ({
    app,
    services,
  }) => {
    const person = await aVeteran(services, waiting)
    await app.platform.connection
      .collection<{ _id: string }>('accounts')
      .updateOne({ _id: person.viewer.id }, { $set: { role: 'STAFF', reach: '350505' } })
    const { errors } = await app.ask(
      'mutation($id: ID!) { verifyVeteran(id: $id) { id } }',
      { id: person.veteran._id },
      { as: person.token },
    )
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it.for([
    ['by the number', { phone: true }, {}],
    ['by the name', {}, { name: '郑守山' }],
    ['by the name and the end of the resident ID', {}, { name: '郑守山', residentIdTail: true }],
  ] as const)(
    'nor on a file of whom they declared %s, and do not see it first',
    async ([, by, said], { app, services, staff }) => {
      const clerk = await aStaffMember(services)
      const residentId = aResidentId()
      const person = await aVeteran(services, { ...waiting, name: '郑守山', residentId })
      await services.relatives.declareRelative(clerk.viewer, {
        relation: 'PARENT',
        ...('phone' in by && { phone: person.viewer.phone }),
        ...('name' in said && { name: said.name }),
        ...('residentIdTail' in said && { residentIdTail: residentId.slice(-4) }),
      })
      const asked = { id: person.veteran._id }
      for (const act of [
        'query($id: ID!) { veteran(id: $id) { id } }',
        'mutation($id: ID!) { verifyVeteran(id: $id) { id } }',
      ]) {
        const { errors } = await app.ask(act, asked, { as: clerk.token })
        expect(errors?.[0]).toMatchObject({
          message: expect.stringContaining('申报'),
          extensions: { code: 'FORBIDDEN' },
        })
      }
      const seen = 'query($id: ID!) { veteran(id: $id) { ownInterest avoidance } }'
      const others = await app.ask(seen, asked, { as: staff.token })
      expect(others.data.veteran).toEqual({ ownInterest: false, avoidance: null })
      // A colleague has decided: to serve them is no decision.
      await services.veterans.verifyVeteran(staff.viewer, asked.id)
      const later = await app.ask(seen, asked, { as: clerk.token })
      expect(later.data.veteran).toMatchObject({
        ownInterest: true,
        avoidance: expect.stringContaining('回避'),
      })
    },
  )

  it('nor on a firm in which they have a part, by its code or by whoever speaks for it', async ({
    app,
    services,
  }) => {
    const [byCode, byName] = [await aStaffMember(services), await aStaffMember(services)]
    const { employer } = await anEmployer(services, { ...waiting, legalRepresentative: '林水 生' })
    const { _id: id, creditCode } = employer
    await services.relatives.declareRelative(byCode.viewer, { relation: 'FIRM', creditCode })
    await services.relatives.declareRelative(byName.viewer, { relation: 'SIBLING', name: '林水生' })
    for (const { token } of [byCode, byName]) {
      const { errors } = await app.ask(
        'mutation($id: ID!) { verifyEmployer(id: $id) { id } }',
        { id },
        { as: token },
      )
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
      const { data } = await app.ask(
        'query($id: ID!) { employer(id: $id) { avoidance } }',
        { id },
        { as: token },
      )
      expect(data.employer.avoidance).toContain('申报')
    }
  })

  it('namesakes with another resident ID are no relatives; what is taken back counts for thirty more days', async ({
    app,
    services,
  }) => {
    const clerk = await aStaffMember(services)
    const file = () => aVeteran(services, { ...waiting, name: '黄阿福', residentId: aResidentId() })
    const { _id } = await services.relatives.declareRelative(clerk.viewer, {
      ...{ relation: 'CHILD', name: '黄阿福' },
      residentIdTail: '000X',
    })
    await services.veterans.verifyVeteran(clerk.viewer, (await file()).veteran._id)
    await services.relatives.declareRelative(clerk.viewer, { relation: 'CHILD', name: '黄阿福' })
    await services.relatives.takeBackRelative(clerk.viewer, _id)
    const [, other] = await services.relatives.myRelatives(clerk.viewer)
    await services.relatives.takeBackRelative(clerk.viewer, other?._id ?? '')
    const { veteran } = await file()
    const verify = () => outcomeOf(services.veterans.verifyVeteran(clerk.viewer, veteran._id))
    expect(await verify()).toBe('FORBIDDEN')
    app.platform.clock.advance(31 * 86_400_000)
    expect(await verify()).toBe('OK')
    expect(await services.relatives.myRelatives(clerk.viewer)).toEqual([])
  })

  it('whom one declared is one’s own to see: the bureau reads who did and how many, and the log names nobody', async ({
    app,
    services,
    staff,
  }) => {
    const clerk = await aStaffMember(services, { reach: '350505100' })
    const declare = `mutation($input: RelativeInput!, $key: ID) { declareRelative(input: $input, key: $key) { id } }`
    const asked = { input: { relation: 'SPOUSE', name: '陈美玲' }, key: 'relative-1' }
    for (let twice = 0; twice < 2; twice += 1) await app.ask(declare, asked, { as: clerk.token })
    const { data } = await app.ask('{ relativeDeclarers { id name count } }', {}, { as: staff.token })
    expect(data.relativeDeclarers).toContainEqual({ id: clerk.viewer.id, name: clerk.viewer.name, count: 1 })
    const mine = async (token: string) =>
      (await app.ask('{ myRelatives { name } }', {}, { as: token })).data.myRelatives
    expect([await mine(clerk.token), await mine(staff.token)]).toEqual([[{ name: '陈美玲' }], []])
    const log = await services.audit.auditLog(
      staff.viewer,
      { act: 'declareRelative', byId: clerk.viewer.id },
      { first: 5 },
    )
    expect(log.totalCount).toBe(2)
    expect(JSON.stringify(log.nodes)).not.toContain('陈美玲')
    const none = await app.ask(
      declare,
      { input: { relation: 'OTHER', residentIdTail: '1234' } },
      { as: clerk.token },
    )
    expect(none.errors?.[0]?.extensions.fields).toMatchObject([{ path: 'name' }])
  })
})
