import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError, platformErrors } from '../../server/platform/errors.ts'
import { addDays, dayOf } from '../../server/platform/clock.ts'
import { createAccounts } from '../../server/accounts/index.ts'
import { createEmployers } from '../../server/employers/index.ts'
import { rateLimit } from '../../server/platform/rate-limit.ts'
import { createPostings, postingErrors, type PostingRow } from '../../server/postings/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { submitted } from '../../server/platform/verification.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aDraft, aPosting, postingInput } from '../support/a-posting.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

let platform: TestPlatform
let services: ReturnType<typeof servicesOn>
beforeAll(async () => {
  platform = await testPlatform()
  services = servicesOn(platform)
  await buildIndexes(platform.connection)
})
afterAll(() => platform.close())

function servicesOn(on: TestPlatform) {
  const free = rateLimit(on.redis, on.prefix, 1_000, 60)
  const limits = { signIn: free, signInByIp: free, signUp: free }
  const employers = createEmployers(on)
  return {
    accounts: createAccounts({ ...on, limits }),
    employers,
    postings: createPostings({ ...on, employers }),
  }
}

const refusal = (action: Promise<unknown>): Promise<AppError> =>
  action.then(
    () => {
      throw new Error('It was not refused.')
    },
    (error: unknown) => error as AppError,
  )

const paths = (error: AppError) => error.details.fields?.map((field) => field.path)
const today = () => dayOf(platform.clock())

describe('a draft', () => {
  it('may leave out all that publishing demands', async () => {
    const employer = await anEmployer(services)
    const draft = await services.postings.draftPosting(employer.viewer, { title: '叉车司机' })
    expect(draft).toMatchObject({ state: 'DRAFT', headCount: null, validUntil: null, version: 1 })
    expect(draft.employerId).toBe(employer.employer._id)
  })

  it('keeps a stated occupation, and says when one was read from the title', async () => {
    const employer = await anEmployer(services)
    const stated = await aDraft(services, employer, { occupationCode: '4-02-02-01' })
    expect(stated).toMatchObject({
      occupationCode: '4-02-02-01',
      occupationFrom: 'STATED',
      occupationConfidence: 1,
    })
    const read = await aDraft(services, employer, { title: '保安员', occupationCode: null })
    expect(read).toMatchObject({ occupationCode: '4-07-05-01', occupationFrom: 'TITLE' })
    const nothing = await aDraft(services, employer, { title: '※※ ○○' })
    expect(nothing).toMatchObject({ occupationCode: null, occupationFrom: null })
  })

  it('names every wrong field at once, in both languages', async () => {
    const employer = await anEmployer(services)
    const wrong = await refusal(
      aDraft(services, employer, {
        title: '叉',
        headCount: 0,
        payMin: 8_000,
        payMax: 5_000,
        areaCode: '999999',
        occupationCode: 'nonsense',
        mustSkillIds: ['no-such-skill'],
        validUntil: addDays(today(), -1),
      }),
    )
    expect(wrong.code).toBe('INVALID')
    const expected = [
      'title',
      'headCount',
      'payMax',
      'areaCode',
      'occupationCode',
      'mustSkillIds',
      'validUntil',
    ]
    expect(paths(wrong)).toEqual(expect.arrayContaining(expected.filter((path) => path !== 'payMax')))
    for (const { text } of wrong.details.fields ?? []) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
    expect(paths(await refusal(aDraft(services, employer, { payMin: 8_000, payMax: 5_000 })))).toEqual([
      'payMax',
    ])
  })

  it('names the district or town, not a whole city', async () => {
    const employer = await anEmployer(services)
    expect(paths(await refusal(aDraft(services, employer, { areaCode: '350500' })))).toEqual(['areaCode'])
  })

  it('is only for employers, and only once the organisation is registered', async () => {
    const { viewer: veteran } = await anAccount(services)
    expect((await refusal(aDraft(services, { viewer: veteran }))).code).toBe('FORBIDDEN')
    expect((await refusal(services.postings.draftPosting(null, postingInput()))).code).toBe('UNAUTHENTICATED')
    const { viewer } = await anAccount(services, { role: 'EMPLOYER' })
    const unregistered = await refusal(aDraft(services, { viewer }))
    expect(unregistered.text).toEqual(postingErrors.notRegistered().text)
  })

  it('is seen by its employer and staff, and is not there for anybody else', async () => {
    const [own, other] = [await anEmployer(services), await anEmployer(services)]
    const { viewer: staff } = await aStaffMember(services)
    const { viewer: veteran } = await anAccount(services)
    const { _id } = await aDraft(services, own)
    expect((await services.postings.posting(own.viewer, _id))._id).toBe(_id)
    expect((await services.postings.posting(staff, _id))._id).toBe(_id)
    for (const viewer of [other.viewer, veteran, null])
      expect((await refusal(services.postings.posting(viewer, _id))).code).toBe('NOT_FOUND')
    const trespasses = [
      services.postings.updatePosting(other.viewer, _id, postingInput()),
      services.postings.publishPosting(other.viewer, _id),
      services.postings.closePosting(other.viewer, _id),
    ]
    for (const trespass of trespasses) expect((await refusal(trespass)).code).toBe('NOT_FOUND')
    expect((await services.postings.posting(own.viewer, _id)).version).toBe(1)
  })
})

