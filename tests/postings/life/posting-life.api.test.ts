import { describe, expect } from 'vitest'
import { mostWaiting } from '../../../rules/application.ts'
import { aClerk } from '../../rights/subject.ts'
import { anApplication } from '../../support/an-application.ts'
import { aDraft, aPosting } from '../../support/a-posting.ts'
import { overHttp as it } from '../../support/fixtures.ts'

const life = `query ($id: ID!) { posting(id: $id) {
  standing pausedAt life { act side by reason } applying { isFull closedBecause newCount totalCount } } }`

describe('what befell a posting', () => {
  it('is for its employer and staff of its area, and for nobody else', async ({
    app,
    services,
    employer,
    veteran,
  }) => {
    const { _id: id } = await aPosting(services, employer, { areaCode: '350505' })
    const [near, elsewhere] = [await aClerk(services, 'bureau'), await aClerk(services, 'village')]
    const read = async (as?: string) => (await app.ask(life, { id }, as ? { as } : {})).data.posting
    const whole = {
      standing: 'OPEN',
      life: [{ act: 'PUBLISHED', side: 'EMPLOYER', by: employer.viewer.name, reason: null }],
      applying: { isFull: false, newCount: 0, totalCount: 0 },
    }
    for (const { token } of [employer, near]) expect(await read(token)).toMatchObject(whole)
    for (const token of [undefined, veteran.token, elsewhere.token])
      expect(await read(token)).toMatchObject({ standing: null, pausedAt: null, life: [] })
  })

  it('of applications says that it takes no more when so many wait, until some are answered', async ({
    app,
    services,
  }) => {
    const { firm, posting, id } = await anApplication(services, { posting: { headCount: 1 } })
    const rows = app.platform.connection.collection<{ _id: string }>('applications')
    const first = (await rows.findOne({ _id: id }))!
    await rows.insertMany(
      Array.from({ length: mostWaiting(1) - 1 }, (_, at) => ({
        ...first,
        _id: `waits-${at}`,
        accountId: `waits-${at}`,
        livingKey: `waits-${at}`,
        waitingSlot: `waits-${at}`,
        daySlot: `waits-${at}`,
      })),
    )
    const applying = async () =>
      (await app.ask(life, { id: posting._id }, { as: firm.token })).data.posting.applying
    const all = mostWaiting(1)
    expect(await applying()).toMatchObject({ isFull: true, newCount: all, totalCount: all })
    await services.applications.answerApplication(firm.viewer, id, { answer: 'INTERVIEW' })
    expect(await applying()).toMatchObject({
      isFull: false,
      closedBecause: null,
      newCount: all - 1,
      totalCount: all,
    })
  })
})

describe('all postings of an area', () => {
  it('are listed for its staff by state, without drafts, and for nobody else', async ({
    app,
    services,
    employer,
    veteran,
  }) => {
    const clerk = await aClerk(services, 'bureau')
    const [open, paused] = [await aPosting(services, employer), await aPosting(services, employer)]
    const draft = await aDraft(services, employer)
    await services.postings.pausePosting(employer.viewer, paused._id)
    const list = `query ($state: PublishedState!) { areaPostings(state: $state, first: 100) { nodes { id } } }`
    const listed = async (state: string) => {
      const { data } = await app.ask(list, { state }, { as: clerk.token })
      return data.areaPostings.nodes.map(({ id }: { id: string }) => id)
    }
    expect(await listed('OPEN')).toContain(open._id)
    expect(await listed('OPEN')).not.toContain(draft._id)
    expect(await listed('PAUSED')).toEqual([paused._id])
    for (const { token } of [employer, veteran]) {
      const { errors } = await app.ask('{ areaPostings(first: 1) { totalCount } }', {}, { as: token })
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
  })
})
