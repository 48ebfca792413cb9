import { describe, expect } from 'vitest'
import { employerDecidedRunner } from '../../workers/employers/employer-decided.ts'
import { monthsAfter, unsubmitted } from '../../server/verification/index.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { withServices } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const day = 86_400_000
const it = withServices
const inDays = (days: number, from: Date) => new Date(from.getTime() + days * day)

const aFirm = (services: Parameters<typeof anEmployer>[0], validUntil: Date) =>
  anEmployer(services, {
    verification: {
      ...unsubmitted,
      state: 'VERIFIED',
      submittedAt: new Date(),
      decidedAt: new Date(),
      decidedBy: '林站长',
      validUntil,
    },
  })

describe('a renewal', () => {
  it('waits in the queue, stays verified, and is extended from the old end', async ({
    services,
    platform,
  }) => {
    const now = platform.clock()
    const firm = await aFirm(services, inDays(20, now))
    const id = firm.employer._id
    const waits = await services.employers.renewEmployer(firm.viewer, firm.employer.version)
    expect(waits.verification).toMatchObject({ state: 'PENDING', submittedAt: now })
    expect(await services.employers.verifiedAmong([id])).toEqual(new Set([id]))
    expect((await services.employers.employer(null, id))._id).toBe(id)
    const clerk = await aStaffMember(services)
    const queue = await services.employers.employersToVerify(clerk.viewer, { first: 100 })
    expect(queue.nodes.map(({ _id }) => _id)).toContain(id)
    const renewed = await services.employers.verifyEmployer(clerk.viewer, id, waits.version)
    expect(renewed.verification).toMatchObject({
      state: 'VERIFIED',
      validUntil: monthsAfter(inDays(20, now), 6),
    })
    expect(renewed.verification.inForce).toBeUndefined()
  })

  it('is refused before its time and without a verification, and changes nothing when asked twice', async ({
    services,
    platform,
  }) => {
    const now = platform.clock()
    const [early, over, soon] = await Promise.all([
      aFirm(services, inDays(40, now)),
      aFirm(services, inDays(-1, now)),
      aFirm(services, inDays(30, now)),
    ])
    expect(await outcomeOf(services.employers.renewEmployer(early.viewer))).toBe('CONFLICT')
    expect(await outcomeOf(services.employers.renewEmployer(over.viewer))).toBe('CONFLICT')
    expect(await outcomeOf(services.employers.renewEmployer(soon.viewer, 99))).toBe('CONFLICT')
    const first = await services.employers.renewEmployer(soon.viewer)
    expect(await services.employers.renewEmployer(soon.viewer)).toEqual(first)
    const clerk = await aStaffMember(services)
    expect(await outcomeOf(services.employers.renewEmployer(clerk.viewer))).toBe('FORBIDDEN')
  })

  it('that is given back takes nothing away before its time, and is handed in again by its correction', async ({
    services,
    platform,
  }) => {
    const now = platform.clock()
    const firm = await aFirm(services, inDays(10, now))
    const id = firm.employer._id
    await services.employers.renewEmployer(firm.viewer)
    const clerk = await aStaffMember(services)
    const reasons = [{ field: 'about', reason: '请补充主营业务' }]
    await services.employers.returnEmployer(clerk.viewer, id, reasons)
    await employerDecidedRunner.run({ id, version: 3 }, services)
    expect(await services.employers.verifiedAmong([id])).toEqual(new Set([id]))
    const notice = await platform.connection
      .collection('notifications')
      .findOne({ recipientId: firm.viewer.id, kind: 'VERIFICATION_DECIDED' })
    expect(notice?.['facts']).toMatchObject({ outcome: 'RETURNED', inForceUntil: expect.any(String) })
    const { creditCode } = firm.employer
    const again = await services.employers.updateEmployer(
      firm.viewer,
      employerFacts({ creditCode, about: '仓储与配送' }),
    )
    expect(again.verification).toMatchObject({ state: 'PENDING', inForce: { until: inDays(10, now) } })
    platform.clock.set(inDays(11, now))
    expect(await services.employers.verifiedAmong([id])).toEqual(new Set())
    const late = await services.employers.verifyEmployer(clerk.viewer, id)
    expect(late.verification.validUntil).toEqual(monthsAfter(inDays(11, now), 6))
    platform.clock.set(now)
  })

  it('loses what was in force with another name, with held words and with its code', async ({
    services,
    platform,
  }) => {
    const now = platform.clock()
    const firms = await Promise.all([1, 2, 3].map(() => aFirm(services, inDays(10, now))))
    const [renamed, worded, released] = firms
    if (!renamed || !worded || !released) throw new Error('Three firms were asked for.')
    for (const { viewer } of firms) await services.employers.renewEmployer(viewer)
    const write = ({ viewer, employer: { creditCode } }: typeof renamed, change: object) =>
      services.employers.updateEmployer(viewer, { ...employerFacts({ creditCode }), ...change })
    await write(renamed, { name: '改名物流有限公司' })
    await write(worded, { about: '限难性' })
    const bureau = await aStaffMember(services)
    await services.employers.releaseCreditCode(bureau.viewer, released.employer._id, { reason: '执照已注销' })
    const ids = firms.map(({ employer }) => employer._id)
    expect(await services.employers.verifiedAmong(ids)).toEqual(new Set())
  })

  it('whose return is undone waits with what was in force', async ({ services, platform }) => {
    const firm = await aFirm(services, inDays(10, platform.clock()))
    const id = firm.employer._id
    await services.employers.renewEmployer(firm.viewer)
    const clerk = await aStaffMember(services)
    await services.employers.returnEmployer(clerk.viewer, id, [{ field: 'about', reason: '过短' }])
    const { nodes } = await services.decisions.decisions(clerk.viewer, { first: 5, filter: { recordId: id } })
    const found = await services.employers.employer(clerk.viewer, id)
    await services.decisions.undoDecision(clerk.viewer, id, nodes[0]?._id ?? '', '退回有误', found.version)
    const after = await services.employers.employer(clerk.viewer, id)
    expect(after.verification.state).toBe('PENDING')
    expect(await services.employers.verifiedAmong([id])).toEqual(new Set([id]))
  })
})