describe('publishing', () => {
  it('names every element the 2026 notice demands and the draft does not state, with its source', async () => {
    const employer = await anEmployer(services)
    const draft = await services.postings.draftPosting(employer.viewer, { title: '叉车司机' })
    const wrong = await refusal(services.postings.publishPosting(employer.viewer, draft._id))
    expect(wrong.code).toBe('INVALID')
    expect(paths(wrong)).toEqual([
      'headCount',
      'conditions',
      'content',
      'areaCode',
      'place',
      'payMin',
      'payMax',
      'validUntil',
    ])
    for (const { text } of wrong.details.fields ?? []) {
      expect(text.zh).toContain('五部门《关于规范网络平台招聘类信息发布的通知》')
      expect(text.en).toContain('five-ministry notice')
    }
    expect((await services.postings.byIds([draft._id]))[0]).toMatchObject({ state: 'DRAFT', version: 1 })
  })

  it('names every discriminating wording together with what is missing', async () => {
    const employer = await anEmployer(services)
    const draft = await aDraft(services, employer, {
      title: '女文员',
      conditions: '18-35岁，限本地户口',
      headCount: null,
    })
    const wrong = await refusal(services.postings.publishPosting(employer.viewer, draft._id))
    expect(paths(wrong)).toEqual(['headCount', 'title', 'conditions', 'conditions'])
    expect(wrong.text.zh).toContain('限本地户口')
    expect(wrong.text.en).toContain('Household registration')
  })

  it('lets what is only advised against through', async () => {
    const employer = await anEmployer(services)
    const open = await aPosting(services, employer, { conditions: '形象气质佳，本地人优先' })
    expect(open.state).toBe('OPEN')
  })

  it('refuses a draft whose last day has passed since it was written', async () => {
    const employer = await anEmployer(services)
    const draft = await aDraft(services, employer, { validUntil: today() })
    platform.clock.advance(86_400_000)
    try {
      const wrong = await refusal(services.postings.publishPosting(employer.viewer, draft._id))
      expect(paths(wrong)).toEqual(['validUntil'])
    } finally {
      platform.clock.advance(-86_400_000)
    }
  })

  it('twice at the same moment publishes once', async () => {
    const employer = await anEmployer(services)
    const draft = await aDraft(services, employer)
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => services.postings.publishPosting(employer.viewer, draft._id)),
    )
    for (const each of tries)
      if (each.status === 'rejected')
        expect((each.reason as AppError).text).toEqual(platformErrors.changed().text)
    const [row] = await services.postings.byIds([draft._id])
    expect(row).toMatchObject({ state: 'OPEN', version: 2 })
    const again = await services.postings.publishPosting(employer.viewer, draft._id)
    expect(again.version).toBe(2)
  })

  it('refuses a version that is no longer the last', async () => {
    const employer = await anEmployer(services)
    const draft = await aDraft(services, employer)
    await services.postings.updatePosting(employer.viewer, draft._id, postingInput({ version: 1 }))
    expect((await refusal(services.postings.publishPosting(employer.viewer, draft._id, 1))).code).toBe(
      'CONFLICT',
    )
    const stale = services.postings.updatePosting(employer.viewer, draft._id, postingInput({ version: 1 }))
    expect((await refusal(stale)).code).toBe('CONFLICT')
  })

  it('waits unseen until the employer is verified, then is seen, and is hidden again when that lapses', async () => {
    const pending = await anEmployer(services, {
      verification: {
        state: 'PENDING',
        submittedAt: new Date(),
        decidedAt: null,
        decidedBy: null,
        validUntil: null,
        reasons: [],
      },
    })
    const { viewer: staff } = await aStaffMember(services)
    const open = await aPosting(services, pending)
    expect(services.postings.visible(open)).toBe(false)
    expect((await refusal(services.postings.posting(null, open._id))).code).toBe('NOT_FOUND')

    await services.employers.verifyEmployer(staff, pending.employer._id)
    await services.postings.refreshVisibility(pending.employer._id)
    const seen = await services.postings.posting(null, open._id)
    expect(services.postings.visible(seen)).toBe(true)
    expect(seen.version).toBe(open.version + 1)

    await services.postings.refreshVisibility(pending.employer._id)
    expect((await services.postings.byIds([open._id]))[0]?.version).toBe(seen.version)

    const start = platform.clock()
    platform.clock.advance(200 * 86_400_000)
    expect(services.postings.visible({ ...seen, validUntil: addDays(today(), 1) })).toBe(false)
    platform.clock.set(start)
  })

  it('never lets older knowledge of the employer overwrite newer', async () => {
    const employer = await anEmployer(services)
    const open = await aPosting(services, employer)
    const stale = { ...employer.employer, version: 0 }
    const older = {
      ...services.employers,
      byIds: () => Promise.resolve([{ ...stale, verification: submitted(new Date()) }]),
    }
    await createPostings({ ...platform, employers: older }).refreshVisibility(employer.employer._id)
    const [row] = await services.postings.byIds([open._id])
    expect(services.postings.visible(row as PostingRow)).toBe(true)
  })
})

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
    for (const each of refused) expect((await refusal(each)).text).toEqual(postingErrors.closed().text)
  })

  it('stands when the queue is away', async () => {
    const away = {
      ...platform.queue,
      ask: () => Promise.reject(platformErrors.unavailable()),
      askMany: () => Promise.reject(platformErrors.unavailable()),
    }
    const postings = createPostings({ ...platform, queue: away, employers: services.employers })
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
    [
      'its next page',
      {
        employerId: 'e',
        createdAt: { $lte: moment },
        $or: [{ createdAt: { $lt: moment } }, { _id: { $lt: 'p' } }],
      },
      { createdAt: -1, _id: -1 },
    ],
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
