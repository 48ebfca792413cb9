import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../../rules/office-time.ts'
import { postingErrors } from '../../../server/postings/index.ts'
import { aStaffMember } from '../../support/a-account.ts'
import { anEmployer } from '../../support/a-employer.ts'
import { aDraft, aPosting, postingInput } from '../../support/a-posting.ts'
import { outcomeOf } from '../../support/outcome.ts'
import { testPlatform, type TestPlatform } from '../../support/test-platform.ts'
import { paths, postingsOn, refusal, type PostingsOn } from '../on-platform.ts'

let platform: TestPlatform
let services: PostingsOn
let firm: Awaited<ReturnType<typeof anEmployer>>
beforeAll(async () => {
  platform = await testPlatform()
  services = await postingsOn(platform)
  firm = await anEmployer(services)
})
afterAll(() => platform.close())

const postings = () => services.postings
const rowOf = async (id: string) => (await postings().byIds([id]))[0]!
const inDays = (days: number) => addDays(dayOf(platform.clock()), days)
const acts = async (id: string) =>
  postings()
    .life(await rowOf(id))
    .map(({ act }) => act)

describe('a posting that is paused', () => {
  it('is nobody’s to find but its employer’s, is said to be so with who and why, and comes back', async () => {
    const open = await aPosting(services, firm)
    const paused = await postings().pausePosting(firm.viewer, open._id, '等待预算', open.version)
    expect(paused.state).toBe('PAUSED')
    expect(await postings().visibleNow([paused])).toEqual([])
    expect(postings().standing(paused, null)).toBe('PAUSED')
    expect(postings().life(paused)[0]).toMatchObject({
      act: 'PAUSED',
      side: 'EMPLOYER',
      by: firm.viewer.name,
      reason: '等待预算',
    })
    const resumed = await postings().resumePosting(firm.viewer, open._id, paused.version)
    expect(resumed).toMatchObject({ state: 'OPEN', pausedAt: null, publishedAt: open.publishedAt })
    expect(await acts(open._id)).toEqual(['RESUMED', 'PAUSED', 'PUBLISHED'])
  })

  it('twice is paused once, and resumed twice resumed once', async () => {
    const open = await aPosting(services, firm)
    const twice = () =>
      Promise.all([1, 2].map(() => outcomeOf(postings().pausePosting(firm.viewer, open._id))))
    expect(await twice()).toContain('OK')
    const { version } = await rowOf(open._id)
    expect((await postings().pausePosting(firm.viewer, open._id)).version).toBe(version)
    await postings().resumePosting(firm.viewer, open._id)
    await postings().resumePosting(firm.viewer, open._id)
    expect(await acts(open._id)).toEqual(['RESUMED', 'PAUSED', 'PUBLISHED'])
  })

  it('may be changed as a draft may, and is judged when it goes on', async () => {
    const { _id } = await aPosting(services, firm)
    await postings().pausePosting(firm.viewer, _id)
    await postings().updatePosting(firm.viewer, _id, postingInput({ content: '' }))
    expect(paths(await refusal(postings().resumePosting(firm.viewer, _id)))).toEqual(['content'])
    expect((await rowOf(_id)).state).toBe('PAUSED')
  })

  it('takes room among the others, and is closed with its organisation', async () => {
    const other = await anEmployer(services)
    const { _id } = await aPosting(services, other)
    await postings().pausePosting(other.viewer, _id)
    await postings().closeAllOf(other.employer._id)
    expect(await rowOf(_id)).toMatchObject({ state: 'CLOSED' })
    expect(postings().standing(await rowOf(_id), null)).toBe('CLOSED')
  })

  it('is filled with the last of its places, and comes back as it was', async () => {
    const { _id } = await aPosting(services, firm)
    await postings().pausePosting(firm.viewer, _id)
    await postings().fill(_id)
    expect(postings().standing(await rowOf(_id), null)).toBe('FILLED')
    await postings().reopenFilled(_id)
    expect(await rowOf(_id)).toMatchObject({ state: 'PAUSED', filledAt: null })
  })

  it('is refused of a draft, of what is closed, to others and to staff', async () => {
    const draft = await aDraft(services, firm)
    const open = await aPosting(services, firm)
    const [other, staff] = [await anEmployer(services), await aStaffMember(services)]
    const pause = (id: string, by = firm.viewer) => refusal(postings().pausePosting(by, id))
    expect((await pause(draft._id)).text).toEqual(postingErrors.notPublished().text)
    expect((await pause(open._id, other.viewer)).code).toBe('NOT_FOUND')
    expect((await pause(open._id, staff.viewer)).code).toBe('FORBIDDEN')
    await postings().closePosting(firm.viewer, open._id, '岗位取消')
    expect((await pause(open._id)).text).toEqual(postingErrors.closed().text)
    expect(postings().standing(await rowOf(open._id), null)).toBe('WITHDRAWN')
    expect(postings().life(await rowOf(open._id))[0]).toMatchObject({ act: 'WITHDRAWN', reason: '岗位取消' })
  })
})

