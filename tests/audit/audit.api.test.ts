import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFair } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'
import type { TestApp } from '../support/test-app.ts'

const waiting = { verification: submitted(new Date()) }
const asked = `query($filter: AuditFilter) {
  auditLog(filter: $filter, first: 100) { totalCount nodes { by byId act subjectIds why outcome } }
}`
const logOf = async (app: TestApp, as: string, filter: object = {}) =>
  (await app.ask(asked, { filter }, { as })).data.auditLog

describe('the log of what staff do', () => {
  it('has a decision with who, what and why, and what became of it', async ({ app, services, staff }) => {
    const { employer } = await anEmployer(services, waiting)
    const give = `mutation($id: ID!) { returnEmployer(id: $id, reasons: [{ field: "name", reason: "与执照不符" }]) { id } }`
    for (let time = 0; time < 2; time++) await app.ask(give, { id: employer._id }, { as: staff.token })
    const { nodes } = await logOf(app, staff.token, { subjectId: employer._id })
    const act = { by: staff.viewer.name, byId: staff.viewer.id, act: 'returnEmployer', why: '与执照不符' }
    expect(nodes).toMatchObject([
      { ...act, outcome: 'CONFLICT' },
      { ...act, outcome: 'DONE' },
    ])
  })

  it('has what was made by its id, and lists that show names, not mere counts', async ({ app, services }) => {
    const clerk = await aStaffMember(services)
    const as = { as: clerk.token }
    await aVeteran(services, waiting)
    await app.ask('{ veteransToVerify(first: 1) { totalCount nodes { id area { name } } } }', {}, as)
    await app.ask(
      '{ veteransToVerify { ...Names } } fragment Names on VeteranQueuePage { nodes { name } }',
      {},
      as,
    )
    const made = await app.ask('mutation { createFair(input: { titleZh: "秋季专场" }) { id } }', {}, as)
    const { nodes } = await logOf(app, clerk.token, { byId: clerk.viewer.id })
    expect(nodes.map(({ act }: { act: string }) => act)).toEqual([
      'auditLog',
      'createFair',
      'veteransToVerify',
    ])
    expect(nodes[1].subjectIds).toEqual([made.data.createFair.id])
  })

  it('has every reading of a file, from which what its person sees is drawn', async ({
    app,
    services,
    staff,
  }) => {
    const { veteran, token } = await aVeteran(services, waiting)
    await app.ask('query($id: ID!) { veteran(id: $id) { name } }', { id: veteran._id }, { as: staff.token })
    await app.ask(
      'mutation($id: ID!) { verifyVeteran(id: $id) { id } }',
      { id: veteran._id },
      { as: staff.token },
    )
    const { nodes } = await logOf(app, staff.token, { subjectId: veteran._id })
    expect(nodes.map(({ act, why }: { act: string; why: string }) => [act, why])).toEqual([
      ['readFile', 'DECISION'],
      ['verifyVeteran', null],
      ['readFile', 'VERIFICATION'],
    ])
    const seen = await app.ask('{ myFileReadings { nodes { purpose } } }', {}, { as: token })
    expect(seen.data.myFileReadings.nodes).toHaveLength(2)
    const drawn = await app.platform.connection
      .collection('filereadings')
      .countDocuments({ veteranId: veteran._id, entry: { $gt: 0 } })
    expect(drawn).toBe(2)
  })

  it('is the bureau’s to look through, by person, member of staff, day and kind', async ({
    app,
    services,
    staff,
  }) => {
    const town = await aStaffMember(services, { reach: '350505100' })
    const refused = await app.ask(asked, {}, { as: town.token })
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const { _id: fair } = await aFair(services, town.viewer)
    await app.ask(
      'query($id: ID!) { fairRegistrations(fairId: $id) { nodes { veteranName } } }',
      { id: fair },
      { as: town.token },
    )
    const kinds = async (filter: object) =>
      (await logOf(app, staff.token, filter)).nodes.map(({ act }: { act: string }) => act)
    expect(await kinds({ byId: town.viewer.id })).toEqual(['fairRegistrations', 'auditLog'])
    expect(await kinds({ byId: town.viewer.id, act: 'auditLog' })).toEqual(['auditLog'])
    expect(await kinds({ subjectId: fair })).toEqual(['fairRegistrations'])
    expect(await kinds({ day: '2026-01-01' })).toEqual([])
  })

  it('is whole after all that', async ({ services }) => {
    expect((await services.audit.walk()).broken).toBeNull()
  })
})
