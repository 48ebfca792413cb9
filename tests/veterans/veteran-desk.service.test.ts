import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAccounts } from '../../server/accounts/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { platformErrors } from '../../server/platform/errors.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import type { Queue } from '../../server/platform/queue/queue.ts'
import { rateLimit } from '../../server/platform/rate-limit.ts'
import { unsubmitted } from '../../server/platform/verification.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { createVeterans, verificationDecided } from '../../server/veterans/index.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

let platform: TestPlatform
let services: { accounts: ReturnType<typeof createAccounts>; veterans: ReturnType<typeof createVeterans> }
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
    veterans: createVeterans({ ...platform, queue: watched(platform.queue) }),
  }
  await buildIndexes(platform.connection)
  staff = (await aStaffMember(services)).viewer
})
afterAll(() => platform.close())
beforeEach(() => {
  asked = []
  queueIsAway = false
})

const rejected = (promise: Promise<unknown>) =>
  promise.then(
    () => 'OK',
    (error: { code: string }) => error.code,
  )
const waiting = (submittedAt = new Date()) =>
  aVeteran(services, { verification: { ...unsubmitted, state: 'PENDING', submittedAt } })
const reasons = [{ field: 'residentId', reason: '照片不清晰' }]
const readingsOf = async (viewer: Viewer) =>
  (await services.veterans.myFileReadings(viewer, { first: 100 })).nodes

describe('deciding on a file', () => {
  it('is done by one of two members of staff who decide at once; the other is told', async () => {
    const { veteran } = await waiting()
    const outcomes = await Promise.all([
      rejected(services.veterans.verifyVeteran(staff, veteran._id)),
      rejected(services.veterans.returnVeteran(staff, veteran._id, reasons)),
      rejected(services.veterans.verifyVeteran(staff, veteran._id)),
    ])
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'OK'])
    expect(asked).toHaveLength(1)
  })

  it('asks once for the person to be told, by ids and version', async () => {
    const { veteran } = await waiting()
    const { version, verification } = await services.veterans.verifyVeteran(staff, veteran._id)
    expect(verification).toMatchObject({ state: 'VERIFIED', decidedBy: staff.name, validUntil: null })
    expect(asked).toEqual([
      {
        name: verificationDecided.name,
        payload: { veteranId: veteran._id, version },
        key: `${veteran._id}-${version}`,
      },
    ])
  })

  it('is refused when the file has changed since staff read it', async () => {
    const { veteran, viewer } = await waiting()
    await services.veterans.updatePerson(viewer, { name: '陈建军' })
    const decision = services.veterans.verifyVeteran(staff, veteran._id, veteran.version)
    expect(await rejected(decision)).toBe('CONFLICT')
  })

  it('is refused for a file that is not waiting, and for one that is not there', async () => {
    const { veteran } = await aVeteran(services)
    await expect(services.veterans.verifyVeteran(staff, veteran._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: expect.stringContaining('待核验'), en: expect.stringContaining('not waiting') },
    })
    expect(await rejected(services.veterans.verifyVeteran(staff, newObjectId()))).toBe('NOT_FOUND')
    expect(await rejected(services.veterans.verifyVeteran(staff, ''))).toBe('NOT_FOUND')
  })

  it('is for staff: neither the person nor anybody else', async () => {
    const { veteran, viewer } = await waiting()
    const { viewer: employer } = await anAccount(services, { role: 'EMPLOYER' })
    for (const [someone, code] of [
      [viewer, 'FORBIDDEN'],
      [employer, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      expect(await rejected(services.veterans.verifyVeteran(someone, veteran._id))).toBe(code)
      expect(await rejected(services.veterans.returnVeteran(someone, veteran._id, reasons))).toBe(code)
      expect(await rejected(services.veterans.veteransToVerify(someone, { first: 1 }))).toBe(code)
      expect(await rejected(services.veterans.veteran(someone, veteran._id))).toBe(code)
    }
    expect(await readingsOf(viewer)).toEqual([])
  })

  it.each([
    ['no reason', [], ['reasons']],
    ['an empty one', [{ field: 'name', reason: ' ' }], ['reasons.0.reason']],
    ['one that names no field', [{ field: '', reason: '不符' }], ['reasons.0.field']],
    ['a huge one', [{ field: 'name', reason: '不'.repeat(501) }], ['reasons.0.reason']],
  ])('gives nothing back for %s', async (_, given, paths) => {
    const { veteran } = await waiting()
    const refusal = await services.veterans
      .returnVeteran(staff, veteran._id, given)
      .catch((error: { details: { fields: { path: string }[] } }) => error)
    expect('details' in refusal && refusal.details.fields.map(({ path }) => path)).toEqual(paths)
  })

  it('lets a person whose file came back correct it and hand it in again', async () => {
    const { veteran, viewer } = await waiting()
    const back = await services.veterans.returnVeteran(staff, veteran._id, reasons)
    expect(back.verification).toMatchObject({ state: 'RETURNED', reasons })
    expect(await rejected(services.veterans.submitVeteran(viewer))).toBe('INVALID')
    const corrected = await services.veterans.updatePerson(viewer, { name: '陈建军' })
    expect(corrected.verification).toMatchObject({ state: 'RETURNED', reasons })
  })
})

