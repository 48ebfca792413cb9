import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Accounts } from '../../server/accounts/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { queueOf, unsubmitted, waiting } from '../../server/verification/index.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { createVeterans, verificationDecided, type Veterans } from '../../server/veterans/index.ts'
import { aReading } from '../support/a-reading.ts'
import { accountsOf, anAccount, aStaffMember } from '../support/a-account.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { outcomeOf } from '../support/outcome.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { watchedQueue, type WatchedQueue } from '../support/watched-queue.ts'

let platform: TestPlatform
let services: { accounts: Accounts; veterans: Veterans }
let staff: Viewer
let queue: WatchedQueue

beforeAll(async () => {
  platform = await testPlatform()
  queue = watchedQueue(platform.queue)
  services = {
    accounts: accountsOf(platform),
    veterans: createVeterans({ ...platform, accounts: accountsOf(platform), queue, reading: aReading() }),
  }
  await buildIndexes(platform.connection)
  staff = (await aStaffMember(services)).viewer
})
afterAll(() => platform.close())
beforeEach(() => {
  queue.asked = []
  queue.away = false
})

const handedIn = (submittedAt = new Date()) =>
  aVeteran(services, { verification: { ...unsubmitted, state: 'PENDING', submittedAt } })
const reasons = [{ field: 'residentId', reason: '照片不清晰' }]
const readingsOf = async (viewer: Viewer) =>
  (await services.veterans.myFileReadings(viewer, { first: 100 })).nodes

describe('deciding on a file', () => {
  it('is done by one of two members of staff who decide at once; the other is told', async () => {
    const { veteran } = await handedIn()
    const outcomes = await Promise.all([
      outcomeOf(services.veterans.verifyVeteran(staff, veteran._id)),
      outcomeOf(services.veterans.returnVeteran(staff, veteran._id, reasons)),
      outcomeOf(services.veterans.verifyVeteran(staff, veteran._id)),
    ])
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'OK'])
    expect(queue.asked).toHaveLength(1)
  })

  it('asks once for the person to be told, by ids and version', async () => {
    const { veteran } = await handedIn()
    const { version, verification } = await services.veterans.verifyVeteran(staff, veteran._id)
    expect(verification).toMatchObject({ state: 'VERIFIED', decidedBy: staff.name, validUntil: null })
    expect(queue.asked).toEqual([
      {
        name: verificationDecided.name,
        payload: { id: veteran._id, version },
        key: `${veteran._id}-${version}`,
      },
    ])
  })

  it('is refused when the file has changed since staff read it', async () => {
    const { veteran, viewer } = await handedIn()
    await services.veterans.updatePerson(viewer, { name: '陈建军' })
    const decision = services.veterans.verifyVeteran(staff, veteran._id, veteran.version)
    expect(await outcomeOf(decision)).toBe('CONFLICT')
  })

  it('is refused for a file that is not waiting, and for one that is not there', async () => {
    const { veteran } = await aVeteran(services)
    await expect(services.veterans.verifyVeteran(staff, veteran._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: expect.stringContaining('待核验'), en: expect.stringContaining('not waiting') },
    })
    expect(await outcomeOf(services.veterans.verifyVeteran(staff, newObjectId()))).toBe('NOT_FOUND')
    expect(await outcomeOf(services.veterans.verifyVeteran(staff, ''))).toBe('NOT_FOUND')
  })

  it('is for staff: neither the person nor anybody else', async () => {
    const { veteran, viewer } = await handedIn()
    const { viewer: employer } = await anAccount(services, { role: 'EMPLOYER' })
    for (const [someone, code] of [
      [viewer, 'FORBIDDEN'],
      [employer, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      expect(await outcomeOf(services.veterans.verifyVeteran(someone, veteran._id))).toBe(code)
      expect(await outcomeOf(services.veterans.returnVeteran(someone, veteran._id, reasons))).toBe(code)
      expect(await outcomeOf(services.veterans.veteransToVerify(someone, { first: 1 }))).toBe(code)
      expect(await outcomeOf(services.veterans.veteran(someone, veteran._id))).toBe(code)
    }
    expect(await readingsOf(viewer)).toEqual([])
  })

  it.each([
    ['no reason', [], ['reasons']],
    ['an empty one', [{ field: 'name', reason: ' ' }], ['reasons.0.reason']],
    ['one that names no field', [{ field: '', reason: '不符' }], ['reasons.0.field']],
    ['a huge one', [{ field: 'name', reason: '不'.repeat(501) }], ['reasons.0.reason']],
  ])('gives nothing back for %s', async (_, given, paths) => {
    const { veteran } = await handedIn()
    const refusal = await services.veterans
      .returnVeteran(staff, veteran._id, given)
      .catch((error: { details: { fields: { path: string }[] } }) => error)
    expect('details' in refusal && refusal.details.fields.map(({ path }) => path)).toEqual(paths)
  })

  it('lets a person whose file came back correct it and hand it in again', async () => {
    const { veteran, viewer } = await handedIn()
    const back = await services.veterans.returnVeteran(staff, veteran._id, reasons)
    expect(back.verification).toMatchObject({ state: 'RETURNED', reasons })
    expect(await outcomeOf(services.veterans.submitVeteran(viewer))).toBe('INVALID')
    const corrected = await services.veterans.updatePerson(viewer, { name: '陈建军' })
    expect(corrected.verification).toMatchObject({ state: 'RETURNED', reasons })
  })
})

