import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTime, timeFilter, unsettledFilter } from '../../server/fairs/fair.store.ts'
import type { FairRow } from '../../server/fairs/index.ts'
import { newestFirst } from '../../server/fairs/registration.store.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aDraftFair, aFair } from '../support/a-fair.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

let test: TestServices
let staff: Viewer
beforeAll(async () => {
  test = await testServices()
  staff = (await aStaffMember(test.services, { stationId: 'station-1' })).viewer
})
afterAll(() => test.platform.close())

const day = 86_400_000
const at = (days: number) => new Date(Date.now() + days * day)
const lasting = (from: number, to: number) => ({
  startsAt: at(from),
  endsAt: at(to),
  registrationClosesAt: at(from),
})

describe('the list of fairs', () => {
  let made: Record<string, FairRow>
  beforeAll(async () => {
    await test.platform.connection.collection('fairs').deleteMany({})
    made = {
      later: await aFair(test.services, staff, lasting(5, 5.2)),
      soon: await aFair(test.services, staff, lasting(1, 1.2)),
      draft: await aDraftFair(test.services, staff, lasting(2, 2.2)),
    }
    // A deadline lies ahead when a fair is announced, so those that have begun were announced before.
    test.platform.clock.set(at(-2))
    made['running'] = await aFair(test.services, staff, lasting(-1.5, 1.4))
    for (const days of [-9, -4]) {
      test.platform.clock.set(at(days - 1))
      made[`over${days}`] = await aFair(test.services, staff, lasting(days, days + 0.2))
    }
    test.platform.clock.set(new Date())
  })
  const list = async (viewer: Viewer | null, time: 'COMING' | 'PAST') => {
    const seen: string[] = []
    const names = new Map(Object.entries(made).map(([name, { _id }]) => [_id, name]))
    for (let after: string | null = null; ;) {
      const page = await test.services.fairs.page(viewer, { time, first: 2, after })
      seen.push(...page.nodes.map(({ _id }) => names.get(_id) ?? '?'))
      after = page.pageInfo.endCursor
      if (!page.pageInfo.hasNextPage) {
        expect(page.totalCount).toBe(seen.length)
        return seen
      }
    }
  }

  it('gives those not over, by their beginning, those of several days too', async () => {
    expect(await list(null, 'COMING')).toEqual(['running', 'soon', 'later'])
  })
  it('gives staff the drafts among them', async () => {
    expect(await list(staff, 'COMING')).toEqual(['running', 'soon', 'draft', 'later'])
  })
  it('gives those over, the latest first', async () => {
    expect(await list(null, 'PAST')).toEqual(['over-4', 'over-9'])
  })
  it('refuses a page of nothing, of too much, and from nowhere', async () => {
    for (const args of [{ first: 0 }, { first: 101 }, { first: 1, after: 'nowhere' }])
      await expect(test.services.fairs.page(null, { time: 'COMING', ...args })).rejects.toMatchObject({
        code: 'INVALID',
      })
  })
})

describe('every question about fairs', () => {
  const now = new Date()
  const place = [now, 'f'] as const
  const { COMING, PAST, DRAFTS } = inTime
  const registered = { fairId: 'f', state: 'REGISTERED' }
  const questions: [string, string, object, Record<string, 1 | -1>][] = [
    ['those coming', 'fairs', timeFilter('COMING', now, false), { startsAt: 1, _id: 1 }],
    [
      'those coming further on',
      'fairs',
      COMING.filterAfter(timeFilter('COMING', now, true), place),
      COMING.sort,
    ],
    ['those over', 'fairs', PAST.filterAfter(timeFilter('PAST', now, false), place), PAST.sort],
    ['the drafts', 'fairs', timeFilter('DRAFTS', now, true), DRAFTS.sort],
    [
      'the drafts further on',
      'fairs',
      DRAFTS.filterAfter(timeFilter('DRAFTS', now, true), place),
      DRAFTS.sort,
    ],
    [
      'announcements that stand still',
      'fairs',
      { 'announcementOwed.dueAt': { $lte: now } },
      { 'announcementOwed.dueAt': 1 },
    ],
    [
      'cancellations not announced',
      'fairs',
      { 'cancellationOwed.dueAt': { $lte: now } },
      { 'cancellationOwed.dueAt': 1 },
    ],
    ['places to recount', 'fairs', unsettledFilter(1_000), { placesMovedAt: 1 }],
    ['who registered', 'registrations', registered, { registeredAt: -1, _id: -1 }],
    [
      'who registered further on',
      'registrations',
      newestFirst.filterAfter(registered, place),
      newestFirst.sort,
    ],
    ['a person’s ticket', 'registrations', { fairId: 'f', accountId: 'a', state: 'REGISTERED' }, {}],
    ['a person’s tickets', 'registrations', { accountId: 'a', state: 'REGISTERED' }, {}],
    ['a ticket code', 'registrations', { ticketCode: 'x' }, {}],
  ]
  it.each(questions)('— %s — is answered by an index, in its order', async (_, collection, filter, sort) => {
    const stages = await stagesOf(test.platform.connection, collection, filter, sort)
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
    expect(stages).not.toContain('SORT')
  })
})
