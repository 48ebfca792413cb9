import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { platformErrors, type AppError } from '../../server/platform/errors.ts'
import { submitted } from '../../server/verification/index.ts'
import { createPostings, type PostingRow } from '../../server/postings/index.ts'
import { aReading } from '../support/a-reading.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aDraft, aPosting, postingInput } from '../support/a-posting.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { paths, postingsOn, refusal, type PostingsOn } from './on-platform.ts'

let platform: TestPlatform
let services: PostingsOn
beforeAll(async () => {
  platform = await testPlatform()
  services = await postingsOn(platform)
})
afterAll(() => platform.close())

const today = () => dayOf(platform.clock())

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

  it('names what stands in the address, and not what a clerk is to decide', async () => {
    const employer = await anEmployer(services)
    const draft = await aDraft(services, employer, {
      content: '巡逻，限难性',
      place: '泉港路 1 号（女士勿扰）',
    })
    const wrong = await refusal(services.postings.publishPosting(employer.viewer, draft._id))
    expect(paths(wrong)).toEqual(['place'])
  })

  it('lets what is only advised against through', async () => {
    const employer = await anEmployer(services)
    const open = await aPosting(services, employer, { conditions: '22周岁以上，月入过万' })
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
    expect(services.postings.isBelievedVisible(open)).toBe(false)
    expect((await refusal(services.postings.posting(null, open._id))).code).toBe('NOT_FOUND')

    await services.employers.verifyEmployer(staff, pending.employer._id)
    await services.postings.refreshVisibility(pending.employer._id)
    const seen = await services.postings.posting(null, open._id)
    expect(services.postings.isBelievedVisible(seen)).toBe(true)
    expect(seen.version).toBe(open.version + 1)

    await services.postings.refreshVisibility(pending.employer._id)
    expect((await services.postings.byIds([open._id]))[0]?.version).toBe(seen.version)

    const start = platform.clock()
    platform.clock.advance(200 * 86_400_000)
    const extended = { ...seen, validUntil: addDays(today(), 1) }
    expect(services.postings.isBelievedVisible(extended)).toBe(false)
    expect(await services.postings.visibleNow([extended])).toEqual([])
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
    await createPostings({ ...platform, employers: older, reading: aReading() }).refreshVisibility(
      employer.employer._id,
    )
    const [row] = await services.postings.byIds([open._id])
    expect(services.postings.isBelievedVisible(row as PostingRow)).toBe(true)
  })
})
