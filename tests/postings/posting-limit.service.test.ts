import { describe, expect, test } from 'vitest'
import { createPostings } from '../../server/postings/index.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aReading } from '../support/a-reading.ts'
import { aDraft, aPosting } from '../support/a-posting.ts'
import { outcomeOf } from '../support/outcome.ts'
import { testPlatform } from '../support/test-platform.ts'
import { postingsOn, refusal } from './on-platform.ts'

const most = 4
const it = test.extend('services', { scope: 'file' }, async ({}, { onCleanup }) => {
  const platform = await testPlatform()
  onCleanup(platform.close)
  const { accounts, employers } = await postingsOn(platform)
  const postings = createPostings({ ...platform, employers, reading: aReading(), mostPostings: most })
  return { accounts, employers, postings, rows: platform.connection.collection('postings') }
})

describe('an employer with as many drafts and open postings as it may have', () => {
  it('is refused one more, in both languages, with what to do', async ({ services }) => {
    const employer = await anEmployer(services)
    await aPosting(services, employer)
    for (let at = 1; at < most; at++) await aDraft(services, employer)
    const refused = await refusal(aDraft(services, employer))
    expect(refused.code).toBe('CONFLICT')
    expect(refused.text).toEqual({
      zh: '每个单位的草稿、在招和暂停的岗位合计最多 4 个，现已达上限。删除草稿或停止招聘后，即可新建。',
      en: 'An organisation may have 4 drafts, open and paused postings, and has them. Delete a draft or close a posting, then write a new one.',
    })
  })

  it('writes another when one is deleted or closed', async ({ services }) => {
    const employer = await anEmployer(services)
    const open = await aPosting(services, employer)
    const draft = await aDraft(services, employer)
    await aDraft(services, employer)
    await aDraft(services, employer)
    await services.postings.closePosting(employer.viewer, open._id)
    expect(await outcomeOf(aDraft(services, employer))).toBe('OK')
    expect(await outcomeOf(aDraft(services, employer))).toBe('CONFLICT')
    await services.postings.deletePosting(employer.viewer, draft._id)
    expect(await outcomeOf(aDraft(services, employer))).toBe('OK')
    expect(await outcomeOf(aDraft(services, employer))).toBe('CONFLICT')
  })

  it('never has more, however many are written at once, and hinders no other employer', async ({
    services,
  }) => {
    const [employer, other] = [await anEmployer(services), await anEmployer(services)]
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => outcomeOf(aDraft(services, employer))),
    )
    expect(outcomes.filter((outcome) => outcome === 'OK')).toHaveLength(most)
    const { totalCount } = await services.postings.myPostings(employer.viewer, { first: 1 })
    expect(totalCount).toBe(most)
    expect(await outcomeOf(aDraft(services, other))).toBe('OK')
  })

  it('gives a filled one that is reopened a number again, and where there is none leaves it closed', async ({
    services,
  }) => {
    const employer = await anEmployer(services)
    const [filled, another] = [await aPosting(services, employer), await aPosting(services, employer)]
    const stateOf = async (id: string) => (await services.postings.byIds([id]))[0]?.state
    await services.postings.fill(filled._id)
    await services.postings.reopenFilled(filled._id)
    expect(await stateOf(filled._id)).toBe('OPEN')
    expect(await services.rows.findOne({ _id: filled._id as never })).toHaveProperty('slot')

    await services.postings.fill(another._id)
    const attempts = Array.from({ length: 10 }, () => outcomeOf(aDraft(services, employer)))
    const [outcomes] = await Promise.all([Promise.all(attempts), services.postings.reopenFilled(another._id)])
    const isBack = (await stateOf(another._id)) === 'OPEN'
    expect(outcomes.filter((outcome) => outcome === 'OK')).toHaveLength(isBack ? most - 2 : most - 1)
    await services.postings.reopenFilled(another._id)
    expect(await stateOf(another._id)).toBe(isBack ? 'OPEN' : 'CLOSED')
  })

  it('counts those that are paused', async ({ services }) => {
    const employer = await anEmployer(services)
    for (let at = 0; at < most; at++) {
      const { _id } = await aPosting(services, employer)
      await services.postings.pausePosting(employer.viewer, _id)
    }
    expect(await outcomeOf(aDraft(services, employer))).toBe('CONFLICT')
  })

  it('counts those that were written before they were numbered', async ({ services }) => {
    const employer = await anEmployer(services)
    await aDraft(services, employer)
    await aDraft(services, employer)
    await services.rows.updateMany({ employerId: employer.employer._id }, { $unset: { slot: 1 } })
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => outcomeOf(aDraft(services, employer))),
    )
    expect(outcomes.filter((outcome) => outcome === 'OK')).toHaveLength(most - 2)
  })
})
