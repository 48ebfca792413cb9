import { describe, expect } from 'vitest'
import type { Department } from '../../rules/choices.ts'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { migrate } from '../../server/platform/installation/migrations.ts'
import { aStaffMember } from '../support/a-account.ts'
import { overHttp } from '../support/fixtures.ts'

const it = overHttp.extend(
  'clerkOf',
  ({ services }) =>
    (...departments: Department[]) =>
      aStaffMember(services, { departments }),
)

describe('the departments of staff', () => {
  it('are set by the bureau, not by oneself, and ask for a new sign-in', async ({
    app,
    services,
    clerkOf,
  }) => {
    const [bureau, clerk] = [await clerkOf('EMPLOYMENT', 'RELIEF'), await clerkOf('EMPLOYMENT', 'RELIEF')]
    const set =
      'mutation($id: ID!, $to: [Department!]!) { setDepartments(id: $id, departments: $to) { departments } }'
    const ask = (id: string, to: string[], as = bureau.token) => app.ask(set, { id, to }, { as })
    expect((await ask(clerk.viewer.id, [])).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' })
    expect((await ask(bureau.viewer.id, ['RELIEF'])).errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
    })
    expect((await ask(clerk.viewer.id, ['RELIEF'])).data).toEqual({
      setDepartments: { departments: ['RELIEF'] },
    })
    expect((await app.ask('{ viewer { departments } }', {}, { as: clerk.token })).data).toEqual({
      viewer: null,
    })
    const village = await aStaffMember(services, { reach: '350505100202' })
    expect((await ask(clerk.viewer.id, ['RELIEF'], village.token)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('are stood in for by who works for them too', async ({ services, clerkOf }) => {
    const [away, same, other] = [
      await clerkOf('RELIEF'),
      await clerkOf('EMPLOYMENT', 'RELIEF'),
      await clerkOf('EMPLOYMENT'),
    ]
    const today = dayOf(new Date())
    const leave = (standInId: string) =>
      services.accounts.setLeave(away.viewer.id, { from: today, until: addDays(today, 7), standInId })
    await expect(leave(other.viewer.id)).rejects.toMatchObject({ code: 'INVALID' })
    await leave(same.viewer.id)
  })

  it('are both for those who worked before departments were kept', async ({ app, services, clerkOf }) => {
    const { viewer } = await clerkOf('RELIEF')
    const { connection } = app.platform
    await connection
      .collection<{ _id: string }>('accounts')
      .updateOne({ _id: viewer.id }, { $unset: { departments: 1 } })
    const rows = connection.collection<{ _id: string }>('installation')
    await rows.updateOne({ _id: 'schema' }, { $set: { version: 1 } })
    const said: string[] = []
    await migrate(connection, (line) => void said.push(line))
    expect(said).toContainEqual(expect.stringContaining('departments-of-staff: 1 members'))
    expect((await services.accounts.byIds([viewer.id]))[0]?.departments).toEqual(['EMPLOYMENT', 'RELIEF'])
  })
})
