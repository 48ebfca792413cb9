import { describe, expect } from 'vitest'
import { runners } from '../../workers/jobs.ts'
import { noticeVersion } from '../../rules/privacy.ts'
import { anAccount, aStaffMember, type AnAccount } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFair } from '../support/a-fair.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import type { TestApp } from '../support/test-app.ts'
import { codeOf, looking as it, reason, seeMember, seeVeteran, through, whoIsSeen } from './a-look.ts'

describe('a look at somebody’s pages', () => {
  it('shows what the person sees, masked, and leaves the clerk’s own session as it is', async ({
    app,
    clerk,
    person,
    open,
  }) => {
    const look = await open(person)
    const { data } = await through(app, look, whoIsSeen)
    expect(data.viewer).toMatchObject({ id: person.viewer.id, email: null })
    expect(data.viewer.phone).toMatch(/^\+861\d{2}\*{4}\d{4}$/)
    expect(data.myVeteran).toMatchObject({ serviceText: '汽车连驾驶员', residentIdTail: null })
    expect(data.seenAs).toEqual({ name: '陈**', by: clerk.viewer.name, reason })
    const own = await app.ask('{ viewer { id } seenAs { name } }', {}, { as: clerk.token })
    expect(own.data).toEqual({ viewer: { id: clerk.viewer.id }, seenAs: null })
  })

  it('is in the log of staff before it is open, in the person’s readings, and told to the person', async ({
    app,
    services,
    clerk,
    person,
    open,
  }) => {
    await open(person)
    const acts = await app.platform.connection
      .collection('auditentries')
      .find({ subjects: person.veteran._id })
      .sort({ _id: 1 })
      .toArray()
    expect(acts.map(({ act, why }) => [act, why])).toEqual([
      ['seeAsVeteran', reason],
      ['readFile', 'SEEN_AS'],
    ])
    const { nodes } = await services.veterans.myFileReadings(person.viewer, { first: 10 })
    expect(nodes.map(({ purpose, readerId }) => [purpose, readerId])).toEqual([['SEEN_AS', clerk.viewer.id]])
    const [row] = await app.platform.connection
      .collection('seenas')
      .find({ accountId: person.viewer.id })
      .toArray()
    const job = runners.find(({ kind }) => kind.name === 'seen-as')
    for (let times = 0; times < 2; times++) await job?.run({ id: String(row?._id), version: 1 }, services)
    const told = await app.ask(
      '{ myNotifications(first: 10) { nodes { title body } } }',
      {},
      { as: person.token },
    )
    expect(told.data.myNotifications.nodes).toHaveLength(1)
    expect(told.data.myNotifications.nodes[0].body).toContain(reason)
  })

  it('shows no code by which a door opens', async ({ app, services, clerk, person, open }) => {
    const fair = await aFair(services, clerk.viewer)
    const { ticketCode } = await services.fairs.register(person.viewer, fair._id)
    const { data } = await through(
      app,
      await open(person),
      '{ myRegistrations(first: 5) { nodes { ticketCode ticketPayload phoneTail } } }',
    )
    expect(data.myRegistrations.nodes).toEqual([
      { ticketCode: '****', ticketPayload: '****', phoneTail: '****' },
    ])
    expect(JSON.stringify(data)).not.toContain(ticketCode)
  })

  it('of a member of an organisation shows that member’s pages, and of nobody else', async ({
    app,
    services,
    clerk,
  }) => {
    const { employer, viewer } = await anEmployer(services)
    const { data } = await app.ask(seeMember, { id: employer._id, reason }, { as: clerk.token })
    const look = { token: data.seen.token as string, clerk }
    expect((await through(app, look, '{ viewer { id } myEmployer { id } }')).data).toEqual({
      viewer: { id: viewer.id },
      myEmployer: { id: employer._id },
    })
    for (const stranger of [await anAccount(services), clerk])
      expect(
        codeOf(
          await app.ask(seeMember, { id: employer._id, of: stranger.viewer.id, reason }, { as: clerk.token }),
        ),
      ).toBe('NOT_FOUND')
  })
})

