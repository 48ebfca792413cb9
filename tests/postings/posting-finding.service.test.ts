import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unsubmitted } from '../../server/verification/index.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

let test: TestServices
let employer: AnEmployer
beforeAll(async () => {
  test = await testServices()
  employer = await anEmployer(test.services)
})
afterAll(() => test.platform.close())

const anything = { day: '2020-01-01', areas: [], payAtLeast: 0, degrees: [], without: [] } as const
const free = { mustSkillIds: [], degree: null } as const

describe('finding postings without the search index', () => {
  it('is by occupation, group, skill or place, and leaves out what the conditions shut out', async () => {
    const { found } = test.services.postings
    const open = await aPosting(test.services, employer, {
      ...free,
      title: '货车司机',
      preferredSkillIds: ['driving'],
    })
    const strict = await aPosting(test.services, employer, {
      title: '货车司机',
      degree: 'DOCTORATE',
      payMax: 6_000,
    })
    const ids = async (by: Parameters<typeof found>[1], more: Partial<Parameters<typeof found>[0]> = {}) =>
      (await found({ ...anything, degrees: ['DOCTORATE'], ...more }, by, 10)).map(({ _id }) => _id).toSorted()
    const both = [open._id, strict._id].toSorted()
    const by = { occupations: [open.occupationCode ?? ''] }
    expect(await ids(by)).toEqual(both)
    expect(await ids({ group: '4-02' })).toEqual(both)
    expect(await ids({ group: '4-03' })).toEqual([])
    expect(await ids({ skills: ['driving'] })).toEqual([open._id])
    expect(await ids({ areas: ['350500'] })).toEqual(both)
    expect(await ids(by, { degrees: ['BACHELOR'] })).toEqual([open._id])
    expect(await ids(by, { payAtLeast: 7_000 })).toEqual([open._id])
    expect(await ids(by, { without: ['forklift-certificate'] })).toEqual([open._id])
    expect(await ids(by, { areas: ['110000'] })).toEqual([])
    expect(await ids(by, { day: '2999-01-01' })).toEqual([])
    await test.services.postings.closePosting(employer.viewer, open._id)
    expect(await ids(by)).toEqual([strict._id])
  })

  it('leaves out what an index would not hold either, and so does whoever compares one', async () => {
    const { found, stretchAfter } = test.services.postings
    const unverified = await anEmployer(test.services, { verification: unsubmitted })
    const hidden = await aPosting(test.services, unverified, { ...free, title: '货车司机' })
    const shown = await aPosting(test.services, employer, { ...free, title: '货车司机' })
    const occupations = [hidden.occupationCode ?? '']
    const ids = (await found({ ...anything, degrees: ['DOCTORATE'] }, { occupations }, 10)).map(
      ({ _id }) => _id,
    )
    const { records, upTo } = await stretchAfter('', 1_000)
    for (const some of [ids, records.map(({ _id }) => _id)]) {
      expect(some).toContain(shown._id)
      expect(some).not.toContain(hidden._id)
    }
    expect(upTo).toBeNull()
  })

  it('tells the versions of all open ones, stretch by stretch', async () => {
    const { versionsAfter } = test.services.postings
    const { records, upTo } = await versionsAfter('', 1_000)
    expect(upTo).toBeNull()
    expect(Object.keys(records[0] ?? {}).toSorted()).toEqual(['_id', 'updatedAt', 'version'])
    const inSteps: typeof records = []
    for (let after: string | null = ''; after !== null;) {
      const stretch: Awaited<ReturnType<typeof versionsAfter>> = await versionsAfter(after, 1)
      inSteps.push(...stretch.records)
      after = stretch.upTo
    }
    expect(inSteps).toEqual(records)
    expect(records.length).toBeGreaterThan(2)
  })

  it.each([
    ['occupation', { occupationCode: { $in: ['4-02-02-02'] } }],
    ['group', { occupationCode: { $gte: '4-02', $lt: '4-02~' } }],
    ['skill that is demanded', { mustSkills: { $in: ['driving'] } }],
    ['skill that is welcome', { preferredSkills: { $in: ['driving'] } }],
    ['place', { areaPath: { $in: ['350505'] } }],
  ])('is answered by an index: %s', async (_, filter) => {
    const stages = await stagesOf(test.platform.connection, 'postings', { state: 'OPEN', ...filter })
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
  })
})
