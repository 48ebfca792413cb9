import { describe, expect } from 'vitest'
import { mostApplicationsADay } from '../../rules/application.ts'
import { dayOf } from '../../rules/office-time.ts'
import { unsubmitted } from '../../server/verification/index.ts'
import { anApplication, applicationInput } from '../support/an-application.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { day, withApplications as it } from './fixtures.ts'

describe('applying', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('sends what the person chose and no more, and says by when an answer is owed', async ({ services }) => {
    const person = await aVeteran(
      services,
      { degree: 'BACHELOR', serviceText: '汽车兵五年' },
      { name: '欧阳建国' },
    )
    const { firm, id } = await anApplication(services, { person, input: { sees: ['SCHOOLING'] } })
    const { row } = await services.applications.application(person.viewer, id)
    expect(row).toMatchObject({
      state: 'SENT',
      employerId: firm.employer._id,
      isCalendarKnown: expect.any(Boolean),
    })
    expect(row.answerBy && row.answerBy > dayOf(row.sentAt)).toBe(true)
    expect(row.applicant).toMatchObject({
      name: '欧阳**',
      degree: 'BACHELOR',
      serviceText: '',
      skills: [],
      areaCode: '350505',
    })
  })

  it('again is the same application, also twenty times at once', async ({ services }) => {
    const { person, posting, id } = await anApplication(services)
    const again = await Promise.all(
      Array.from({ length: 20 }, () =>
        services.applications.applyToPosting(person.viewer, posting._id, applicationInput()),
      ),
    )
    expect(new Set(again.map(({ row }) => row._id))).toEqual(new Set([id]))
    const other = await aPosting(services, await anEmployer(services))
    const raced = await Promise.all(
      Array.from({ length: 20 }, () =>
        services.applications.applyToPosting(person.viewer, other._id, applicationInput()),
      ),
    )
    expect(new Set(raced.map(({ row }) => row._id)).size).toBe(1)
  })

  it('is refused for what is closed, of nobody who is verified, or imported without an employer', async ({
    services,
    platform,
  }) => {
    const person = await aVeteran(services)
    const apply = (id: string) => services.applications.applyToPosting(person.viewer, id, applicationInput())
    const firm = await anEmployer(services)
    const posting = await aPosting(services, firm)
    await services.postings.closePosting(firm.viewer, posting._id)
    await expect(apply(posting._id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const unverified = await anEmployer(services, { verification: unsubmitted })
    await expect(apply((await aPosting(services, unverified))._id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const imported = await aPosting(services, firm)
    await platform.connection.collection<{ _id: string }>('postings').updateOne(
      { _id: imported._id },
      {
        $set: {
          employerId: null,
          source: { feed: '泉港人才网', externalId: 'x1', postedOn: '2026-11-01' },
        },
      },
    )
    await expect(apply(imported._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: expect.stringContaining('泉港人才网'), en: expect.stringContaining('泉港人才网') },
    })
  })

  it('at the moment of a pause is sent or refused, never lost; who has applied is answered though it is paused', async ({
    services,
  }) => {
    const { firm, posting, id } = await anApplication(services)
    const people = await Promise.all(Array.from({ length: 6 }, () => aVeteran(services)))
    const apply = ({ viewer }: (typeof people)[number]) =>
      services.applications.applyToPosting(viewer, posting._id, applicationInput())
    const [outcomes] = await Promise.all([
      Promise.allSettled(people.map(apply)),
      services.postings.pausePosting(firm.viewer, posting._id),
    ])
    const sent = outcomes.filter(({ status }) => status === 'fulfilled').length
    for (const each of outcomes)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'NOT_FOUND' })
    const { totalCount } = await services.applications.applicants(firm.viewer, {
      postingId: posting._id,
      first: 10,
    })
    expect(totalCount).toBe(1 + sent)
    await expect(apply(await aVeteran(services))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await services.applications.answerApplication(firm.viewer, id, { answer: 'INTERVIEW' })
    await services.postings.resumePosting(firm.viewer, posting._id)
    await expect(apply(await aVeteran(services))).resolves.toMatchObject({ side: 'VETERAN' })
  })

  it('stops after so many in a day and goes on the next', async ({ services, platform }) => {
    const [person, firm] = [await aVeteran(services), await anEmployer(services)]
    const apply = async () =>
      services.applications.applyToPosting(
        person.viewer,
        (await aPosting(services, firm))._id,
        applicationInput(),
      )
    for (let count = 0; count < mostApplicationsADay; count++) await apply()
    await expect(apply()).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    platform.clock.advance(day)
    await expect(apply()).resolves.toMatchObject({ side: 'VETERAN' })
  })

  it('two hundred at once for the last place among those that wait leave one more, never two', async ({
    services,
    platform,
  }) => {
    const { posting } = await anApplication(services, { posting: { headCount: 1 } })
    const rows = platform.connection.collection<{ _id: string }>('applications')
    const [first] = await rows.find({ postingId: posting._id }).toArray()
    // Twenty may wait: all but one do.
    await rows.insertMany(
      Array.from({ length: 18 }, (_, at) => ({
        ...(first as { _id: string }),
        _id: `filler-${posting._id}-${at}`,
        accountId: `filler-${at}`,
        livingKey: `filler-${posting._id}-${at}`,
        waitingSlot: `filler-${posting._id}-${at}`,
        daySlot: `filler-${posting._id}-${at}`,
      })),
    )
    const people = await Promise.all(Array.from({ length: 200 }, () => aVeteran(services)))
    const outcomes = await Promise.allSettled(
      people.map(({ viewer }) =>
        services.applications.applyToPosting(viewer, posting._id, applicationInput()),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await rows.countDocuments({ postingId: posting._id, group: 'WAITING' })).toBe(20)
    for (const each of outcomes)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'CONFLICT' })
  })

  it('is for veterans alone', async ({ services, employer, staff }) => {
    const { posting } = await anApplication(services)
    for (const { viewer } of [employer, staff])
      await expect(
        services.applications.applyToPosting(viewer, posting._id, applicationInput()),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      services.applications.applyToPosting(null, posting._id, applicationInput()),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})
