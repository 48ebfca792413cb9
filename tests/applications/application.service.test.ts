import { describe, expect } from 'vitest'
import { mostApplicationsADay, mostWordsOwed } from '../../rules/application.ts'
import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import { unsubmitted } from '../../server/verification/index.ts'
import type { Services } from '../../server/wiring.ts'
import { applicationChangedRunner } from '../../workers/applications/application-changed.ts'
import { applicationDueRunner } from '../../workers/applications/application-due.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anApplication, applicationInput } from '../support/an-application.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { withServices } from '../support/fixtures.ts'

const [minute, day] = [60_000, 86_400_000]

const it = withServices
  .extend('told', ({ platform }) => async (accountId: string) => {
    const rows = await platform.connection
      .collection<{ recipientId: string; kind: string }>('notifications')
      .find({ recipientId: accountId })
      .toArray()
    return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('APPLICATION'))
  })
  .extend('follow', ({ services, platform }) => async (id: string) => {
    const row = await platform.connection
      .collection<{ _id: string; changeOwed?: { version: number } }>('applications')
      .findOne({ _id: id })
    await applicationChangedRunner.run({ id, version: row?.changeOwed?.version ?? 0 }, services)
  })

const answer = (services: Services, { firm, id }: Awaited<ReturnType<typeof anApplication>>) => ({
  as: (input: Parameters<Services['applications']['answerApplication']>[2], viewer = firm.viewer) =>
    services.applications.answerApplication(viewer, id, input),
})

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

