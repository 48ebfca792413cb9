import { describe, expect } from 'vitest'
import type { Services } from '../../server/wiring.ts'
import { personResetRunner } from '../../workers/stations/person-reset.ts'
import { aCode } from '../support/a-code.ts'
import { aPhone, aStaffMember, thePassword } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { withServices } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'
import type { TestPlatform } from '../support/test-platform.ts'
import { aVeteran } from '../support/a-veteran.ts'

const it = withServices
  .extend('clerk', ({ services }) => aStaffMember(services, { reach: '350505100', stationId: 'st' }))
  .extend('person', ({ services }) => aVeteran(services, { areaCode: '350505100' }))

const inputFor = async (platform: TestPlatform, { accounts }: Services, phone = aPhone()) => ({
  ...{ document: 'ID_CARD' as const, reason: '手机遗失', phone },
  code: await aCode(platform, accounts, 'AT_STATION', phone),
})

const refusedAs = (work: Promise<unknown>) =>
  work.then(
    () => 'OK',
    (error: { code: string; message: string; details?: { fields?: { path: string }[] } }) =>
      error.details?.fields?.map(({ path }) => path).join() || `${error.code} ${error.message}`,
  )

const tell = async (platform: TestPlatform, services: Services, of: string) => {
  const rows = platform.connection.collection<{ _id: string; version: number }>('personresets')
  const row = await rows.findOne({ accountId: of } as never)
  await personResetRunner.run({ id: row?._id, version: row?.version }, services)
}

