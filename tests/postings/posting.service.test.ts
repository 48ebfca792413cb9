import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platformErrors } from '../../server/platform/errors.ts'
import { createPostings, postingErrors, type PostingRow } from '../../server/postings/index.ts'
import { aReading } from '../support/a-reading.ts'
import { newestFirst } from '../../server/postings/posting.store.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aDraft, aPosting, postingInput } from '../support/a-posting.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { paths, postingsOn, refusal, type PostingsOn } from './on-platform.ts'

let platform: TestPlatform
let services: PostingsOn
beforeAll(async () => {
  platform = await testPlatform()
  services = await postingsOn(platform)
})
afterAll(() => platform.close())

describe('changing', () => {
  it('an open posting must stay publishable', async () => {
    const employer = await anEmployer(services)
    const open = await aPosting(services, employer)
    const wrong = await refusal(
      services.postings.updatePosting(
        employer.viewer,
        open._id,
        postingInput({ content: '', title: '男保安' }),
      ),
    )
    expect(paths(wrong)).toEqual(['content', 'title'])
    const changed = await services.postings.updatePosting(
      employer.viewer,
      open._id,
      postingInput({ headCount: 9 }),
    )
    expect(changed).toMatchObject({ state: 'OPEN', headCount: 9, version: 3 })
  })

  it('against closing at the same moment leaves the posting closed, whoever was first', async () => {
    const employer = await anEmployer(services)
    for (let round = 0; round < 5; round++) {
      const open = await aPosting(services, employer)
      const [update] = await Promise.allSettled([
        services.postings.updatePosting(employer.viewer, open._id, postingInput({ headCount: 7 })),
        services.postings.closePosting(employer.viewer, open._id),
      ])
      const [row] = await services.postings.byIds([open._id])
      expect(row?.state).toBe('CLOSED')
      expect(row?.headCount).toBe(update.status === 'fulfilled' ? 7 : 3)
    }
  })

  it('what is closed can be neither changed nor published, and closing it again changes nothing', async () => {
    const employer = await anEmployer(services)
    const open = await aPosting(services, employer)
    const { viewer: staff } = await aStaffMember(services)
    const closed = await services.postings.closePosting(staff, open._id)
    expect(closed.state).toBe('CLOSED')
    expect((await services.postings.closePosting(employer.viewer, open._id)).version).toBe(closed.version)
    const refused = [
      services.postings.updatePosting(employer.viewer, open._id, postingInput()),
      services.postings.publishPosting(employer.viewer, open._id),
    ]
    for (const each of await Promise.all(refused.map(refusal)))
      expect(each.text).toEqual(postingErrors.closed().text)
  })

  it('stands when the queue is away', async () => {
    const away = {
      ...platform.queue,
      askMany: () => Promise.reject(platformErrors.unavailable()),
    }
    const postings = createPostings({
      ...platform,
      queue: away,
      employers: services.employers,
      reading: aReading(),
    })
    const employer = await anEmployer(services)
    const open = await aPosting({ postings }, employer)
    expect(open.state).toBe('OPEN')
    const cursor = { updatedAt: new Date(open.updatedAt.getTime() - 1), _id: '' }
    expect((await postings.changedSince(cursor, 100)).map(({ _id }) => _id)).toContain(open._id)
  })
})

describe("an employer's own list", () => {
  it('holds its own postings only, newest first, page by page, by state', async () => {
    const [own, other] = [await anEmployer(services), await anEmployer(services)]
    await aPosting(services, other)
    const ids: string[] = []
    for (let at = 0; at < 5; at++) {
      platform.clock.advance(at % 2)
      ids.unshift((await (at < 3 ? aPosting : aDraft)(services, own))._id)
    }
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await services.postings.myPostings(own.viewer, { first: 2, after })
      expect(page.totalCount).toBe(5)
      seen.push(...page.nodes.map(({ _id }) => _id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual(ids)
    const drafts = await services.postings.myPostings(own.viewer, { first: 10, state: 'DRAFT' })
    expect(drafts.nodes.map(({ _id }) => _id)).toEqual(ids.slice(0, 2))
  })

  it('is empty before the organisation is registered', async () => {
    const { viewer } = await anAccount(services, { role: 'EMPLOYER' })
    expect((await services.postings.myPostings(viewer, { first: 10 })).nodes).toEqual([])
  })
})

describe('what follows the postings', () => {
  it('reads every change in order, however it pages', async () => {
    const employer = await anEmployer(services)
    const start = { updatedAt: new Date(platform.clock().getTime() - 1), _id: '' }
    for (let at = 0; at < 7; at++) await aPosting(services, employer)
    const all = await services.postings.changedSince(start, 1_000)
    const paged: PostingRow[] = []
    let cursor = start
    for (;;) {
      const rows = await services.postings.changedSince(cursor, 3)
      paged.push(...rows)
      const last = rows.at(-1)
      if (!last) break
      cursor = { updatedAt: last.updatedAt, _id: last._id }
    }
    expect(paged.map(({ _id }) => _id)).toEqual(all.map(({ _id }) => _id))
    expect(all.length).toBeGreaterThanOrEqual(7)
  })

  it('streams every visible row once and no other', async () => {
    const employer = await anEmployer(services)
    const open = await aPosting(services, employer)
    const draft = await aDraft(services, employer)
    const streamed: string[] = []
    for await (const rows of services.postings.stream()) streamed.push(...rows.map(({ _id }) => _id))
    expect(streamed.filter((id) => id === open._id)).toHaveLength(1)
    expect(streamed).not.toContain(draft._id)
  })
})

describe('every question has its index', () => {
  const moment = new Date()
  const questions: readonly (readonly [string, object, Record<string, 1 | -1>])[] = [
    ["an employer's own list", { employerId: 'e' }, { createdAt: -1, _id: -1 }],
    ["an employer's drafts", { employerId: 'e', state: 'DRAFT' }, { createdAt: -1, _id: -1 }],
    ['its next page', newestFirst.filterAfter({ employerId: 'e' }, [moment, 'p']), newestFirst.sort],
    ['what has changed', { updatedAt: { $gt: moment } }, { updatedAt: 1, _id: 1 }],
    ['what changed at one moment', { updatedAt: moment, _id: { $gt: 'p' } }, { updatedAt: 1, _id: 1 }],
    ['the open rows', { state: 'OPEN', _id: { $gt: 'p' } }, { _id: 1 }],
    [
      "an employer's postings that do not know its verification",
      { employerId: 'e', employerSeen: { $lt: 3 } },
      {},
    ],
  ]
  it.each(questions)('%s', async (_, filter, sort) => {
    const stages = await stagesOf(platform.connection, 'postings', filter, sort)
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
    expect(stages).not.toContain('SORT')
  })
})
