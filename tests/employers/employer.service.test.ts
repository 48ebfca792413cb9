import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Accounts } from '../../server/accounts/index.ts'
import {
  createEmployers,
  employerDecided,
  type EmployerFacts,
  type Employers,
} from '../../server/employers/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { submitted } from '../../server/verification/index.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { accountsOf, anAccount, aStaffMember } from '../support/a-account.ts'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { outcomeOf } from '../support/outcome.ts'
import { aReading } from '../support/a-reading.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { watchedQueue, type WatchedQueue } from '../support/watched-queue.ts'

const day = 86_400_000
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

const someone = () => anAccount(services, { role: 'EMPLOYER', name: '黄秀英' })
const input = (facts: Partial<EmployerFacts> = {}) => employerFacts(facts)
const waiting = (submittedAt = new Date()) => anEmployer(services, { verification: submitted(submittedAt) })

describe('registering', () => {
  it('hands the organisation in for checking', async () => {
    const { viewer } = await someone()
    const employer = await services.employers.registerEmployer(viewer, input())
    expect(employer).toMatchObject({ accountId: viewer.id, version: 1, verification: { state: 'PENDING' } })
    expect(await services.employers.myEmployer(viewer)).toMatchObject({ _id: employer._id })
  })

  it('makes one organisation an account, of several requests at the same time', async () => {
    const { viewer } = await someone()
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => outcomeOf(services.employers.registerEmployer(viewer, input()))),
    )
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'OK'])
    await expect(services.employers.registerEmployer(viewer, input())).rejects.toMatchObject({
      text: { zh: expect.stringContaining('已登记过') },
    })
  })

  it('is for employers', async () => {
    const { viewer: veteran } = await anAccount(services)
    const { employers } = services
    for (const [viewer, code] of [
      [veteran, 'FORBIDDEN'],
      [staff, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      expect(await outcomeOf(employers.registerEmployer(viewer, input()))).toBe(code)
      expect(await outcomeOf(employers.updateEmployer(viewer, input()))).toBe(code)
      expect(await outcomeOf(employers.myEmployer(viewer))).toBe(code)
    }
  })
})

describe('correcting', () => {
  it('changes the own organisation only, which must be there', async () => {
    const { viewer } = await someone()
    expect(await outcomeOf(services.employers.updateEmployer(viewer, input()))).toBe('NOT_FOUND')
    const other = await anEmployer(services)
    const own = await services.employers.registerEmployer(viewer, input())
    await services.employers.updateEmployer(viewer, { ...employerFacts(own), about: '改过' })
    expect(await services.employers.byIds([other.employer._id])).toEqual([other.employer])
  })

  it('takes one of two changes made at once from the same reading', async () => {
    const { viewer, employer } = await anEmployer(services)
    const outcomes = await Promise.all(
      ['甲', '乙'].map((about) =>
        outcomeOf(
          services.employers.updateEmployer(viewer, { ...input({ ...employer }), about, version: 1 }),
        ),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
  })

  it('of the name hands it in again and lets its postings follow', async () => {
    const { viewer, employer } = await anEmployer(services)
    const facts = input({ creditCode: employer.creditCode })
    const renamed = await services.employers.updateEmployer(viewer, { ...facts, name: '恒丰集团' })
    expect(renamed.verification.state).toBe('PENDING')
    expect(queue.asked).toEqual([
      {
        name: employerDecided.name,
        payload: { id: employer._id, version: 2 },
        key: `${employer._id}-2`,
      },
    ])
  })

  it('of what nobody checks asks for nothing', async () => {
    const { viewer, employer } = await anEmployer(services)
    const facts = input({ creditCode: employer.creditCode })
    const changed = await services.employers.updateEmployer(viewer, { ...facts, about: '改过' })
    expect(changed).toMatchObject({ about: '改过', version: 2, verification: { state: 'VERIFIED' } })
    expect(queue.asked).toEqual([])
  })
})

describe('an organisation', () => {
  it('is not known to others before it is verified, to its owner and staff always', async () => {
    const { viewer, employer } = await waiting()
    const other = (await someone()).viewer
    const seenBy = (who: Viewer | null) => outcomeOf(services.employers.employer(who, employer._id))
    expect(await Promise.all([other, null, viewer, staff].map(seenBy))).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'OK',
      'OK',
    ])
    await services.employers.verifyEmployer(staff, employer._id)
    expect(await Promise.all([other, null].map(seenBy))).toEqual(['OK', 'OK'])
    expect(await outcomeOf(services.employers.employer(staff, newObjectId()))).toBe('NOT_FOUND')
  })

  it('that has lapsed is handed in again by writing it', async () => {
    const { viewer, employer } = await anEmployer(services)
    platform.clock.advance(183 * day)
    const again = await services.employers.updateEmployer(viewer, {
      ...employerFacts({ creditCode: employer.creditCode }),
    })
    expect(again.verification).toMatchObject({ state: 'PENDING', submittedAt: platform.clock() })
  })
})
