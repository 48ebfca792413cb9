import { describe, expect } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import { checkedChain } from '../../server/contracts/agreement-chain.ts'
import type { AgreementRow } from '../../server/contracts/agreement.ts'
import type { FollowUpRow } from '../../server/contracts/followups/follow-up.ts'
import { employerClosedRunner } from '../../workers/employers/employer-closed.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { aContractInForce, anAgreement, termsInput } from '../support/an-agreement.ts'
import { stagesOf } from '../support/query-plan.ts'
import { day, withContracts } from './fixtures.ts'

const it = withContracts.extend('stored', ({ platform }) => async (id: string) => ({
  row: await platform.connection
    .collection<AgreementRow & { livingKey?: string }>('agreements')
    .findOne({ _id: id }),
  followUps: await platform.connection
    .collection<FollowUpRow>('followups')
    .find({ agreementId: id })
    .sort({ afterDays: 1 })
    .toArray(),
}))

/** One whose person has left, and said so. */
async function left(services: Parameters<typeof aContractInForce>[0]) {
  const made = await aContractInForce(services)
  const { id, person } = made
  await services.contracts.follow(id)
  await services.contracts.answerFollowUp(person.viewer, `${id}-30`, {
    ...{ answer: 'LEFT', leftOn: dayOf(new Date()), endedBy: 'PERSON', reason: 'OTHER', words: '班长骂人' },
  })
  return made
}

const personal = (services: Parameters<typeof aContractInForce>[0]) => services.contracts.personal[0]

describe('what contracts hold of people', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('is given to the person, with what they said of the work', async ({ services }) => {
    const { person } = await left(services)
    const held: Record<string, unknown>[] = []
    const whose = { accountId: person.viewer.id, recordIds: [] }
    for await (const record of personal(services)?.held(whose) ?? [])
      held.push(Object.fromEntries(record.map(({ key, value }) => [key, value])))
    expect(held).toMatchObject([
      {
        ...{ kind: 'CONTRACT', state: 'IN_FORCE', terms: { pay: 6_500 } },
        followUps: [{ afterDays: 30, answer: 'LEFT', words: '班长骂人' }],
      },
    ])
  })

  it('goes with the person: what waits is taken back, the chain stays whole, and what came of it counts', async ({
    services,
    stored,
  }) => {
    const [waiting, over] = [await anAgreement(services), await left(services)]
    for (const { person } of [waiting, over])
      for (let time = 0; time < 2; time++)
        await personal(services)?.erase({ accountId: person.viewer.id, recordIds: [] })
    for (const { id, person } of [waiting, over]) {
      const { row, followUps } = await stored(id)
      expect(checkedChain(row as AgreementRow).broken).toBeNull()
      expect(row?.livingKey).toBeUndefined()
      const text = JSON.stringify([row, followUps])
      for (const gone of [person.viewer.id, person.veteran._id, person.viewer.name, '班长骂人', '包午餐'])
        expect(text).not.toContain(gone)
    }
    expect((await stored(waiting.id)).row?.state).toBe('WITHDRAWN')
    const { followUps } = await stored(over.id)
    expect(followUps.map(({ state, wakeAt }) => [state, wakeAt])).toEqual(
      followUps.map(() => ['DROPPED', null]),
    )
  })

  it('of a member is the name alone, and the contract stays', async ({ services, stored }) => {
    const { id, firm } = await aContractInForce(services)
    await personal(services)?.erase({ accountId: firm.viewer.id, recordIds: [] })
    const { row } = await stored(id)
    expect(row?.state).toBe('IN_FORCE')
    expect(JSON.stringify(row)).not.toContain(firm.viewer.id)
    expect(checkedChain(row as AgreementRow).broken).toBeNull()
  })

  it('is nameless after the time that the bureau sets, once it is over', async ({
    services,
    platform,
    stored,
  }) => {
    const [over, living] = [await anAgreement(services), await aContractInForce(services)]
    await services.contracts.withdrawAgreement(over.firm.viewer, over.id)
    platform.clock.advance(10 * day)
    const [kept] = services.contracts.kept
    const until = new Date(platform.clock().getTime() - 5 * day)
    expect(kept?.subject).toBe('AGREEMENTS')
    expect(await kept?.countDue(until)).toBeGreaterThan(0)
    await kept?.takeAway(until, 1_000)
    expect((await stored(over.id)).row?.accountId).toBe(`erased-${over.id}`)
    expect((await stored(living.id)).row?.accountId).toBe(living.person.viewer.id)
    expect(await kept?.countDue(until)).toBe(0)
  })
})

