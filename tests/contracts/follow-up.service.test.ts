import { describe, expect } from 'vitest'
import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import type { FollowUpAnswerInput } from '../../rules/follow-up.ts'
import type { Services } from '../../server/wiring.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { aContractInForce } from '../support/an-agreement.ts'
import { day, withContracts } from './fixtures.ts'

const stillThere: FollowUpAnswerInput = { answer: 'STILL_THERE' }
const left = (leftOn: string, reason: FollowUpAnswerInput['reason'] = 'PAY'): FollowUpAnswerInput => ({
  ...{ answer: 'LEFT', leftOn, endedBy: 'PERSON', reason },
})

const stateOf = async (
  services: Services,
  viewer: Parameters<Services['contracts']['agreement']>[0],
  id: string,
) => {
  const [found] = await services.contracts.followUpsFor([id.replace(/-\d+$/, '')])
  expect(viewer).not.toBeNull()
  return found?.rows.find((row) => row._id === id)
}

/** A contract in force whose first follow-up has been asked. */
const it = withContracts.extend('asked', ({ services, platform, follow, followUp }) => async () => {
  const made = await aContractInForce(services, { now: platform.clock() })
  await follow(made.id)
  const first = `${made.id}-30`
  const dueOn = addDays(dayOf(platform.clock()), 30)
  platform.clock.set(new Date(startOfDay(dueOn).getTime() + 3 * day))
  await services.contracts.followUpDueNow(first)
  await followUp(first)
  return { ...made, first, row: () => stateOf(services, made.firm.viewer, first) }
})

