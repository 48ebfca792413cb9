import { describe, expect } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import { checkedChain } from '../../server/contracts/agreement-chain.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFair } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { anAgreement, termsInput } from '../support/an-agreement.ts'
import { anApplication } from '../support/an-application.ts'
import { withContracts as it } from './fixtures.ts'

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