describe('a decision whose job is lost', () => {
  it('stands, and is asked for again until somebody was told', async () => {
    const { veteran } = await handedIn()
    queue.away = true
    const { version } = await services.veterans.verifyVeteran(staff, veteran._id)
    queue.away = false
    await services.veterans.owed.decided.askAgain()
    expect(queue.asked.filter(({ payload }) => (payload as { id: string }).id === veteran._id)).toEqual([])
    platform.clock.advance(61_000)
    await services.veterans.owed.decided.askAgain()
    expect(queue.asked).toContainEqual(expect.objectContaining({ payload: { id: veteran._id, version } }))
    expect(queue.asked.map(({ key }) => key)).not.toContain(`${veteran._id}-${version}`)

    await services.veterans.owed.decided.done({ id: veteran._id, version: version - 1 })
    await services.veterans.owed.decided.done({ id: veteran._id, version })
    queue.asked = []
    platform.clock.advance(601_000)
    await services.veterans.owed.decided.askAgain()
    expect(queue.asked.filter(({ payload }) => (payload as { id: string }).id === veteran._id)).toEqual([])
  })

  it('is found through an index', async () => {
    const stages = await stagesOf(
      platform.connection,
      'veterans',
      { 'decisionOwed.dueAt': { $lte: new Date() } },
      { 'decisionOwed.dueAt': 1 },
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
    for (let at = 0; at < 5; at++) await handedIn(sameMoment)
    const { veteran: oldest } = await handedIn(earlier)
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
    await handedIn()
    const { nodes } = await services.veterans.veteransToVerify(staff, { first: 1 })
    expect(Object.keys(nodes[0] ?? {}).toSorted()).toEqual([
      '_id',
      'areaCode',
      'name',
      'submittedAt',
      'timesReturned',
      'version',
    ])
  })

  it('refuses pages of none, of more than a hundred, and from nowhere', async () => {
    for (const args of [{ first: 0 }, { first: 101 }, { first: 1, after: 'nowhere' }])
      expect(await outcomeOf(services.veterans.veteransToVerify(staff, args))).toBe('INVALID')
  })

  it('is read in the order of its index', async () => {
    const { filterAfter, sort } = queueOf('Veteran')
    for (const place of [null, [new Date(), 'a']]) {
      const stages = await stagesOf(platform.connection, 'veterans', filterAfter(waiting, place), sort)
      expect(stages).toContain('IXSCAN')
      expect(stages).not.toContain('SORT')
    }
  })
})