describe('a decision whose job is lost', () => {
  it('stands, and is asked for again until somebody was told', async () => {
    const { veteran } = await waiting()
    queueIsAway = true
    const { version } = await services.veterans.verifyVeteran(staff, veteran._id)
    queueIsAway = false
    await services.veterans.askUntold()
    expect(
      asked.filter(({ payload }) => (payload as { veteranId: string }).veteranId === veteran._id),
    ).toEqual([])
    platform.clock.advance(61_000)
    await services.veterans.askUntold()
    expect(asked).toContainEqual(expect.objectContaining({ payload: { veteranId: veteran._id, version } }))
    expect(asked.map(({ key }) => key)).not.toContain(`${veteran._id}-${version}`)

    await services.veterans.told(veteran._id, version - 1)
    await services.veterans.told(veteran._id, version)
    asked = []
    platform.clock.advance(601_000)
    await services.veterans.askUntold()
    expect(
      asked.filter(({ payload }) => (payload as { veteranId: string }).veteranId === veteran._id),
    ).toEqual([])
  })

  it('is found through an index', async () => {
    const stages = await stagesOf(
      platform.connection,
      'veterans',
      { 'untold.at': { $lt: new Date() } },
      { 'untold.at': 1 },
    )
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('SORT')
  })
})

describe('the queue', () => {
  it('gives the oldest first, page by page, nobody twice and nobody left out', async () => {
    await platform.connection.collection('veterans').deleteMany({})
    const sameMoment = new Date('2026-11-01T00:00:00Z')
    const earlier = new Date('2026-10-01T00:00:00Z')
    for (let at = 0; at < 5; at++) await waiting(sameMoment)
    const { veteran: oldest } = await waiting(earlier)
    await aVeteran(services)
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await services.veterans.veteransToVerify(staff, { first: 2, after })
      expect(page.totalCount).toBe(6)
      seen.push(...page.nodes.map(({ _id }) => _id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(seen[0]).toBe(oldest._id)
    expect(new Set(seen).size).toBe(6)
    expect(seen).toHaveLength(6)
  })

  it('holds nothing of a file but what a line shows', async () => {
    await waiting()
    const { nodes } = await services.veterans.veteransToVerify(staff, { first: 1 })
    expect(Object.keys(nodes[0] ?? {}).toSorted()).toEqual(['_id', 'areaCode', 'name', 'submittedAt'])
  })

  it('refuses pages of none, of more than a hundred, and from nowhere', async () => {
    for (const args of [{ first: 0 }, { first: 101 }, { first: 1, after: 'nowhere' }])
      expect(await rejected(services.veterans.veteransToVerify(staff, args))).toBe('INVALID')
  })

  it('is read in the order of its index', async () => {
    const stages = await stagesOf(
      platform.connection,
      'veterans',
      { 'verification.state': 'PENDING' },
      { 'verification.submittedAt': 1, _id: 1 },
    )
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('SORT')
  })
})

describe('opening a file', () => {
  it('is logged before it is shown, and its person sees by whom and what for, newest first', async () => {
    const { veteran, viewer } = await waiting()
    await services.veterans.veteran(staff, veteran._id)
    platform.clock.advance(1_000)
    await services.veterans.verifyVeteran(staff, veteran._id)
    platform.clock.advance(1_000)
    await services.veterans.veteran(staff, veteran._id)
    const readings = await readingsOf(viewer)
    expect(readings.map(({ purpose }) => purpose)).toEqual(['SERVICE', 'DECISION', 'VERIFICATION'])
    expect(readings[0]).toMatchObject({ reader: staff.name, role: 'STAFF', readerId: staff.id })
  })

  it('of one person is not seen by another', async () => {
    const { veteran } = await waiting()
    const other = await aVeteran(services)
    await services.veterans.veteran(staff, veteran._id)
    expect(await readingsOf(other.viewer)).toEqual([])
  })

  it('by its own person is not logged', async () => {
    const { viewer } = await waiting()
    await services.veterans.myVeteran(viewer)
    expect(await readingsOf(viewer)).toEqual([])
  })

  it('that is not there is not found, and logs nothing', async () => {
    const readings = platform.connection.collection('filereadings')
    const before = await readings.countDocuments({})
    expect(await rejected(services.veterans.veteran(staff, newObjectId()))).toBe('NOT_FOUND')
    expect(await readings.countDocuments({})).toBe(before)
  })

  it('many times at one moment is given page by page, each reading once', async () => {
    const { veteran, viewer } = await aVeteran(services)
    for (let at = 0; at < 5; at++) await services.veterans.veteran(staff, veteran._id)
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await services.veterans.myFileReadings(viewer, { first: 2, after })
      seen.push(...page.nodes.map(({ _id }) => _id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
  })

  it('is listed in the order of its index', async () => {
    const stages = await stagesOf(
      platform.connection,
      'filereadings',
      { veteranId: newObjectId() },
      { at: -1, _id: -1 },
    )
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('SORT')
  })
})
