import { describe, expect } from 'vitest'
import { anApplication, applicationInput } from '../support/an-application.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { answer, minute, withApplications as it } from './fixtures.ts'

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

  it('shows nothing of a person to an organisation that is not verified any more', async ({
    services,
    platform,
  }) => {
    const { firm, id } = await anApplication(services)
    await platform.connection
      .collection<{ _id: string }>('employers')
      .updateOne({ _id: firm.employer._id }, { $set: { 'verification.state': 'RETURNED' } })
    await expect(services.applications.openApplication(firm.viewer, id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: expect.stringContaining('核验') },
    })
    await expect(
      services.applications.answerApplication(firm.viewer, id, { answer: 'DECLINE', reason: 'FILLED' }),
    ).resolves.toMatchObject({ application: { row: { state: 'DECLINED' } } })
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