describe('whether the work is kept', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('is asked of both sides on the day, once, and settled by the same answer', async ({
    services,
    asked,
    told,
    followUp,
  }) => {
    const { firm, person, first, row, id } = await asked()
    for (let time = 0; time < 2; time++) {
      await services.contracts.followUpDueNow(first)
      await followUp(first)
    }
    for (const { viewer } of [person, firm])
      expect((await told(viewer.id)).filter((kind) => kind === 'FOLLOW_UP_ASKED')).toHaveLength(1)
    expect(await row()).toMatchObject({ state: 'ASKED', awaits: ['VETERAN', 'EMPLOYER'] })
    const mine = await services.contracts.followUpsToAnswer(person.viewer, { first: 5 })
    expect(mine.nodes.map(({ row: { _id } }) => _id)).toEqual([first])
    await Promise.all([
      services.contracts.answerFollowUp(person.viewer, first, stillThere),
      services.contracts.answerFollowUp(firm.viewer, first, stillThere),
    ])
    await services.contracts.answerFollowUp(person.viewer, first, stillThere)
    expect(await row()).toMatchObject({ state: 'SETTLED', outcome: 'STILL_THERE', kept: true })
    await expect(
      services.contracts.answerFollowUp(firm.viewer, first, left(dayOf(new Date()))),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await services.contracts.agreement(person.viewer, id)).row.state).toBe('IN_FORCE')
  })

  it('goes to the call list when the person says nothing, and what is said there is recorded as said there', async ({
    services,
    asked,
    platform,
    staff,
  }) => {
    const { firm, person, first, row } = await asked()
    await services.contracts.answerFollowUp(firm.viewer, first, stillThere)
    await expect(services.contracts.openFollowUp(staff.viewer, first)).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    platform.clock.advance(10 * day)
    await services.contracts.followUpDueNow(first)
    expect(await row()).toMatchObject({ state: 'TO_CALL', awaits: ['VETERAN'] })
    const list = await services.contracts.followUpsToCall(staff.viewer, { first: 100 })
    expect(list.nodes.map(({ row: { _id } }) => _id)).toContain(first)
    const contact = await services.contracts.openFollowUp(staff.viewer, first)
    expect(contact).toMatchObject({ veteranName: person.viewer.name, phone: person.account.phone })
    const readings = await services.veterans.myFileReadings(person.viewer, { first: 1 })
    expect(readings.nodes[0]).toMatchObject({ purpose: 'FOLLOW_UP' })
    await services.contracts.recordFollowUpCall(staff.viewer, first, { isReached: false, side: 'VETERAN' })
    expect(await row()).toMatchObject({ state: 'TO_CALL', callsInVain: 1 })
    await services.contracts.recordFollowUpCall(staff.viewer, first, {
      ...{ isReached: true, side: 'VETERAN', said: stillThere },
    })
    expect(await row()).toMatchObject({
      ...{ state: 'SETTLED', outcome: 'STILL_THERE' },
      personAnswer: { isByPhone: true, by: '林站长' },
    })
  })

  it('is not known after three calls in vain', async ({ services, asked, platform, staff }) => {
    const { first, row } = await asked()
    platform.clock.advance(10 * day)
    await services.contracts.followUpDueNow(first)
    for (let call = 0; call < 3; call++)
      await services.contracts.recordFollowUpCall(staff.viewer, first, { isReached: false, side: 'VETERAN' })
    expect(await row()).toMatchObject({ state: 'SETTLED', outcome: 'UNKNOWN', kept: null })
    await expect(
      services.contracts.recordFollowUpCall(staff.viewer, first, { isReached: false, side: 'VETERAN' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is for staff where the two differ; they decide with a reason, which both read', async ({
    services,
    asked,
    staff,
    told,
    followUp,
    follow,
    platform,
  }) => {
    const { firm, person, first, row, id } = await asked()
    const today = dayOf(platform.clock())
    await Promise.all([
      services.contracts.answerFollowUp(person.viewer, first, left(today, 'DISTANCE')),
      services.contracts.answerFollowUp(firm.viewer, first, stillThere),
    ])
    const waiting = await row()
    expect(waiting).toMatchObject({ state: 'TO_DECIDE', awaits: [] })
    const decide = (version: number, words = '已与双方电话核实') =>
      services.contracts.decideFollowUp(staff.viewer, first, {
        ...{ outcome: 'LEFT', leftOn: today, endedBy: 'PERSON', reason: 'DISTANCE', words, version },
      })
    await expect(decide(1)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(decide(waiting?.version ?? 0, '无')).rejects.toMatchObject({ code: 'INVALID' })
    await decide(waiting?.version ?? 0)
    for (let time = 0; time < 2; time++) await followUp(first)
    await follow(id)
    const over = (await services.contracts.agreement(person.viewer, id)).row
    expect(over).toMatchObject({ state: 'ENDED', endedBecause: 'LEFT', endedOn: today })
    for (const { viewer } of [person, firm])
      expect((await told(viewer.id)).filter((kind) => kind === 'FOLLOW_UP_DECIDED')).toHaveLength(1)
    const [later] = await services.contracts.followUpsFor([id])
    expect(later?.rows.map(({ state, kept }) => [state, kept])).toEqual([
      ['SETTLED', true],
      ['DROPPED', false],
      ['DROPPED', false],
      ['DROPPED', false],
    ])
  })

  it('may be said before its day only when it is over; then the other side is asked at once', async ({
    services,
    follow,
    platform,
  }) => {
    const { id, person, firm } = await aContractInForce(services, { now: platform.clock() })
    await follow(id)
    const first = `${id}-30`
    platform.clock.advance(3 * day)
    const today = dayOf(platform.clock())
    await expect(services.contracts.answerFollowUp(person.viewer, first, stillThere)).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await expect(
      services.contracts.answerFollowUp(person.viewer, first, left(addDays(today, 1))),
    ).rejects.toMatchObject({ code: 'INVALID' })
    await expect(
      services.contracts.answerFollowUp(person.viewer, first, { answer: 'LEFT' }),
    ).rejects.toMatchObject({
      details: { fields: ['leftOn', 'endedBy', 'reason'].map((path) => expect.objectContaining({ path })) },
    })
    await services.contracts.answerFollowUp(person.viewer, first, left(today))
    expect(await stateOf(services, firm.viewer, first)).toMatchObject({
      state: 'ASKED',
      awaits: ['EMPLOYER'],
    })
  })

  it('is nobody else’s to say, to call or to decide', async ({ services, asked, platform }) => {
    const { first, firm, person } = await asked()
    const relief = await aStaffMember(services, { departments: ['RELIEF'] })
    const away = await aStaffMember(services, { reach: '350505100', departments: ['EMPLOYMENT'] })
    for (const { viewer } of [await anEmployer(services), await aVeteran(services)])
      await expect(services.contracts.answerFollowUp(viewer, first, stillThere)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    platform.clock.advance(10 * day)
    await services.contracts.followUpDueNow(first)
    await expect(services.contracts.openFollowUp(away.viewer, first)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    for (const { viewer } of [relief, firm, person]) {
      const { contracts } = services
      for (const act of [
        () => contracts.openFollowUp(viewer, first),
        () => contracts.recordFollowUpCall(viewer, first, { isReached: false, side: 'VETERAN' }),
        () => contracts.followUpsToCall(viewer, { first: 5 }),
        () => contracts.followUpsToDecide(viewer, { first: 5 }),
        () => contracts.stayingRates(viewer, 'EMPLOYER'),
        () =>
          contracts.decideFollowUp(viewer, first, {
            ...{ outcome: 'UNKNOWN', words: '无法核实', version: 1 },
          }),
      ])
        await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(services.contracts.answerFollowUp(relief.viewer, first, stillThere)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(services.contracts.followUpsToAnswer(relief.viewer, { first: 5 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
