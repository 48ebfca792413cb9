import { describe, expect } from 'vitest'
import { employerClosedRunner } from '../../workers/employers/employer-closed.ts'
import { anApplication, applicationInput } from '../support/an-application.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { stagesOf } from '../support/query-plan.ts'
import { day, withApplications } from './fixtures.ts'

const it = withApplications.extend(
  'stored',
  ({ platform }) =>
    async (id: string) =>
      platform.connection
        .collection<{
          _id: string
          state: string
          rated: string | null
          accountId: string
          livingKey?: string
        }>('applications')
        .findOne({ _id: id }),
)

const partOf = (services: { applications: { personal: readonly { key: string }[] } }) => {
  const [part] = services.applications.personal
  if (!part) throw new Error('There is no personal part.')
  return part as (typeof services.applications.personal)[number] & {
    held(person: object): AsyncIterable<readonly { key: string; value: unknown }[]>
    erase(person: object): Promise<void>
  }
}

describe('what applications hold of people', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('is given to the person, without an answer that is not told yet', async ({ services }) => {
    const { firm, person, id } = await anApplication(services)
    await services.applications.answerApplication(firm.viewer, id, { answer: 'OFFER' })
    const held: unknown[] = []
    for await (const record of partOf(services).held({ accountId: person.viewer.id, recordIds: [] }))
      held.push(Object.fromEntries(record.map(({ key, value }) => [key, value])))
    expect(held).toMatchObject([{ title: '叉车司机', state: 'SENT', message: applicationInput().message }])
  })

  it('goes with the person, and what the employer answered goes on counting', async ({
    services,
    stored,
    platform,
  }) => {
    const [answered, waiting] = [await anApplication(services), await anApplication(services)]
    const { firm, id } = answered
    await services.applications.answerApplication(firm.viewer, id, {
      answer: 'DECLINE',
      reason: 'OTHER',
      words: '张三不合适',
    })
    for (const { person } of [answered, waiting])
      for (let time = 0; time < 2; time++)
        await partOf(services).erase({ accountId: person.viewer.id, recordIds: [] })
    expect(await stored(id)).toMatchObject({
      state: 'DECLINED',
      rated: 'ANSWERED',
      accountId: `erased-${id}`,
    })
    expect(await stored(waiting.id)).toMatchObject({ state: 'WITHDRAWN', rated: null })
    expect((await stored(waiting.id))?.livingKey).toBeUndefined()
    const left = JSON.stringify(
      await platform.connection
        .collection<{ _id: string }>('applications')
        .find({ _id: { $in: [id, waiting.id] } })
        .toArray(),
    )
    for (const { person } of [answered, waiting]) {
      expect(left).not.toContain(person.viewer.id)
      expect(left).not.toContain(person.veteran._id)
      expect(left).not.toContain(person.viewer.name)
    }
    expect(left).not.toContain('张三')
    expect(left).not.toContain(applicationInput().message)
  })

  it('is nameless after the time that the bureau sets, once it is over', async ({
    services,
    stored,
    platform,
  }) => {
    const [over, living] = [await anApplication(services), await anApplication(services)]
    await services.applications.withdrawApplication(over.person.viewer, over.id)
    platform.clock.advance(10 * day)
    const [kept] = services.applications.kept
    const until = new Date(platform.clock().getTime() - 5 * day)
    expect(await kept?.countDue(until)).toBeGreaterThan(0)
    await kept?.takeAway(until, 1_000)
    expect((await stored(over.id))?.accountId).toBe(`erased-${over.id}`)
    expect((await stored(living.id))?.accountId).toBe(living.person.viewer.id)
    expect(await kept?.countDue(until)).toBe(0)
  })
})