describe('renewing', () => {
  it('makes an expired posting valid for thirty days, and another time changes nothing', async () => {
    const { _id } = await aPosting(services, firm, { validUntil: inDays(3) })
    platform.clock.advance(5 * 86_400_000)
    expect(postings().standing(await rowOf(_id), firm.employer)).toBe('EXPIRED')
    expect((await acts(_id))[0]).toBe('EXPIRED')
    const renewed = await postings().renewPosting(firm.viewer, _id)
    expect(renewed.validUntil).toBe(inDays(30))
    expect((await postings().renewPosting(firm.viewer, _id, null, 1)).version).toBe(renewed.version)
    expect(postings().life(renewed)[0]).toMatchObject({ act: 'RENEWED', reason: inDays(30) })
  })

  it('by two at once is one renewal, and neither is told of a conflict', async () => {
    const { _id, version } = await aPosting(services, firm, { validUntil: inDays(3) })
    const both = await Promise.all(
      [1, 2].map(() => outcomeOf(postings().renewPosting(firm.viewer, _id, inDays(40), version))),
    )
    expect(both).toEqual(['OK', 'OK'])
    expect((await acts(_id)).filter((act) => act === 'RENEWED')).toHaveLength(1)
    expect((await rowOf(_id)).version).toBe(version + 1)
  })

  it('ends neither sooner than before nor later than a year ahead, and is refused of drafts and of what is closed', async () => {
    const { _id } = await aPosting(services, firm, { validUntil: inDays(20) })
    for (const until of [inDays(19), inDays(-1), inDays(400)])
      expect(paths(await refusal(postings().renewPosting(firm.viewer, _id, until)))).toContain('until')
    const draft = await aDraft(services, firm)
    expect((await refusal(postings().renewPosting(firm.viewer, draft._id))).text).toEqual(
      postingErrors.notPublished().text,
    )
    await postings().closePosting(firm.viewer, _id)
    expect((await refusal(postings().renewPosting(firm.viewer, _id))).text).toEqual(
      postingErrors.closed().text,
    )
  })

  it('of several says what became of each, somebody else’s and a draft among them', async () => {
    const [one, two] = [await aPosting(services, firm), await aPosting(services, firm)]
    const [draft, theirs] = [
      await aDraft(services, firm),
      await aPosting(services, await anEmployer(services)),
    ]
    const cases = [one, theirs, draft, two].map(({ _id, version }) => ({ id: _id, version }))
    const outcomes = await postings().renewPostings(firm.viewer, cases, inDays(90))
    expect(outcomes.map(({ refused }) => refused?.code ?? 'OK')).toEqual([
      'OK',
      'NOT_FOUND',
      'CONFLICT',
      'OK',
    ])
    expect((await rowOf(two._id)).validUntil).toBe(inDays(90))
    expect((await rowOf(theirs._id)).validUntil).toBe(theirs.validUntil)
  })

  it('of more than a hundred, or of one twice, is refused as a whole', async () => {
    const some = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `p${at}`, version: 1 }))
    const renew = (cases: { id: string; version: number }[]) =>
      refusal(postings().renewPostings(firm.viewer, cases))
    expect((await renew(some(101))).code).toBe('INVALID')
    expect((await renew([...some(1), ...some(1)])).code).toBe('INVALID')
    expect(await postings().renewPostings(firm.viewer, some(100))).toHaveLength(100)
  })
})

describe('two things at one moment', () => {
  it('a draft that is published while it is deleted is either gone or published', async () => {
    for (let round = 0; round < 4; round++) {
      const { _id } = await aDraft(services, firm)
      const [published, deleted] = await Promise.all([
        outcomeOf(postings().publishPosting(firm.viewer, _id)),
        outcomeOf(postings().deletePosting(firm.viewer, _id)),
      ])
      const [row] = await postings().byIds([_id])
      expect([published, deleted]).toContain('OK')
      expect(row?.state).toBe(published === 'OK' ? 'OPEN' : undefined)
      expect(deleted === 'OK').toBe(row === undefined)
    }
  })

  it('a copy that is sent twice under one key is one draft', async () => {
    const { title } = await aPosting(services, firm)
    const copies = await Promise.all(
      [1, 2].map(() => postings().draftPosting(firm.viewer, postingInput({ title }), 'copy-of-a-posting')),
    )
    expect(new Set(copies.map(({ _id }) => _id)).size).toBe(1)
  })
})

describe('records of before', () => {
  it('without a life read right: when they were published is known, who did it is not', async () => {
    const { _id, publishedAt } = await aPosting(services, firm)
    await platform.connection
      .collection<{ _id: string }>('postings')
      .updateOne({ _id }, { $unset: { life: 1, pausedAt: 1, warnOn: 1 } })
    const row = await rowOf(_id)
    expect(postings().life(row)).toEqual([
      { act: 'PUBLISHED', at: publishedAt, side: null, by: null, reason: null },
    ])
    expect((await postings().pausePosting(firm.viewer, _id)).life).toHaveLength(1)
    expect(await acts(_id)).toEqual(['PAUSED', 'PUBLISHED'])
  })

  it('of whoever is erased keep what was done, without the name', async () => {
    const theirs = await anEmployer(services)
    const { _id } = await aPosting(services, theirs)
    const mine = postings().personal.find(({ key }) => key === 'postingActs')!
    const person = { accountId: theirs.viewer.id, recordIds: [] }
    const held = async () => {
      const records = []
      for await (const record of mine.held(person)) records.push(record)
      return records
    }
    expect(await held()).toHaveLength(1)
    await mine.erase(person)
    expect(await held()).toEqual([])
    expect((await rowOf(_id)).life).toMatchObject([{ act: 'PUBLISHED', by: null, byId: null }])
  })
})
