import { describe, expect } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { overHttp as it } from '../support/fixtures.ts'

const reset =
  'mutation ($id: ID!) { resetStaff(id: $id) { id password staff { id name mustChangePassword } } }'
const logged =
  'query ($id: ID!) { auditLog(filter: { subjectId: $id }, first: 10) { nodes { act by outcome } } }'

describe('what the bureau does with staff', () => {
  it('stands in the log of what staff do, without the password that it told', async ({
    app,
    services,
    staff,
  }) => {
    const { account } = await aStaffMember(services, { reach: '350505100' })
    const variables = { id: account._id }
    const { data } = await app.ask(reset, variables, { as: staff.token })
    expect(data.resetStaff.staff).toEqual({ id: account._id, name: account.name, mustChangePassword: true })
    const log = await app.ask(logged, variables, { as: staff.token })
    expect(log.data.auditLog.nodes).toContainEqual({
      act: 'resetStaff',
      by: staff.account.name,
      outcome: 'DONE',
    })
    const collections = await app.platform.connection.listCollections()
    for (const { name } of collections) {
      const rows = await app.platform.connection.collection(name).find({}).toArray()
      expect(JSON.stringify(rows), name).not.toContain(data.resetStaff.password)
    }
  })

  it.for([
    ['zh-CN', /[\u4e00-\u9fff]/],
    ['en', /^[\x20-\x7e]+$/],
  ] as const)(
    'is refused to a town, and of the own account, in %s',
    async ([language, letters], { app, services, staff }) => {
      const town = await aStaffMember(services, { reach: '350505100', language })
      const refused = await app.ask(reset, { id: staff.account._id }, { as: town.token })
      expect(refused.errors?.[0]).toMatchObject({
        message: expect.stringMatching(letters),
        extensions: { code: 'FORBIDDEN' },
      })
      const own = await aStaffMember(services, { language })
      const { errors } = await app.ask(reset, { id: own.account._id }, { as: own.token })
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(letters),
        extensions: { code: 'CONFLICT' },
      })
    },
  )
})
