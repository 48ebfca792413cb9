import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { aPhone, aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'

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
})
