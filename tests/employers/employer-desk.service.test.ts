import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Accounts } from '../../server/accounts/index.ts'
import { createEmployers, type EmployerFacts, type Employers } from '../../server/employers/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { queueOf, submitted, waiting } from '../../server/verification/index.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { accountsOf, aStaffMember } from '../support/a-account.ts'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { outcomeOf } from '../support/outcome.ts'
import { stagesOf } from '../support/query-plan.ts'
import { aReading } from '../support/a-reading.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { watchedQueue, type WatchedQueue } from '../support/watched-queue.ts'

let platform: TestPlatform
let services: { accounts: Accounts; employers: Employers }
let staff: Viewer
let queue: WatchedQueue

beforeAll(async () => {
  platform = await testPlatform()
  queue = watchedQueue(platform.queue)
  services = {
    accounts: accountsOf(platform),
    employers: createEmployers({ ...platform, accounts: accountsOf(platform), queue, reading: aReading() }),
  }
  await buildIndexes(platform.connection)
  staff = (await aStaffMember(services)).viewer
})
afterAll(() => platform.close())
beforeEach(() => {
  queue.asked = []
  queue.away = false
  platform.clock.set(new Date())
})

const input = (facts: Partial<EmployerFacts> = {}) => employerFacts(facts)
const handedIn = (submittedAt = new Date()) => anEmployer(services, { verification: submitted(submittedAt) })
const reasons = [{ field: 'address', reason: '与执照不符' }]

describe('deciding', () => {
  it('holds for six months, and then the organisation is hidden again', async () => {
    const { employer } = await handedIn()
    platform.clock.set('2026-08-31T08:00:00Z')
    const { verification } = await services.employers.verifyEmployer(staff, employer._id)
    expect(verification).toMatchObject({ state: 'VERIFIED', decidedBy: staff.name })
    expect(verification.validUntil?.toISOString()).toBe('2027-02-28T08:00:00.000Z')
    platform.clock.set('2027-02-28T07:59:59Z')
    expect(await outcomeOf(services.employers.employer(null, employer._id))).toBe('OK')
    platform.clock.set('2027-02-28T08:00:00Z')
    expect(await outcomeOf(services.employers.employer(null, employer._id))).toBe('NOT_FOUND')
  })

  it('is done by one of two members of staff who decide at once; the other is told', async () => {
    const { employer } = await handedIn()
    const outcomes = await Promise.all([
      outcomeOf(services.employers.verifyEmployer(staff, employer._id)),
      outcomeOf(services.employers.returnEmployer(staff, employer._id, reasons)),
    ])
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
    expect(queue.asked).toHaveLength(1)
  })

  it('is refused when the employer changed it meanwhile, and when it is decided already', async () => {
    const { viewer, employer } = await handedIn()
    await services.employers.updateEmployer(viewer, input({ creditCode: employer.creditCode }))
    const { employers } = services
    expect(await outcomeOf(employers.verifyEmployer(staff, employer._id, employer.version))).toBe('CONFLICT')
    expect(await outcomeOf(employers.returnEmployer(staff, employer._id, reasons, 2))).toBe('OK')
    expect(await outcomeOf(employers.verifyEmployer(staff, employer._id))).toBe('CONFLICT')
    expect(await outcomeOf(employers.verifyEmployer(staff, newObjectId()))).toBe('NOT_FOUND')
  })

  it('is for staff', async () => {
    const { viewer, employer } = await handedIn()
    for (const [someoneElse, code] of [
      [viewer, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      expect(await outcomeOf(services.employers.verifyEmployer(someoneElse, employer._id))).toBe(code)
      expect(await outcomeOf(services.employers.returnEmployer(someoneElse, employer._id, reasons))).toBe(
        code,
      )
      expect(await outcomeOf(services.employers.employersToVerify(someoneElse, { first: 1 }))).toBe(code)
    }
  })

  it('gives nothing back without a reason', async () => {
    const { employer } = await handedIn()
    await expect(services.employers.returnEmployer(staff, employer._id, [])).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'reasons' }] },
    })
  })

  it('that was lost by the queue stands, and is asked for again until it was followed', async () => {
    const { employer } = await handedIn()
    queue.away = true
    const { version } = await services.employers.verifyEmployer(staff, employer._id)
    queue.away = false
    platform.clock.advance(61_000)
    await services.employers.owed.decided.askAgain()
    const payload = { id: employer._id, version }
    expect(queue.asked).toContainEqual(expect.objectContaining({ payload }))
    await services.employers.owed.decided.done(payload)
    queue.asked = []
    platform.clock.advance(601_000)
    await services.employers.owed.decided.askAgain()
    expect(queue.asked).not.toContainEqual(expect.objectContaining({ payload }))
  })
})

describe('the queue', () => {
  it('gives the oldest first, page by page, nobody twice and nobody left out', async () => {
    await platform.connection.collection('employers').deleteMany({})
    const sameMoment = new Date('2026-11-01T00:00:00Z')
    for (let at = 0; at < 4; at++) await handedIn(sameMoment)
    const { employer: oldest } = await handedIn(new Date('2026-10-01T00:00:00Z'))
    await anEmployer(services)
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await services.employers.employersToVerify(staff, { first: 2, after })
      expect(page.totalCount).toBe(5)
      seen.push(...page.nodes.map(({ _id }) => _id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(seen[0]).toBe(oldest._id)
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
  })

  it('is read in the order of its index', async () => {
    const { filterAfter, sort } = queueOf('Employer')
    for (const place of [null, [new Date(), 'a']]) {
      const stages = await stagesOf(platform.connection, 'employers', filterAfter(waiting, place), sort)
      expect(stages).toContain('IXSCAN')
      expect(stages).not.toContain('SORT')
    }
  })
})