describe('answering', () => {
  it.beforeEach(({ platform }) => platform.clock.set(new Date()))

  it('is for members of that employer: to all others there is no such application', async ({
    services,
    staff,
  }) => {
    const made = await anApplication(services)
    const [stranger, other] = [await anEmployer(services), await aVeteran(services)]
    for (const { viewer } of [stranger, other])
      await expect(services.applications.application(viewer, made.id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    await expect(services.applications.application(staff.viewer, made.id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(answer(services, made).as({ answer: 'OFFER' }, stranger.viewer)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('opening marks it once, and the person reads who read it', async ({ services }) => {
    const { firm, person, id } = await anApplication(services)
    const opened = await services.applications.openApplication(firm.viewer, id)
    expect(opened.row).toMatchObject({ state: 'OPENED', openedAt: expect.any(Date) })
    const again = await services.applications.openApplication(firm.viewer, id)
    expect(again.row.history.map(({ act }) => act)).toEqual(['SENT', 'OPENED'])
    const readings = await services.veterans.myFileReadings(person.viewer, { first: 10 })
    expect(readings.nodes.map(({ purpose, reader }) => [purpose, reader])).toEqual([
      ['APPLICATION', firm.employer.name],
      ['APPLICATION', firm.employer.name],
    ])
  })

  it('reaches the person when it cannot be taken back any more, once however often that is done', async ({
    services,
    platform,
    told,
    follow,
  }) => {
    const made = await anApplication(services)
    const { person, id } = made
    await answer(services, made).as({ answer: 'DECLINE', reason: 'SKILLS', words: '需要挖掘机操作经验' })
    await follow(id)
    const early = await services.applications.application(person.viewer, id)
    expect(early.row.state).toBe('SENT')
    expect(early.row.history.map(({ act }) => act)).toEqual(['SENT'])
    expect(await told(person.viewer.id)).toEqual([])
    await expect(services.applications.withdrawApplication(person.viewer, id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { en: expect.stringContaining('just answered') },
    })
    platform.clock.advance(10 * minute)
    for (let time = 0; time < 3; time++) await follow(id)
    expect((await services.applications.application(person.viewer, id)).row).toMatchObject({
      state: 'DECLINED',
      declineReason: 'SKILLS',
    })
    expect(await told(person.viewer.id)).toEqual(['APPLICATION_ANSWERED'])
  })

  it('taken back within ten minutes is heard of by nobody, and later it cannot be', async ({
    services,
    platform,
    told,
    follow,
  }) => {
    const made = await anApplication(services)
    const { firm, person, id } = made
    const { application } = await answer(services, made).as({ answer: 'OFFER' })
    const back = await services.applications.undoApplicationChange(firm.viewer, id, application.row.version)
    expect(back.row).toMatchObject({ state: 'SENT', rated: null, declineReason: null })
    platform.clock.advance(11 * minute)
    await follow(id)
    expect(await told(person.viewer.id)).toEqual([])
    const again = await answer(services, made).as({ answer: 'OFFER' })
    platform.clock.advance(10 * minute)
    await expect(
      services.applications.undoApplicationChange(firm.viewer, id, again.application.row.version),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('a hire by mistake is taken back within the day, and the person who was told hears of it', async ({
    services,
    platform,
    told,
    follow,
  }) => {
    const made = await anApplication(services, { posting: { headCount: 1 } })
    const { firm, person, posting, id } = made
    const hired = await answer(services, made).as({ answer: 'HIRE' })
    expect(hired).toMatchObject({ isFilled: true, othersOpen: 0 })
    platform.clock.advance(11 * minute)
    await follow(id)
    expect((await services.postings.byIds([posting._id]))[0]).toMatchObject({
      state: 'CLOSED',
      filledAt: expect.any(Date),
    })
    platform.clock.advance(60 * minute)
    await services.applications.undoApplicationChange(firm.viewer, id, hired.application.row.version)
    await follow(id)
    expect((await services.postings.byIds([posting._id]))[0]).toMatchObject({ state: 'OPEN', filledAt: null })
    expect((await told(person.viewer.id)).toSorted()).toEqual([
      'APPLICATION_ANSWERED',
      'APPLICATION_TAKEN_BACK',
    ])
  })

  it('of two members at once one wins, and the other is told what happened', async ({ services }) => {
    const made = await anApplication(services)
    const version = 1
    const outcomes = await Promise.allSettled([
      answer(services, made).as({ answer: 'INTERVIEW', version }),
      answer(services, made).as({ answer: 'DECLINE', reason: 'PLACE', version }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'CONFLICT', text: { zh: expect.stringContaining('黄秀英') } })
  })

  it('withdrawn while being hired: one of both, never both', async ({ services, platform }) => {
    for (let round = 0; round < 10; round++) {
      const made = await anApplication(services)
      await Promise.allSettled([
        services.applications.withdrawApplication(made.person.viewer, made.id),
        answer(services, made).as({ answer: 'HIRE', version: 1 }),
      ])
      const row = await platform.connection
        .collection<{ _id: string; history: { act: string }[]; hireSlot?: string }>('applications')
        .findOne({ _id: made.id })
      const acts = row?.history.map(({ act }) => act) ?? []
      expect(acts.filter((act) => act === 'HIRED' || act === 'WITHDRAWN')).toHaveLength(1)
      expect(row?.hireSlot !== undefined).toBe(acts.includes('HIRED'))
    }
  })

  it('nobody is hired beyond the head-count, however many members hire at once', async ({
    services,
    platform,
  }) => {
    const first = await anApplication(services, { posting: { headCount: 2 } })
    const others = await Promise.all(
      Array.from({ length: 11 }, async () => {
        const { viewer } = await aVeteran(services)
        return services.applications.applyToPosting(viewer, first.posting._id, applicationInput())
      }),
    )
    const ids = [first.id, ...others.map(({ row }) => row._id)]
    const outcomes = await Promise.allSettled(
      ids.map((id) => services.applications.answerApplication(first.firm.viewer, id, { answer: 'HIRE' })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const hired = { postingId: first.posting._id, state: 'HIRED' }
    expect(await platform.connection.collection('applications').countDocuments(hired)).toBe(2)
    const late = await aVeteran(services)
    await expect(
      services.applications.applyToPosting(late.viewer, first.posting._id, applicationInput()),
    ).rejects.toMatchObject({ text: { zh: expect.stringContaining('招满') } })
  })

  it('several at once are judged one by one', async ({ services }) => {
    const [one, two] = [await anApplication(services), await anApplication(services)]
    const cases = [one, two].map(({ id }) => ({ id, version: 1 }))
    const outcomes = await services.applications.answerApplications(one.firm.viewer, cases, {
      answer: 'DECLINE',
      reason: 'FILLED',
    })
    expect(outcomes.map(({ refused }) => refused?.code ?? 'OK')).toEqual(['OK', 'NOT_FOUND'])
    const tooMany = Array.from({ length: 51 }, (_, at) => ({ id: `a${at}`, version: 1 }))
    await expect(
      services.applications.answerApplications(one.firm.viewer, tooMany, { answer: 'OFFER' }),
    ).rejects.toMatchObject({ code: 'INVALID' })
  })

  it.for([
    [{ answer: 'DECLINE' }, 'reason'],
    [{ answer: 'DECLINE', reason: 'OTHER' }, 'words'],
    [{ answer: 'OFFER', reason: 'PAY' }, 'reason'],
  ] as const)('says what is wrong with %j', async ([input, path], { services }) => {
    const made = await anApplication(services)
    await expect(answer(services, made).as(input)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path, text: { zh: expect.any(String), en: expect.any(String) } }] },
    })
  })
})

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
