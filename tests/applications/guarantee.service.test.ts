import { describe, expect } from 'vitest'
import { mostWordsOwed } from '../../rules/application.ts'
import { addDays, startOfDay } from '../../rules/office-time.ts'
import type { Services } from '../../server/wiring.ts'
import { applicationDueRunner } from '../../workers/applications/application-due.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anApplication } from '../support/an-application.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { withApplications as it } from './fixtures.ts'

describe('the answer guarantee', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  /** Everything that is due by now, one to three times. */
  const wake = async (services: Services, id: string, times = 3) => {
    for (let time = 0; time < times; time++) await applicationDueRunner.run({ id }, services)
  }

  it('lets the person ask once, from a day that is said', async ({ services, platform, told, follow }) => {
    const { firm, person, id } = await anApplication(services)
    const nudge = () => services.applications.nudgeApplication(person.viewer, id)
    await expect(nudge()).rejects.toMatchObject({ code: 'CONFLICT' })
    const { row } = await services.applications.application(person.viewer, id)
    platform.clock.set(startOfDay(row.nudgeFrom))
    await nudge()
    await follow(id)
    await expect(nudge()).rejects.toMatchObject({ text: { en: expect.stringContaining('once') } })
    expect((await told(firm.viewer.id)).filter((kind) => kind === 'APPLICATION_NUDGED')).toHaveLength(1)
  })

  it('reminds before the day, and closes at its end with an apology: once each', async ({
    services,
    platform,
    told,
    follow,
  }) => {
    const { firm, person, id } = await anApplication(services)
    const { row } = await services.applications.application(person.viewer, id)
    platform.clock.set(row.wakeAt ?? '')
    await wake(services, id)
    await follow(id)
    platform.clock.set(startOfDay(row.answerBy ?? ''))
    await wake(services, id)
    expect((await services.applications.application(person.viewer, id)).row.state).toBe('SENT')
    platform.clock.set(startOfDay(addDays(row.answerBy ?? '', 1)))
    await wake(services, id)
    for (let time = 0; time < 3; time++) await follow(id)
    expect((await services.applications.application(person.viewer, id)).row).toMatchObject({
      state: 'CLOSED',
      closedBecause: 'UNANSWERED',
    })
    expect((await told(firm.viewer.id)).filter((kind) => kind === 'APPLICATIONS_DUE')).toHaveLength(1)
    expect(await told(person.viewer.id)).toEqual(['APPLICATION_CLOSED'])
  })

  it('shows the person who waited in vain the next best postings, never the same one again', async ({
    services,
    platform,
  }) => {
    const held = { id: 'forklift-certificate', answer: 'CONFIRMED' as const, words: [], confidence: 1 }
    const person = await aVeteran(services, { skills: [held], wishes: { occupationCodes: ['6-30-05-01'] } })
    for (const title of ['叉车工', '叉车操作员', '仓库叉车司机', '码头叉车工'])
      await aPosting(services, await anEmployer(services), { title })
    const { posting, id } = await anApplication(services, { person })
    await services.matching.reindex()
    const { row } = await services.applications.application(person.viewer, id)
    platform.clock.set(startOfDay(addDays(row.answerBy ?? '', 1)))
    await wake(services, id, 1)
    const { nextBest } = (await services.applications.application(person.viewer, id)).row
    expect(nextBest).toHaveLength(3)
    expect(nextBest).not.toContain(posting._id)
  })

  it('an employer that left people without a word opens nothing new until each has one', async ({
    services,
    platform,
  }) => {
    const firm = await anEmployer(services)
    const made = await Promise.all(
      Array.from({ length: mostWordsOwed }, () => anApplication(services, { firm })),
    )
    for (const { id } of made) {
      const { row } = await services.applications.application(firm.viewer, id)
      platform.clock.set(startOfDay(addDays(row.answerBy ?? '', 1)))
      await wake(services, id, 1)
    }
    await expect(aPosting(services, firm)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: expect.stringContaining(`${mostWordsOwed} 位`), en: expect.stringContaining('Word owed') },
    })
    expect(await services.applications.applicationsOwed(firm.viewer)).toMatchObject({
      wordsOwed: mostWordsOwed,
      mayOpen: false,
    })
    const [{ id }] = made as [(typeof made)[number]]
    await expect(
      services.applications.answerApplication(firm.viewer, id, { answer: 'OFFER' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    const late = await services.applications.answerApplication(firm.viewer, id, {
      answer: 'DECLINE',
      reason: 'FILLED',
    })
    expect(late.application.row).toMatchObject({ state: 'CLOSED', wordOwedSince: null })
    await expect(aPosting(services, firm)).resolves.toMatchObject({ state: 'OPEN' })
  })

  it('counts of people of the area are for staff who work for employment', async ({ services, employer }) => {
    const person = await aVeteran(services, { areaCode: '350505100' })
    await anApplication(services, { person })
    const staff = await aStaffMember(services)
    const counts = await services.applications.applicationCounts(staff.viewer, '350505100')
    expect(counts.waiting).toBeGreaterThan(0)
    await expect(services.applications.applicationCounts(employer.viewer)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
