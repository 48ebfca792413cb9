import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Accounts } from '../../server/accounts/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { submitted } from '../../server/verification/index.ts'
import { newestFirst } from '../../server/veterans/file-reading.store.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { createVeterans, type Veterans } from '../../server/veterans/index.ts'
import { aReading } from '../support/a-reading.ts'
import { accountsOf, aStaffMember } from '../support/a-account.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { outcomeOf } from '../support/outcome.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

let platform: TestPlatform
let services: { accounts: Accounts; veterans: Veterans }
let staff: Viewer

beforeAll(async () => {
  platform = await testPlatform()
  services = {
    accounts: accountsOf(platform),
    veterans: createVeterans({ ...platform, accounts: accountsOf(platform), reading: aReading() }),
  }
  await buildIndexes(platform.connection)
  staff = (await aStaffMember(services)).viewer
})
afterAll(() => platform.close())

const waiting = () => aVeteran(services, { verification: submitted(new Date()) })
const readingsOf = async (viewer: Viewer) =>
  (await services.veterans.myFileReadings(viewer, { first: 100 })).nodes

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
    expect(await outcomeOf(services.veterans.veteran(staff, newObjectId()))).toBe('NOT_FOUND')
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
    for (const place of [null, [new Date(), 'a']]) {
      const filter = newestFirst.filterAfter({ veteranId: newObjectId() }, place)
      const stages = await stagesOf(platform.connection, 'filereadings', filter, newestFirst.sort)
      expect(stages).toContain('IXSCAN')
      expect(stages).not.toContain('SORT')
    }
  })
})
