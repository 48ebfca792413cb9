import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAccounts } from '../../server/accounts/index.ts'
import { createEmployers, employerDecided, type EmployerFacts } from '../../server/employers/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { platformErrors } from '../../server/platform/errors.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import type { Queue } from '../../server/platform/queue/queue.ts'
import { rateLimit } from '../../server/platform/rate-limit.ts'
import { submitted } from '../../server/platform/verification.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { aCreditCode, anEmployer, employerFacts } from '../support/a-employer.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

const day = 86_400_000
let platform: TestPlatform
let services: { accounts: ReturnType<typeof createAccounts>; employers: ReturnType<typeof createEmployers> }
let staff: Viewer
let asked: { name: string; payload: unknown; key: string }[]
let queueIsAway: boolean

/** The real queue, which can be taken away, and a note of what was asked. */
const watched = (queue: Queue): Queue => ({
  async ask(kind, payload, key) {
    if (queueIsAway) throw platformErrors.unavailable()
    asked.push({ name: kind.name, payload, key })
    await queue.ask(kind, payload, key)
  },
  async askMany(kind, asks) {
    for (const { payload, key } of asks) await this.ask(kind, payload, key)
  },
  close: () => queue.close(),
})

beforeAll(async () => {
  platform = await testPlatform()
  const limit = rateLimit(platform.redis, platform.prefix, 1_000, 900)
  services = {
    accounts: createAccounts({ ...platform, limits: { signIn: limit, signInByIp: limit, signUp: limit } }),
    employers: createEmployers({ ...platform, queue: watched(platform.queue) }),
  }
  await buildIndexes(platform.connection)
  staff = (await aStaffMember(services)).viewer
})
afterAll(() => platform.close())
beforeEach(() => {
  asked = []
  queueIsAway = false
  platform.clock.set(new Date())
})

const rejected = (promise: Promise<unknown>) =>
  promise.then(
    () => 'OK',
    (error: { code: string }) => error.code,
  )
const someone = () => anAccount(services, { role: 'EMPLOYER', name: '黄秀英' })
const input = (facts: Partial<EmployerFacts> = {}) => employerFacts(facts)
const waiting = (submittedAt = new Date()) => anEmployer(services, { verification: submitted(submittedAt) })
const reasons = [{ field: 'address', reason: '与执照不符' }]

describe('registering', () => {
  it('hands the organisation in for checking', async () => {
    const { viewer } = await someone()
    const employer = await services.employers.registerEmployer(viewer, input())
    expect(employer).toMatchObject({ accountId: viewer.id, version: 1, verification: { state: 'PENDING' } })
    expect(await services.employers.myEmployer(viewer)).toMatchObject({ _id: employer._id })
  })

  it('takes a credit code once, of several accounts at the same time', async () => {
    const creditCode = aCreditCode()
    const people = await Promise.all([1, 2, 3, 4].map(someone))
    const outcomes = await Promise.all(
      people.map(({ viewer }) =>
        rejected(services.employers.registerEmployer(viewer, input({ creditCode }))),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'OK'])
  })

  it('does not say whose the credit code is', async () => {
    const { employer } = await anEmployer(services, { name: '秘密公司' })
    const { viewer } = await someone()
    const refusal = await services.employers
      .registerEmployer(viewer, input({ creditCode: employer.creditCode }))
      .catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'CONFLICT', text: { zh: expect.stringContaining('信用代码') } })
    expect(JSON.stringify(refusal)).not.toContain('秘密公司')
  })

  it('makes one organisation an account, of several requests at the same time', async () => {
    const { viewer } = await someone()
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => rejected(services.employers.registerEmployer(viewer, input()))),
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
      expect(await rejected(employers.registerEmployer(viewer, input()))).toBe(code)
      expect(await rejected(employers.updateEmployer(viewer, input()))).toBe(code)
      expect(await rejected(employers.myEmployer(viewer))).toBe(code)
    }
  })
})