describe('what applications follow', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('the file of the person into another, and back', async ({ services, stored }) => {
    const { person, id } = await anApplication(services)
    const other = await aVeteran(services)
    const [from, to] = [person.veteran, other.veteran]
    for (let time = 0; time < 2; time++) await services.applications.moveToFile({ from, to, isBack: false })
    expect((await services.applications.application(other.viewer, id)).row._id).toBe(id)
    await services.applications.moveToFile({ from: to, to: from, isBack: true })
    expect((await services.applications.application(person.viewer, id)).row._id).toBe(id)
    expect((await stored(id))?.livingKey).toContain(person.viewer.id)
  })

  it('the organisation into another, and back', async ({ services }) => {
    const { firm, id } = await anApplication(services)
    const other = await anEmployer(services)
    const [from, to] = [firm.employer._id, other.employer._id]
    await services.applications.moveToFirm({ from, to, isBack: false })
    expect((await services.applications.application(other.viewer, id)).row._id).toBe(id)
    await services.applications.moveToFirm({ from: to, to: from, isBack: true })
    expect((await services.applications.application(firm.viewer, id)).row._id).toBe(id)
  })

  it('an organisation that is closed: the person hears of it, nobody is rated', async ({
    services,
    stored,
    told,
    follow,
  }) => {
    const { firm, person, id } = await anApplication(services)
    await services.employers.closeEmployer(firm.viewer, { name: firm.employer.name })
    await employerClosedRunner.run({ id: firm.employer._id, version: 0 }, services)
    await follow(id)
    expect(await stored(id)).toMatchObject({ state: 'CLOSED', closedBecause: 'EMPLOYER_GONE', rated: null })
    expect(await told(person.viewer.id)).toEqual(['APPLICATION_CLOSED'])
  })

  it('a number is shown when both agree to call, and to nobody before', async ({ services }) => {
    const { firm, person, id } = await anApplication(services, { input: { sharesPhone: true } })
    expect((await services.applications.application(firm.viewer, id)).row).toMatchObject({
      personAgrees: true,
      employerAgrees: false,
    })
    await services.applications.agreeToCall(firm.viewer, id, true)
    await services.applications.agreeToCall(person.viewer, id, false)
    expect((await services.applications.application(person.viewer, id)).row).toMatchObject({
      personAgrees: false,
      employerAgrees: true,
    })
  })
})

describe('what is asked of applications', () => {
  it.for([
    [{ accountId: 'a' }, { listedAt: -1, _id: -1 }],
    [{ accountId: 'a', postingId: 'p' }, { sentAt: -1 }],
    [{ accountId: 'a', postingId: { $in: ['p'] } }, { sentAt: 1 }],
    [{ employerId: 'e' }, { sentAt: 1, _id: 1 }],
    [
      { employerId: 'e', group: 'WAITING' },
      { sentAt: 1, _id: 1 },
    ],
    [
      { employerId: 'e', postingId: 'p', group: 'WAITING' },
      { sentAt: 1, _id: 1 },
    ],
    [{ employerId: 'e', wordOwedSince: { $gt: new Date(0) } }, {}],
    [{ employerId: 'e', group: 'WAITING', answerBy: { $lte: '2026-12-01' } }, {}],
    [{ employerId: 'e', ratedAt: { $gte: new Date(0) } }, { ratedAt: -1 }],
    [{ wakeAt: { $lte: new Date() } }, { wakeAt: 1 }],
    [{ 'changeOwed.dueAt': { $lte: new Date() } }, {}],
    [{ postingId: 'p', group: 'WAITING' }, {}],
    [{ postingId: 'p', state: 'HIRED' }, {}],
    [{ homePath: { $in: ['350505'] }, group: 'WAITING' }, {}],
    [{ homePath: { $in: ['350505'] }, group: 'ENDED', state: 'HIRED', changedAt: { $gte: new Date(0) } }, {}],
    [{ namesGoneAt: null, group: 'UNDER_WAY' }, {}],
    [{ namesGoneAt: null, group: 'ENDED', state: 'HIRED', changedAt: { $gte: new Date(0) } }, {}],
    [{ wordOwedSince: { $gt: new Date(0) } }, {}],
    [{ namesGoneAt: null, group: 'ENDED', changedAt: { $lte: new Date() } }, {}],
    [{ employerId: 'e', movedFrom: 'f' }, {}],
    [{ 'history.byId': 'a' }, {}],
  ] as const)('is found along an index: %j %j', async ([filter, sort], { services, platform }) => {
    expect(services).toBeDefined()
    const stages = await stagesOf(platform.connection, 'applications', filter, sort)
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
  })
})
