import { describe, expect } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import { checkedChain } from '../../server/contracts/agreement-chain.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { aContractInForce, anAgreement, termsInput } from '../support/an-agreement.ts'
import { day, withContracts as it } from './fixtures.ts'

const today = () => dayOf(new Date())

describe('confirming', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('is of the very wording that was seen, and again is harmless', async ({ services }) => {
    const { firm, person, id, now, confirm } = await anAgreement(services)
    const seen = (await now()).revisions[0]?.seal ?? ''
    await confirm('PERSON', seen)
    const entries = (await now()).chain.length
    await confirm('PERSON', seen)
    expect((await now()).chain).toHaveLength(entries)
    const { version } = await now()
    const changed = await services.contracts.changeAgreement(
      firm.viewer,
      id,
      termsInput(today(), { pay: 5_000 }),
      version,
    )
    expect(changed.row).toMatchObject({ state: 'DRAWN_UP', revision: 2, awaits: ['VETERAN', 'EMPLOYER'] })
    await expect(confirm('PERSON', seen)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(
      services.contracts.changeAgreement(firm.viewer, id, termsInput(today()), version),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await services.contracts.agreement(person.viewer, id)).row.personSeen).toBe(1)
  })

  it('is for the two sides alone; staff of the area read, others learn nothing', async ({
    services,
    staff,
  }) => {
    const { id, now } = await anAgreement(services)
    const seal = (await now()).revisions[0]?.seal ?? ''
    const [firm, person] = [await anEmployer(services), await aVeteran(services)]
    const relief = await aStaffMember(services, { departments: ['RELIEF'] })
    for (const { viewer } of [firm, person]) {
      await expect(services.contracts.agreement(viewer, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(services.contracts.confirmAgreement(viewer, id, seal)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(services.contracts.withdrawAgreement(firm.viewer, id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    await expect(services.contracts.confirmAgreement(staff.viewer, id, seal)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(services.contracts.withdrawAgreement(staff.viewer, id)).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await expect(services.contracts.agreement(relief.viewer, id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await services.contracts.agreement(staff.viewer, id)).side).toBe('STAFF')
    const mine = await services.contracts.agreements(firm.viewer, {
      ...{ first: 10, filter: { employerId: (await now()).employerId } },
    })
    expect(mine.totalCount).toBe(0)
  })

  it.for([
    ['both sides', []],
    ['the same side again and again', ['PERSON']],
  ] as const)(
    'by %s at once puts it in force once, and hires with the one place of the posting',
    async ([who, before], { services }) => {
      expect(who).not.toBe('')
      for (let round = 0; round < 3; round++) {
        const made = await anAgreement(services, { posting: { headCount: 1 } })
        const { firm, applicationId, posting, now, confirm } = made
        for (const side of before) await confirm(side)
        const sides = ['PERSON', 'EMPLOYER', 'PERSON', 'EMPLOYER', 'EMPLOYER', 'EMPLOYER'] as const
        await Promise.all(sides.map(async (side) => confirm(side)))
        const row = await now()
        expect(row.state).toBe('IN_FORCE')
        expect(row.chain.map(({ act }) => act).toSorted()).toEqual([
          ...(['CONFIRMED', 'CONFIRMED', 'DRAWN_UP', 'IN_FORCE'] as const),
        ])
        expect(checkedChain(row).broken).toBeNull()
        const { row: application } = await services.applications.application(firm.viewer, applicationId)
        expect(application.state).toBe('HIRED')
        expect(application.history.filter(({ act }) => act === 'HIRED')).toHaveLength(1)
        expect((await services.applications.countsFor([posting._id]))[0]?.hired).toBe(1)
      }
    },
  )

  it('finds no place where the last is taken, and then nothing is in force', async ({ services }) => {
    const { firm, posting, confirm, now, applicationId } = await anAgreement(services, {
      posting: { headCount: 1 },
    })
    const person = await aVeteran(services)
    const other = await services.applications.applyToPosting(person.viewer, posting._id, {
      ...{ message: '', sees: [], sharesPhone: false },
    })
    await services.applications.answerApplication(firm.viewer, other.row._id, { answer: 'HIRE' })
    await confirm('PERSON')
    await expect(confirm('EMPLOYER')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await now()).state).toBe('CONFIRMED_BY_ONE')
    expect((await services.applications.application(firm.viewer, applicationId)).row.state).toBe('OFFERED')
  })

  it.for(['change', 'withdraw'] as const)(
    'while somebody does %s: whoever is first decides, and nothing is half done',
    async (what, { services }) => {
      for (let round = 0; round < 4; round++) {
        const { firm, id, now, confirm, applicationId } = await anAgreement(services)
        await confirm('EMPLOYER')
        const { version } = await now()
        const seal = (await now()).revisions[0]?.seal ?? ''
        const done = await Promise.allSettled([
          confirm('PERSON', seal),
          what === 'withdraw'
            ? services.contracts.withdrawAgreement(firm.viewer, id)
            : services.contracts.changeAgreement(
                firm.viewer,
                id,
                termsInput(today(), { pay: 4_000 }),
                version,
              ),
        ])
        expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
        const [row, { row: application }] = [
          await now(),
          await services.applications.application(firm.viewer, applicationId),
        ]
        const isInForce = done[0].status === 'fulfilled'
        expect(row.state).toBe(isInForce ? 'IN_FORCE' : what === 'withdraw' ? 'WITHDRAWN' : 'DRAWN_UP')
        expect(application.state).toBe(isInForce ? 'HIRED' : 'OFFERED')
        expect(checkedChain(row).broken).toBeNull()
      }
    },
  )

  it('is not for an organisation that is not verified', async ({ services, platform }) => {
    const { confirm } = await anAgreement(services)
    platform.clock.advance(200 * day)
    await expect(confirm('EMPLOYER')).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('what comes after', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('a change of what is in force waits for both, and the earlier terms hold', async ({ services }) => {
    const { firm, person, id, now } = await aContractInForce(services)
    const change = async (pay: number) =>
      services.contracts.changeAgreement(firm.viewer, id, termsInput(today(), { pay }), (await now()).version)
    expect((await change(9_000)).row).toMatchObject({ state: 'CHANGING', inForceRevision: 1, revision: 2 })
    await services.contracts.refuseAgreement(person.viewer, id, { reason: 'OTHER', words: '加班太多' })
    expect(await now()).toMatchObject({ state: 'IN_FORCE', revision: 1, awaits: [] })
    await change(8_000)
    expect(await now()).toMatchObject({ state: 'CHANGING', revision: 3 })
    await expect(
      services.contracts.refuseAgreement(person.viewer, id, { reason: 'OTHER', words: ' ' }),
    ).rejects.toMatchObject({ code: 'INVALID' })
  })

  it('what nobody confirms in time is taken back, and both hear so', async ({
    services,
    platform,
    told,
    follow,
  }) => {
    const { id, person, firm, now } = await anAgreement(services)
    platform.clock.advance(29 * day)
    await services.contracts.dueNow(id)
    expect((await now()).state).toBe('DRAWN_UP')
    platform.clock.advance(3 * day)
    for (let time = 0; time < 3; time++) await services.contracts.dueNow(id)
    expect(await now()).toMatchObject({ state: 'WITHDRAWN', wakeAt: null })
    await follow(id)
    for (const { viewer } of [person, firm]) expect(await told(viewer.id)).toEqual(['AGREEMENT_DECLINED'])
  })

  it('an intention lapses, and a contract ends with its last day', async ({ services, platform }) => {
    const terms = { endOn: dayOf(new Date(Date.now() + 100 * day)), probationMonths: 1 }
    const [intention, contract] = [
      await aContractInForce(services, { kind: 'INTENTION' }),
      await aContractInForce(services, { terms }),
    ]
    platform.clock.advance(62 * day)
    for (const { id } of [intention, contract]) await services.contracts.dueNow(id)
    expect(await intention.now()).toMatchObject({ state: 'ENDED', endedBecause: 'LAPSED' })
    expect((await contract.now()).state).toBe('IN_FORCE')
    platform.clock.advance(40 * day)
    await services.contracts.dueNow(contract.id)
    expect(await contract.now()).toMatchObject({
      ...{ state: 'ENDED', endedBecause: 'TERM', endedOn: terms.endOn },
    })
  })
})
