import { describe, expect } from 'vitest'
import { addDays, dayOf } from '../../../rules/office-time.ts'
import { postingEndsRunner } from '../../../workers/postings/posting-ends.ts'
import { anEmployer } from '../../support/a-employer.ts'
import { aPosting } from '../../support/a-posting.ts'
import { withServices } from '../../support/fixtures.ts'
import { stagesOf } from '../../support/query-plan.ts'

const day = 86_400_000

const it = withServices
  .extend('firm', { scope: 'file' }, ({ services }) => anEmployer(services))
  .extend(
    'ending',
    ({ services, platform, firm }) =>
      (days: number) =>
        aPosting(services, firm, { validUntil: addDays(dayOf(platform.clock()), days) }),
  )
  .extend('told', ({ services, platform }) => async (id: string) => {
    const asked = await services.postings.owed.ending.askAgain()
    await postingEndsRunner.run({ id }, services)
    const told = { kind: 'POSTING_ENDS', path: `/employer/postings/${id}` }
    return { asked, notices: await platform.connection.collection('notifications').countDocuments(told) }
  })

describe('the end of a posting', () => {
  it.beforeEach(async ({ platform }) => {
    await platform.connection.collection('postings').deleteMany({})
    platform.clock.set(new Date())
  })

  it('is told seven days and one day before, once each, however often it is asked', async ({
    platform,
    ending,
    told,
  }) => {
    const { _id } = await ending(10)
    expect(await told(_id)).toEqual({ asked: 0, notices: 0 })
    platform.clock.advance(3 * day)
    expect(await told(_id)).toEqual({ asked: 1, notices: 1 })
    expect(await told(_id)).toEqual({ asked: 0, notices: 1 })
    platform.clock.advance(6 * day)
    await Promise.all([told(_id), told(_id)])
    expect(await told(_id)).toEqual({ asked: 0, notices: 2 })
    platform.clock.advance(2 * day)
    expect(await told(_id)).toEqual({ asked: 0, notices: 2 })
  })

  it('is told anew of a renewed one, and moot of what was renewed, paused or closed', async ({
    services,
    platform,
    firm,
    ending,
    told,
  }) => {
    const { _id, validUntil } = await ending(10)
    platform.clock.advance(3 * day)
    await told(_id)
    const [{ isMoot } = { isMoot: undefined }] = services.postings.notices
    const moot = () => isMoot?.({ subjectId: `${_id}/${validUntil}/x`, recipientId: firm.viewer.id })
    expect(await moot()).toBe(false)
    await services.postings.pausePosting(firm.viewer, _id)
    expect(await moot()).toBe(true)
    await services.postings.resumePosting(firm.viewer, _id)
    expect(await moot()).toBe(false)
    await services.postings.renewPosting(firm.viewer, _id)
    expect(await moot()).toBe(true)
    platform.clock.advance(23 * day)
    expect(await told(_id)).toEqual({ asked: 1, notices: 2 })
  })

  it('is not told of what is paused on the day, and is told when it goes on', async ({
    services,
    platform,
    firm,
    ending,
    told,
  }) => {
    const { _id } = await ending(10)
    await services.postings.pausePosting(firm.viewer, _id)
    platform.clock.advance(3 * day)
    expect(await told(_id)).toEqual({ asked: 0, notices: 0 })
    await services.postings.resumePosting(firm.viewer, _id)
    platform.clock.advance(6 * day)
    expect(await told(_id)).toEqual({ asked: 1, notices: 1 })
  })

  it('is found along an index', async ({ platform, ending }) => {
    await ending(10)
    const due = { warnOn: { $lte: '2099-01-01' } }
    const stages = await stagesOf(platform.connection, 'postings', due, { warnOn: 1 })
    expect(stages).not.toContain('COLLSCAN')
    expect(stages).not.toContain('SORT')
  })
})
