import { describe, expect } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import { checkedChain } from '../../server/contracts/agreement-chain.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFair } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { aContractInForce, anAgreement, termsInput } from '../support/an-agreement.ts'
import { anApplication } from '../support/an-application.ts'
import { day, withContracts as it } from './fixtures.ts'

const today = () => dayOf(new Date())

describe('drawing up', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('follows an offer, and binds nobody before both have confirmed', async ({ services, told, follow }) => {
    const { id, person, firm, now, confirm } = await anAgreement(services)
    await follow(id)
    expect(await told(person.viewer.id)).toEqual(['AGREEMENT_TO_CONFIRM'])
    expect(await now()).toMatchObject({ state: 'DRAWN_UP', awaits: ['VETERAN', 'EMPLOYER'] })
    expect(await confirm('PERSON')).toMatchObject({ state: 'CONFIRMED_BY_ONE', awaits: ['EMPLOYER'] })
    await follow(id)
    expect(await told(firm.viewer.id)).toEqual(['AGREEMENT_TO_CONFIRM'])
    expect(await confirm('EMPLOYER')).toMatchObject({ state: 'IN_FORCE', awaits: [], inForceRevision: 1 })
    for (let time = 0; time < 2; time++) await follow(id)
    for (const { viewer } of [person, firm])
      expect(await told(viewer.id)).toEqual(['AGREEMENT_TO_CONFIRM', 'AGREEMENT_IN_FORCE'])
    expect(checkedChain(await now()).broken).toBeNull()
  })

  it('of what was not offered, of another employer, and with wrong terms is refused', async ({
    services,
  }) => {
    const { firm, id: applicationId } = await anApplication(services)
    const stranger = await anEmployer(services)
    const draw = (viewer = firm.viewer, terms = termsInput(today())) =>
      services.contracts.drawUpAgreement(viewer, { kind: 'CONTRACT', applicationId, terms })
    await expect(draw()).rejects.toMatchObject({ code: 'CONFLICT' })
    await services.applications.answerApplication(firm.viewer, applicationId, { answer: 'OFFER' })
    await expect(draw(stranger.viewer)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const wrong = termsInput(today(), { probationMonths: 3, endOn: today(), areaCode: '350599', pay: 0 })
    await expect(draw(firm.viewer, wrong)).rejects.toMatchObject({
      code: 'INVALID',
      details: {
        fields: ['terms.pay', 'terms.areaCode', 'terms.endOn', 'terms.probationMonths'].map((path) =>
          expect.objectContaining({ path }),
        ),
      },
    })
  })

  it('a second time gives the one that lives, unless it says something else', async ({ services }) => {
    const { firm, applicationId, id } = await anAgreement(services)
    const draw = (pay: number) =>
      services.contracts.drawUpAgreement(firm.viewer, {
        ...{ kind: 'CONTRACT', applicationId, terms: termsInput(today(), { pay }) },
      })
    expect((await draw(6_500)).row._id).toBe(id)
    await expect(draw(7_000)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('by several members at once makes one', async ({ services }) => {
    const { firm, id: applicationId } = await anApplication(services)
    await services.applications.answerApplication(firm.viewer, applicationId, { answer: 'OFFER' })
    const made = await Promise.all(
      Array.from({ length: 4 }, () =>
        services.contracts.drawUpAgreement(firm.viewer, {
          ...{ kind: 'CONTRACT', applicationId, terms: termsInput(today()) },
        }),
      ),
    )
    expect(new Set(made.map(({ row }) => row._id)).size).toBe(1)
  })

  it('a contract follows an intention, which is over when the contract is in force', async ({
    services,
    follow,
  }) => {
    const { firm, person, id, confirm, now } = await anAgreement(services, { kind: 'INTENTION' })
    const draw = () =>
      services.contracts.drawUpAgreement(firm.viewer, {
        ...{ kind: 'CONTRACT', intentionId: id, terms: termsInput(today()) },
      })
    await expect(draw()).rejects.toMatchObject({ code: 'CONFLICT' })
    for (const who of ['PERSON', 'EMPLOYER'] as const) await confirm(who)
    const contract = (await draw()).row
    const seal = contract.revisions[0]?.seal ?? ''
    for (const { viewer } of [firm, person])
      await services.contracts.confirmAgreement(viewer, contract._id, seal)
    for (let time = 0; time < 2; time++) await follow(contract._id)
    expect(await now()).toMatchObject({
      ...{ state: 'ENDED', endedBecause: 'BECAME_CONTRACT', contractId: contract._id },
    })
  })

  it('at a fair is a proposal of staff, which both confirm; a fair or a person elsewhere are not theirs', async ({
    services,
    staff,
  }) => {
    const [firm, person] = [await anEmployer(services), await aVeteran(services)]
    const fair = await aFair(services, staff.viewer)
    const input = {
      kind: 'INTENTION' as const,
      ...{ fairId: fair._id, onBehalfOf: 'EMPLOYER', terms: termsInput(today()) },
      ...{ veteranId: person.veteran._id, employerId: firm.employer._id },
    } as const
    const { row } = await services.contracts.proposeAgreement(staff.viewer, input)
    expect(row).toMatchObject({ drawnBy: 'STAFF', fairId: fair._id, awaits: ['VETERAN', 'EMPLOYER'] })
    for (const { viewer } of [firm, person])
      await services.contracts.confirmAgreement(viewer, row._id, row.revisions[0]?.seal ?? '')
    expect((await services.contracts.agreement(staff.viewer, row._id)).row.state).toBe('IN_FORCE')
    const [away, clerk] = [
      await aVeteran(services, { areaCode: '350505101' }),
      await aStaffMember(services, { reach: '350505100', departments: ['EMPLOYMENT'] }),
    ]
    for (const wrong of [
      { fairId: 'none' },
      { veteranId: 'none' },
      { employerId: 'none' },
      { postingId: 'none' },
    ])
      await expect(
        services.contracts.proposeAgreement(staff.viewer, { ...input, ...wrong }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      services.contracts.proposeAgreement(clerk.viewer, { ...input, veteranId: away.veteran._id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const { viewer } of [firm, person])
      await expect(services.contracts.proposeAgreement(viewer, input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
  })
})

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

  it('by both at once puts it in force once, and hires with one place of the posting', async ({
    services,
  }) => {
    const made = await anAgreement(services, { posting: { headCount: 1 } })
    const { firm, applicationId, posting, now, confirm } = made
    await Promise.all([confirm('PERSON'), confirm('EMPLOYER'), confirm('PERSON'), confirm('EMPLOYER')])
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
  })

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
