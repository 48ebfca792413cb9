import { describe, expect } from 'vitest'
import type { Services } from '../../server/wiring.ts'
import { runners } from '../../workers/jobs.ts'
import { anAccount, aStaffMember, thePassword } from '../support/a-account.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aDraft, aPosting } from '../support/a-posting.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const close = ({ employers }: Services, { viewer, employer }: AnEmployer, name = employer.name) =>
  employers.closeEmployer(viewer, { name })

/** What the job does, with the job as the queue would bring it. */
async function runClosing(services: Services, id: string): Promise<void> {
  const [employer] = await services.employers.byIds([id])
  const version = employer?.closedAt?.getTime() ?? 0
  await runners.find(({ kind }) => kind.name === 'employer-closed')?.run({ id, version }, services)
}

async function aMember(services: Services, firm: AnEmployer) {
  const person = await anAccount(services, { role: 'EMPLOYER', name: '李招聘' })
  const { token } = await services.employers.inviteMember(firm.viewer, {})
  await services.employers.acceptInvitation(person.viewer, token)
  return person
}

describe('closing an organisation', () => {
  it('is its owner’s, who types its name; everybody else is refused', async ({ services, staff }) => {
    const firm = await anEmployer(services)
    const member = await aMember(services, firm)
    expect(await outcomeOf(close(services, firm, '别的单位'))).toBe('INVALID')
    expect(await outcomeOf(close(services, { ...firm, viewer: member.viewer }))).toBe('FORBIDDEN')
    expect(await outcomeOf(close(services, { ...firm, viewer: staff.viewer }))).toBe('FORBIDDEN')
    const another = await anAccount(services, { role: 'EMPLOYER' })
    expect(await outcomeOf(close(services, { ...firm, viewer: another.viewer }))).toBe('NOT_FOUND')
    expect(await services.employers.myEmployer(firm.viewer)).not.toBeNull()
  })

  it('withdraws what is open, tells who worked for it, frees code and people, and lets the owner erase the account', async ({
    services,
    platform,
  }) => {
    const firm = await anEmployer(services)
    const member = await aMember(services, firm)
    const open = await aPosting(services, firm)
    const draft = await aDraft(services, firm)
    const erase = () => services.privacy.eraseMyAccount(firm.viewer, { password: thePassword }, '192.0.2.9')
    expect(await outcomeOf(erase())).toBe('CONFLICT')
    await close(services, firm)
    // At once, whatever the job does.
    expect(await services.employers.myEmployer(member.viewer)).toBeNull()
    expect(await outcomeOf(services.postings.posting(null, open._id))).toBe('NOT_FOUND')
    expect(await outcomeOf(services.postings.publishPosting(member.viewer, draft._id))).toBe('NOT_FOUND')
    for (const _ of [1, 2]) await runClosing(services, firm.employer._id)
    expect((await services.postings.byIds([open._id]))[0]?.state).toBe('CLOSED')
    const told = await platform.connection
      .collection('notifications')
      .find({ kind: 'ORGANISATION_CLOSED' })
      .toArray()
    expect(told.map(({ recipientId }) => String(recipientId))).toEqual([member.account._id])
    expect(await outcomeOf(close(services, firm))).toBe('NOT_FOUND')

    // What was published in the very moment is withdrawn by the second time, which ends it.
    await platform.connection
      .collection<{ _id: string }>('postings')
      .updateOne({ _id: draft._id }, { $set: { state: 'OPEN' } })
    platform.clock.advance(61_000)
    await runClosing(services, firm.employer._id)
    expect((await services.postings.byIds([draft._id]))[0]?.state).toBe('CLOSED')
    const row = await platform.connection
      .collection<{ _id: string; [more: string]: unknown }>('employers')
      .findOne({ _id: firm.employer._id })
    expect(row).toMatchObject({
      name: firm.employer.name,
      provenCode: null,
      closedMembers: [],
      contactPhone: '',
    })
    expect(row).not.toHaveProperty('closeOwed')

    const { verification: _, ...facts } = firm.employer
    const heir = await anEmployer(services, { creditCode: facts.creditCode })
    const other = await anEmployer(services)
    await close(services, other)
    expect(heir.employer.provenCode).toBe(facts.creditCode)
    expect(await outcomeOf(erase())).toBe('OK')
  })

  it('at one moment with a verification, a hand-over or a second closing leaves one outcome', async ({
    services,
    platform,
  }) => {
    const clerk = await aStaffMember(services)
    for (const race of ['verify', 'handOver', 'close'] as const) {
      const firm = await anEmployer(services)
      const member = await aMember(services, firm)
      const employers = platform.connection.collection<{ _id: string }>('employers')
      const waiting = {
        state: 'PENDING',
        submittedAt: new Date(),
        decidedAt: null,
        decidedBy: null,
        validUntil: null,
        reasons: [],
      }
      if (race === 'verify')
        await employers.updateOne(
          { _id: firm.employer._id },
          { $set: { verification: waiting, provenCode: null } },
        )
      const other = {
        verify: () => services.employers.verifyEmployer(clerk.viewer, firm.employer._id),
        handOver: () => services.employers.handOverEmployer(firm.viewer, member.account._id),
        close: () => close(services, firm),
      }[race]
      const [closed, also] = await Promise.all([outcomeOf(close(services, firm)), outcomeOf(other())])
      const [row] = await services.employers.byIds([firm.employer._id])
      expect([race, Boolean(row?.closedAt)]).toEqual([
        race,
        closed === 'OK' || (race === 'close' && also === 'OK'),
      ])
      if (row?.closedAt)
        expect([row.verification.state, row.provenCode ?? null]).toEqual(['UNSUBMITTED', null])
    }
  })
})