describe('a reset in person', () => {
  it('gives another number and a code for a new password, and ends the old password and every session', async ({
    services,
    platform,
    clerk,
    person,
  }) => {
    const { personResets, accounts } = services
    const input = await inputFor(platform, services)
    const { code, phone } = await personResets.resetVeteran(
      clerk.viewer,
      person.veteran._id,
      input,
      'a-key-of-reset',
    )
    expect(await accounts.viewerOf(person.token)).toBeNull()
    const again = await personResets.resetVeteran(clerk.viewer, person.veteran._id, input, 'a-key-of-reset')
    expect(
      await platform.connection.collection('personresets').countDocuments({ accountId: person.viewer.id }),
    ).toBe(1)
    for (const number of [person.account.phone, phone])
      expect(await outcomeOf(accounts.signIn({ phone: number, password: thePassword }, 'here'))).toBe(
        'INVALID',
      )
    const newPassword = 'meizhou-27-wan'
    if (code !== again.code)
      expect(await outcomeOf(accounts.resetPassword({ phone, code, newPassword }))).toBe('INVALID')
    const { account } = await accounts.resetPassword({ phone, code: again.code, newPassword })
    expect(account).toMatchObject({ _id: person.viewer.id, phone })
    expect(await outcomeOf(accounts.resetPassword({ phone, code: again.code, newPassword }))).toBe('INVALID')
    const { nodes } = await services.veterans.myFileReadings(person.viewer, { first: 10 })
    expect(nodes.map(({ purpose }) => purpose)).toContain('NUMBER')
  })

  it('is no way any more half an hour later', async ({ services, platform, clerk, person }) => {
    const input = await inputFor(platform, services)
    const { code, phone } = await services.personResets.resetVeteran(clerk.viewer, person.veteran._id, input)
    platform.clock.advance(31 * 60_000)
    const asked = services.accounts.resetPassword({ phone, code, newPassword: 'meizhou-27-wan' })
    expect(await outcomeOf(asked)).toBe('INVALID')
    platform.clock.set(new Date())
  })

  it('is told to the person, who says that it was somebody else: the number of before stands again', async ({
    services,
    platform,
    clerk,
    person,
  }) => {
    const { personResets, notifications, stations } = services
    const [bureau] = await stations.create([
      {
        ...{ nameZh: '区局', nameEn: 'Bureau', areaCode: '350505', phone: '0595-87980000' },
        ...{ addressZh: '一号', addressEn: 'No. 1' },
      },
    ])
    const chief = await aStaffMember(services, { reach: '350505', stationId: bureau?._id ?? null })
    const input = await inputFor(platform, services)
    await personResets.resetVeteran(clerk.viewer, person.veteran._id, input)
    await tell(platform, services, person.viewer.id)
    const { nodes } = await notifications.inbox(person.viewer, { first: 10 })
    const told = nodes.find(({ kind }) => kind === 'ACCOUNT_RESET')
    const token = told?.path.replace('/not-me#', '') ?? ''
    expect(await refusedAs(personResets.disputeReset(`${token.slice(0, -1)}x`))).toMatch(/^NOT_FOUND/)
    for (const time of [1, 2]) await personResets.disputeReset(token).then(() => time)
    const [account] = await services.accounts.byIds([person.viewer.id])
    expect(account?.phone).toBe(person.account.phone)
    await tell(platform, services, person.viewer.id)
    const heard = await notifications.inbox(chief.viewer, { first: 10 })
    expect(heard.nodes.map(({ kind }) => kind)).toContain('RESET_DISPUTED')
    platform.clock.advance(15 * 86_400_000)
    expect(await refusedAs(personResets.disputeReset(token))).toMatch(/^NOT_FOUND/)
    platform.clock.set(new Date())
  })

  it('is refused for who is elsewhere, staff, oneself, relatives, files that staff keep and wrong codes', async ({
    services,
    platform,
    clerk,
    person,
  }) => {
    const { personResets, relatives } = services
    const id = person.veteran._id
    const input = await inputFor(platform, services)
    const ask = (viewer: typeof clerk.viewer | null, more: object = {}) =>
      refusedAs(personResets.resetVeteran(viewer, id, { ...input, ...more }))
    const elsewhere = await aStaffMember(services, { reach: '350505001' })
    expect(await ask(elsewhere.viewer)).toMatch(/^NOT_FOUND/)
    expect(await ask(person.viewer)).toMatch(/^FORBIDDEN/)
    expect(await ask(null)).toMatch(/^UNAUTHENTICATED/)
    expect(await ask(clerk.viewer, { code: '000000' })).toBe('code')
    expect(await ask(clerk.viewer, { reason: '', phone: '1' })).toBe('reason,phone')
    expect(await ask(clerk.viewer, { phone: clerk.account.phone })).toBe('phone')
    await relatives.declareRelative(clerk.viewer, { relation: 'OTHER', name: person.viewer.name } as never)
    expect(await ask(clerk.viewer)).toMatch(/^FORBIDDEN .*avoidance/)
    const other = await aVeteran(services, { areaCode: '350505100' }, { name: '黄海' })
    const [taken] = [other.account.phone]
    const again = await aStaffMember(services, { reach: '350505100', name: '肖某' })
    const onTaken = await inputFor(platform, services, taken)
    expect(await refusedAs(personResets.resetVeteran(again.viewer, id, onTaken))).toMatch(/^(OK|CONFLICT)/)
  })

  it('is made ten times a day by a clerk, and three times of one account', async ({
    services,
    platform,
    person,
  }) => {
    const clerk = await aStaffMember(services, { reach: '350505100' })
    const reset = async () =>
      refusedAs(
        services.personResets.resetVeteran(
          clerk.viewer,
          person.veteran._id,
          await inputFor(platform, services),
        ),
      )
    for (const time of [1, 2, 3]) expect([time, await reset()]).toEqual([time, 'OK'])
    expect(await reset()).toMatch(/^RATE_LIMITED/)
  })

  it('is made of a member of an organisation, and not of a stranger to it or of staff', async ({
    services,
    platform,
    clerk,
  }) => {
    const { personResets, accounts } = services
    const firm = await anEmployer(services, { areaCode: '350505100' })
    const id = firm.employer._id
    const input = await inputFor(platform, services)
    const ask = (memberId: string) => personResets.resetMember(clerk.viewer, id, memberId, input)
    expect(await refusedAs(ask(clerk.viewer.id))).toMatch(/^NOT_FOUND/)
    expect(await ask(firm.viewer.id)).toMatchObject({
      phone: expect.stringContaining('+86'),
      name: firm.viewer.name,
    })
    expect(await accounts.viewerOf(firm.token)).toBeNull()
  })
})
