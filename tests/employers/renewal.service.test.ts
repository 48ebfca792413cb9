import { describe, expect } from 'vitest'
import { verificationEndsRunner } from '../../workers/employers/verification-ends.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer, employerFacts, type AnEmployer } from '../support/a-employer.ts'
import { withServices } from '../support/fixtures.ts'
import { stagesOf } from '../support/query-plan.ts'

const day = 86_400_000

const it = withServices.extend('told', ({ services, platform }) => async (of: AnEmployer) => {
  const asked = await services.employers.owed.ending.askAgain()
  await verificationEndsRunner.run({ id: of.employer._id }, services)
  const rows = await platform.connection
    .collection<{ recipientId: string; kind: string; facts: { day: string } }>('notifications')
    .find({ recipientId: of.viewer.id, kind: 'VERIFICATION_ENDS' })
    .toArray()
  return { asked, notices: rows.length }
})

const until = (days: number, from: Date) => new Date(from.getTime() + days * day)
const aFirm = (services: Parameters<typeof anEmployer>[0], validUntil: Date) =>
  anEmployer(services, {
    verification: {
      state: 'VERIFIED',
      submittedAt: new Date(),
      decidedAt: new Date(),
      decidedBy: '林站长',
      validUntil,
      reasons: [],
    },
  })

describe('the end of a verification', () => {
  it.beforeEach(async ({ platform }) => {
    await platform.connection.collection('employers').deleteMany({})
    platform.clock.set(new Date())
  })

  it('is told thirty and seven days before, once each, however often it is asked', async ({
    services,
    platform,
    told,
  }) => {
    const firm = await aFirm(services, until(31, platform.clock()))
    expect(await told(firm)).toEqual({ asked: 0, notices: 0 })
    platform.clock.advance(2 * day)
    expect(await told(firm)).toEqual({ asked: 1, notices: 1 })
    expect(await told(firm)).toEqual({ asked: 0, notices: 1 })
    platform.clock.advance(15 * day)
    expect(await told(firm)).toEqual({ asked: 0, notices: 1 })
    platform.clock.advance(8 * day)
    await Promise.all([told(firm), told(firm), told(firm)])
    expect(await told(firm)).toEqual({ asked: 0, notices: 2 })
    platform.clock.advance(8 * day)
    expect(await told(firm)).toEqual({ asked: 0, notices: 2 })
  })

  it('is told once when the platform slept through the thirtieth day, and never after it', async ({
    services,
    platform,
    told,
  }) => {
    const [soon, over] = [
      await aFirm(services, until(3, platform.clock())),
      await aFirm(services, until(-1, platform.clock())),
    ]
    expect((await told(soon)).notices).toBe(1)
    expect((await told(soon)).notices).toBe(1)
    expect((await told(over)).notices).toBe(0)
  })

  it('is not lost with a worker that dies between telling and keeping that it told', async ({
    services,
    platform,
    told,
  }) => {
    const firm = await aFirm(services, until(20, platform.clock()))
    const due = await services.employers.renewal.dueOf(firm.employer._id)
    await services.notifications.request(due ? [due.notice] : [])
    expect(await told(firm)).toEqual({ asked: 1, notices: 1 })
    expect(await told(firm)).toEqual({ asked: 0, notices: 1 })
  })

  it('is told anew of a renewed verification, and the mail of the old one is moot', async ({
    services,
    platform,
    told,
  }) => {
    const firm = await aFirm(services, until(5, platform.clock()))
    const due = await services.employers.renewal.dueOf(firm.employer._id)
    const [kind] = services.employers.renewal.notices
    const notice = { subjectId: due?.notice.subjectId ?? '', recipientId: firm.viewer.id }
    expect((await told(firm)).notices).toBe(1)
    expect(await kind?.isMoot(notice)).toBe(false)
    platform.clock.advance(6 * day)
    expect(await kind?.isMoot({ ...notice })).toBe(false)
    await services.employers.updateEmployer(firm.viewer, {
      ...employerFacts({ about: '仓储与配送' }),
      creditCode: firm.employer.creditCode,
    })
    const clerk = await aStaffMember(services)
    await services.employers.verifyEmployer(clerk.viewer, firm.employer._id)
    expect(await kind?.isMoot(notice)).toBe(true)
    expect(await told(firm)).toEqual({ asked: 0, notices: 1 })
    const after = await services.employers.byIds([firm.employer._id])
    platform.clock.set(until(-20, after[0]?.verification.validUntil ?? new Date()))
    expect(await told(firm)).toEqual({ asked: 1, notices: 2 })
  })

  it('is found along an index', async ({ services, platform }) => {
    await aFirm(services, until(5, platform.clock()))
    const question = {
      'verification.state': 'VERIFIED',
      'verification.validUntil': { $gt: platform.clock(), $lte: until(30, platform.clock()) },
    }
    const stages = await stagesOf(platform.connection, 'employers', question)
    expect(stages).toContain('IXSCAN')
  })
})