describe('what contracts follow', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('the file of the person into another, and back, with its follow-ups and its seal', async ({
    services,
    stored,
  }) => {
    const { person, id } = await aContractInForce(services)
    await services.contracts.follow(id)
    const other = await aVeteran(services)
    const [from, to] = [person.veteran, other.veteran]
    for (let time = 0; time < 2; time++) await services.contracts.moveToFile({ from, to, isBack: false })
    expect((await services.contracts.agreement(other.viewer, id)).row._id).toBe(id)
    expect((await stored(id)).followUps.every(({ accountId }) => accountId === other.viewer.id)).toBe(true)
    await services.contracts.moveToFile({ from: to, to: from, isBack: true })
    const { row } = await services.contracts.agreement(person.viewer, id)
    expect(checkedChain(row).broken).toBeNull()
    expect((await stored(id)).followUps.every(({ accountId }) => accountId === person.viewer.id)).toBe(true)
  })

  it('the organisation into another, and back', async ({ services }) => {
    const { firm, id } = await anAgreement(services)
    const other = await anEmployer(services)
    const [from, to] = [firm.employer._id, other.employer._id]
    await services.contracts.moveToFirm({ from, to, isBack: false })
    expect((await services.contracts.agreement(other.viewer, id)).row._id).toBe(id)
    await services.contracts.moveToFirm({ from: to, to: from, isBack: true })
    expect((await services.contracts.agreement(firm.viewer, id)).row._id).toBe(id)
  })

  it('an organisation that is closed: what waits is taken back, a contract in force stays', async ({
    services,
    stored,
    told,
    follow,
  }) => {
    const firm = await anEmployer(services)
    const [waiting, holding] = [
      await anAgreement(services, { firm }),
      await aContractInForce(services, { firm }),
    ]
    await services.employers.closeEmployer(firm.viewer, { name: firm.employer.name })
    for (let time = 0; time < 2; time++)
      await employerClosedRunner.run({ id: firm.employer._id, version: 0 }, services)
    await follow(waiting.id)
    expect((await stored(waiting.id)).row?.state).toBe('WITHDRAWN')
    expect((await stored(holding.id)).row?.state).toBe('IN_FORCE')
    expect(await told(waiting.person.viewer.id)).toEqual(['AGREEMENT_DECLINED'])
  })

  it('a worker that died in between: what it left undone is found by the sweep, and done once', async ({
    services,
    platform,
    told,
  }) => {
    const { id, person, firm, now } = await aContractInForce(services)
    // The job wrote part of what follows, and died before anybody was told.
    await services.contracts.follow(id)
    platform.clock.advance(2 * 60_000)
    expect(await services.contracts.owed.changed.askAgain()).toBeGreaterThan(0)
    for (let time = 0; time < 3; time++) {
      await services.notifications.request(await services.contracts.follow(id))
      await services.contracts.followed({ id, version: (await now()).version })
    }
    const [found] = await services.contracts.followUpsFor([id])
    expect(found?.rows.map(({ afterDays }) => afterDays)).toEqual([30, 90, 180, 365])
    for (const { viewer } of [person, firm]) expect(await told(viewer.id)).toEqual(['AGREEMENT_IN_FORCE'])
  })

  it('a first day that both agreed to move: what has not been asked moves with it', async ({ services }) => {
    const { id, firm, confirm, now } = await aContractInForce(services)
    await services.contracts.follow(id)
    const later = dayOf(new Date(Date.now() + 20 * day))
    const terms = termsInput(later)
    await services.contracts.changeAgreement(firm.viewer, id, terms, (await now()).version)
    for (const who of ['PERSON', 'EMPLOYER'] as const) await confirm(who)
    for (let time = 0; time < 2; time++) await services.contracts.follow(id)
    const [found] = await services.contracts.followUpsFor([id])
    expect(found?.rows[0]).toMatchObject({ startOn: later, dueOn: dayOf(new Date(Date.now() + 50 * day)) })
  })
})

const waits = { awaits: { $in: ['VETERAN', 'EMPLOYER'] } }

describe('what is asked of contracts', () => {
  it.for([
    ['agreements', { accountId: 'a' }, { changedAt: -1, _id: -1 }],
    ['agreements', { employerId: 'e', ...waits }, { changedAt: -1, _id: -1 }],
    ['agreements', { homePath: { $in: ['350505'] } }, { startOn: -1, _id: -1 }],
    ['agreements', {}, { changedAt: -1, _id: -1 }],
    ['agreements', { employerId: 'e', ...waits }, {}],
    ['agreements', { livingKey: 'k' }, {}],
    ['agreements', { wakeAt: { $lte: new Date() } }, { wakeAt: 1 }],
    ['agreements', { 'changeOwed.dueAt': { $lte: new Date() } }, {}],
    ['agreements', { 'said.byId': 'a' }, {}],
    ['agreements', { 'revisions.byId': 'a' }, {}],
    ['agreements', { drawnById: 'a' }, {}],
    ['agreements', { namesGoneAt: null, state: { $in: ['ENDED'] }, changedAt: { $lte: new Date() } }, {}],
    ['agreements', { kind: 'CONTRACT', inForceSince: { $gt: new Date(0) } }, {}],
    ['agreements', { homePath: { $in: ['35'] }, kind: 'CONTRACT', inForceSince: { $gt: new Date(0) } }, {}],
    ['followups', { agreementId: { $in: ['a'] } }, { agreementId: 1, afterDays: 1 }],
    ['followups', { accountId: 'a', awaits: 'VETERAN' }, { waitsSince: 1, _id: 1 }],
    ['followups', { employerId: 'e', awaits: 'EMPLOYER' }, { waitsSince: 1, _id: 1 }],
    ['followups', { state: 'TO_CALL' }, { waitsSince: 1, _id: 1 }],
    ['followups', { homePath: { $in: ['350505'] }, state: 'TO_CALL' }, { waitsSince: 1, _id: 1 }],
    ['followups', { wakeAt: { $lte: new Date() } }, { wakeAt: 1 }],
    ['followups', { 'changeOwed.dueAt': { $lte: new Date() } }, {}],
    ['followups', { 'personAnswer.byId': 'a' }, {}],
    ['followups', { employerId: { $in: ['e'] }, dueOn: { $lte: '2026-12-01' } }, {}],
    ['followups', { homePath: { $in: ['35'] }, dueOn: { $lte: '2026-12-01' } }, {}],
    ['followups', { dueOn: { $lte: '2026-12-01' } }, {}],
  ] as const)('is found along an index: %s %j %j', async ([name, filter, sort], { services, platform }) => {
    expect(services).toBeDefined()
    const stages = await stagesOf(platform.connection, name, filter, sort)
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
  })
})