describe('a look is not opened', () => {
  it('without a reason', async ({ app, clerk, person }) => {
    const { errors } = await app.ask(seeVeteran, { id: person.veteran._id, reason: ' ' }, { as: clerk.token })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] })
  })

  it('of a file beyond the area, nor of one’s own, nor of a person who said no, nor by somebody who is no staff', async ({
    app,
    services,
    clerk,
    person,
  }) => {
    const ask = async (of: AVeteran, by: AnAccount) =>
      codeOf(await app.ask(seeVeteran, { id: of.veteran._id, reason }, { as: by.token }))
    const elsewhere = await aStaffMember(services, { reach: '350505001' })
    expect(await ask(person, elsewhere)).toBe('NOT_FOUND')
    expect(await ask(person, await anAccount(services))).toBe('FORBIDDEN')
    await services.veterans.createMany([
      { accountId: clerk.viewer.id, name: '林站长', areaCode: '350505' } as never,
    ])
    const own = await services.veterans.ofAccount(clerk.viewer.id)
    expect(await ask({ veteran: own } as AVeteran, clerk)).toBe('FORBIDDEN')
    await services.privacy.setConsent(person.viewer, {
      use: 'ASSISTANCE',
      isGiven: false,
      notice: noticeVersion,
    })
    expect(await ask(person, clerk)).toBe('FORBIDDEN')
    expect((await services.veterans.myFileReadings(person.viewer, { first: 10 })).nodes).toEqual([])
  })

  it('of staff, even when staff keep a file of their own', async ({ app, services, clerk }) => {
    const colleague = await aStaffMember(services)
    const [file] = await services.veterans.createMany([
      { accountId: colleague.viewer.id, name: '郑站长', areaCode: '350505' } as never,
    ])
    expect(codeOf(await app.ask(seeVeteran, { id: file?._id, reason }, { as: clerk.token }))).toBe('CONFLICT')
  })
})

describe('a look', () => {
  const ends: readonly [
    string,
    (of: {
      services: TestApp['wired']['services']
      app: TestApp
      clerk: AnAccount
      person: AVeteran
    }) => Promise<unknown>,
  ][] = [
    ['its time is up', async ({ app }) => app.platform.clock.advance(15 * 60_000)],
    ['the clerk ends it', ({ app, clerk }) => app.ask('mutation { endSeenAs }', {}, { as: clerk.token })],
    ['the clerk signs out', ({ app, clerk }) => app.ask('mutation { signOut }', {}, { as: clerk.token })],
    ['the clerk is disabled', ({ services, clerk }) => services.accounts.disableStaff(clerk.viewer.id)],
    [
      'the clerk works elsewhere',
      ({ app, clerk }) =>
        app.platform.connection
          .collection<{ _id: string }>('accounts')
          .updateOne({ _id: clerk.viewer.id }, { $set: { reach: '350505001' } }),
    ],
    [
      'the person says no',
      ({ services, person }) =>
        services.privacy.setConsent(person.viewer, {
          use: 'ASSISTANCE',
          isGiven: false,
          notice: noticeVersion,
        }),
    ],
    [
      'the person has the account erased',
      ({ services, person }) =>
        services.privacy.eraseMyAccount(person.viewer, { password: 'quanzhou-1', code: null }, '127.0.0.1'),
    ],
  ]
  it.for(ends)('is over, when %s', async ([, end], { app, services, clerk, person, open }) => {
    const look = await open(person)
    expect(codeOf(await through(app, look, whoIsSeen))).toBe('OK')
    await end({ app, services, clerk, person })
    for (const asked of [
      whoIsSeen,
      '{ fairs(first: 1) { nodes { id } } }',
      'mutation { readAllNotifications { nodes { id } } }',
    ])
      expect(codeOf(await through(app, look, asked))).toBe('UNAUTHENTICATED')
  })

  it('ends the one that the session had opened before', async ({ app, services, person, open }) => {
    const [first, second] = [await open(person), await open(await aVeteran(services))]
    expect(codeOf(await through(app, first, whoIsSeen))).toBe('UNAUTHENTICATED')
    expect(codeOf(await through(app, second, whoIsSeen))).toBe('OK')
  })
})