describe('correcting', () => {
  it('changes the own organisation only, which must be there', async () => {
    const { viewer } = await someone()
    expect(await rejected(services.employers.updateEmployer(viewer, input()))).toBe('NOT_FOUND')
    const other = await anEmployer(services)
    const own = await services.employers.registerEmployer(viewer, input())
    await services.employers.updateEmployer(viewer, { ...employerFacts(own), about: '改过' })
    expect(await services.employers.byIds([other.employer._id])).toEqual([other.employer])
  })

  it('to a credit code that is registered is refused and changes nothing', async () => {
    const { employer: other } = await anEmployer(services)
    const { viewer, employer } = await anEmployer(services)
    const change = services.employers.updateEmployer(viewer, input({ creditCode: other.creditCode }))
    await expect(change).rejects.toMatchObject({ text: { zh: expect.stringContaining('信用代码') } })
    expect(await services.employers.myEmployer(viewer)).toEqual(employer)
  })

  it('takes one of two changes made at once from the same reading', async () => {
    const { viewer, employer } = await anEmployer(services)
    const outcomes = await Promise.all(
      ['甲', '乙'].map((about) =>
        rejected(services.employers.updateEmployer(viewer, { ...input({ ...employer }), about, version: 1 })),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
  })

  it('of the name hands it in again and lets its postings follow', async () => {
    const { viewer, employer } = await anEmployer(services)
    const facts = input({ creditCode: employer.creditCode })
    const renamed = await services.employers.updateEmployer(viewer, { ...facts, name: '恒丰集团' })
    expect(renamed.verification.state).toBe('PENDING')
    expect(asked).toEqual([
      {
        name: employerDecided.name,
        payload: { employerId: employer._id, version: 2 },
        key: `${employer._id}-2`,
      },
    ])
  })

  it('of what nobody checks asks for nothing', async () => {
    const { viewer, employer } = await anEmployer(services)
    const facts = input({ creditCode: employer.creditCode })
    const changed = await services.employers.updateEmployer(viewer, { ...facts, about: '改过' })
    expect(changed).toMatchObject({ about: '改过', version: 2, verification: { state: 'VERIFIED' } })
    expect(asked).toEqual([])
  })
})

describe('deciding', () => {
  it('holds for six months, and then the organisation is hidden again', async () => {
    const { employer } = await waiting()
    platform.clock.set('2026-08-31T08:00:00Z')
    const { verification } = await services.employers.verifyEmployer(staff, employer._id)
    expect(verification).toMatchObject({ state: 'VERIFIED', decidedBy: staff.name })
    expect(verification.validUntil?.toISOString()).toBe('2027-02-28T08:00:00.000Z')
    platform.clock.set('2027-02-28T07:59:59Z')
    expect(await rejected(services.employers.employer(null, employer._id))).toBe('OK')
    platform.clock.set('2027-02-28T08:00:00Z')
    expect(await rejected(services.employers.employer(null, employer._id))).toBe('NOT_FOUND')
  })

  it('is done by one of two members of staff who decide at once; the other is told', async () => {
    const { employer } = await waiting()
    const outcomes = await Promise.all([
      rejected(services.employers.verifyEmployer(staff, employer._id)),
      rejected(services.employers.returnEmployer(staff, employer._id, reasons)),
    ])
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
    expect(asked).toHaveLength(1)
  })

  it('is refused when the employer changed it meanwhile, and when it is decided already', async () => {
    const { viewer, employer } = await waiting()
    await services.employers.updateEmployer(viewer, input({ creditCode: employer.creditCode }))
    const { employers } = services
    expect(await rejected(employers.verifyEmployer(staff, employer._id, employer.version))).toBe('CONFLICT')
    expect(await rejected(employers.returnEmployer(staff, employer._id, reasons, 2))).toBe('OK')
    expect(await rejected(employers.verifyEmployer(staff, employer._id))).toBe('CONFLICT')
    expect(await rejected(employers.verifyEmployer(staff, newObjectId()))).toBe('NOT_FOUND')
  })

  it('is for staff', async () => {
    const { viewer, employer } = await waiting()
    for (const [someoneElse, code] of [
      [viewer, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      expect(await rejected(services.employers.verifyEmployer(someoneElse, employer._id))).toBe(code)
      expect(await rejected(services.employers.returnEmployer(someoneElse, employer._id, reasons))).toBe(code)
      expect(await rejected(services.employers.employersToVerify(someoneElse, { first: 1 }))).toBe(code)
    }
  })

  it('gives nothing back without a reason', async () => {
    const { employer } = await waiting()
    await expect(services.employers.returnEmployer(staff, employer._id, [])).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'reasons' }] },
    })
  })

  it('that was lost by the queue stands, and is asked for again until it was followed', async () => {
    const { employer } = await waiting()
    queueIsAway = true
    const { version } = await services.employers.verifyEmployer(staff, employer._id)
    queueIsAway = false
    platform.clock.advance(61_000)
    await services.employers.askUntold()
    const payload = { employerId: employer._id, version }
    expect(asked).toContainEqual(expect.objectContaining({ payload }))
    await services.employers.told(employer._id, version)
    asked = []
    platform.clock.advance(601_000)
    await services.employers.askUntold()
    expect(asked).not.toContainEqual(expect.objectContaining({ payload }))
  })
})

describe('an organisation', () => {
  it('is not known to others before it is verified, to its owner and staff always', async () => {
    const { viewer, employer } = await waiting()
    const other = (await someone()).viewer
    const seenBy = (who: Viewer | null) => rejected(services.employers.employer(who, employer._id))
    expect(await Promise.all([other, null, viewer, staff].map(seenBy))).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'OK',
      'OK',
    ])
    await services.employers.verifyEmployer(staff, employer._id)
    expect(await Promise.all([other, null].map(seenBy))).toEqual(['OK', 'OK'])
    expect(await rejected(services.employers.employer(staff, newObjectId()))).toBe('NOT_FOUND')
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

describe('the queue', () => {
  it('gives the oldest first, page by page, nobody twice and nobody left out', async () => {
    await platform.connection.collection('employers').deleteMany({})
    const sameMoment = new Date('2026-11-01T00:00:00Z')
    for (let at = 0; at < 4; at++) await waiting(sameMoment)
    const { employer: oldest } = await waiting(new Date('2026-10-01T00:00:00Z'))
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
    const stages = await stagesOf(
      platform.connection,
      'employers',
      { 'verification.state': 'PENDING' },
      { 'verification.submittedAt': 1, _id: 1 },
    )
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('SORT')
  })
})
