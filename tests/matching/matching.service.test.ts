import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PostingIndex } from '../../server/matching/index.ts'
import { platformErrors } from '../../server/platform/errors.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aPosting, postingInput } from '../support/a-posting.ts'
import { aTraining } from '../support/a-training.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { outcomeOf } from '../support/outcome.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

let it_: TestServices
let down = false
let employer: AnEmployer

/** The real index in the process, which can be made not to answer. */
const failing = (index: PostingIndex): PostingIndex => ({
  ...index,
  search: (query) => (down ? Promise.reject(platformErrors.unavailable()) : index.search(query)),
})

beforeAll(async () => {
  it_ = await testServices(({ postingIndex }) => ({ postingIndex: failing(postingIndex) }))
})
afterAll(async () => {
  await it_.services.matching.close()
  await it_.platform.close()
})
beforeEach(async () => {
  down = false
  const { connection } = it_.platform
  await connection.collection('postings').deleteMany({})
  employer = await anEmployer(it_.services)
})

const confirmed = (id: string) => ({ id, answer: 'CONFIRMED' as const, words: [], confidence: 1 })
const forkliftDriver = {
  skills: [confirmed('forklift-certificate')],
  wishes: { occupationCodes: ['6-30-05-01'] },
}

async function titlesFor(viewer: Viewer, filter = {}): Promise<string[]> {
  const { nodes } = await it_.services.matching.matches(viewer, { filter, first: 100 })
  return nodes.map(({ posting }) => posting.title)
}

const free = { mustSkillIds: [], minYears: null, degree: null }

describe('matches of a veteran', () => {
  it('put the wished work first, with the reasons', async () => {
    await aPosting(it_.services, employer, { ...free, title: '餐厅服务员' })
    await aPosting(it_.services, employer, { title: '叉车司机' })
    await it_.services.matching.reindex()
    const { viewer } = await aVeteran(it_.services, forkliftDriver)
    const { nodes, totalCount, degraded } = await it_.services.matching.matches(viewer, { first: 10 })
    expect(nodes[0]).toMatchObject({ posting: { title: '叉车司机' }, fit: 'STRONG' })
    expect(nodes[0]?.reasons.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      expect.arrayContaining(['OCCUPATION MET', 'CERTIFICATE MET', 'AREA MET', 'VETERANS_PREFERRED MET']),
    )
    expect({ totalCount, degraded }).toEqual({ totalCount: 1, degraded: false })
  })

  it('never show what was closed since it was indexed, and fill the page with what follows', async () => {
    const postings = []
    for (const title of ['叉车司机', '叉车工', '叉车操作员'])
      postings.push(await aPosting(it_.services, employer, { title }))
    await it_.services.matching.reindex()
    const { viewer } = await aVeteran(it_.services, forkliftDriver)
    const [first] = (await it_.services.matching.matches(viewer, { first: 1 })).nodes
    await it_.services.postings.closePosting(employer.viewer, first!.posting._id)
    const { nodes } = await it_.services.matching.matches(viewer, { first: 2 })
    expect(nodes).toHaveLength(2)
    expect(nodes.map(({ posting }) => posting._id)).not.toContain(first!.posting._id)
  })

  it('judge anew what has changed since it was indexed', async () => {
    const posting = await aPosting(it_.services, employer, { ...free, title: '叉车司机' })
    await it_.services.matching.reindex()
    const { viewer } = await aVeteran(it_.services, { ...forkliftDriver, skills: [] })
    expect(await titlesFor(viewer)).toEqual(['叉车司机'])
    await it_.services.postings.updatePosting(
      employer.viewer,
      posting._id,
      postingInput({ mustSkillIds: ['forklift-certificate'] }),
    )
    expect(await titlesFor(viewer)).toEqual([])
  })

  it('show what is demanded when a training gives it, name the training, and leave it out for who wants to begin at once', async () => {
    const { viewer: staff } = await aStaffMember(it_.services)
    await aPosting(it_.services, employer, { title: '叉车司机' })
    await it_.services.matching.reindex()
    const { viewer } = await aVeteran(it_.services, { ...forkliftDriver, skills: [] })
    expect(await titlesFor(viewer)).toEqual([])
    const course = await aTraining(it_.services, staff)
    const [match] = (await it_.services.matching.matches(viewer, { first: 1 })).nodes
    const reason = match?.reasons.find(({ kind }) => kind === 'CERTIFICATE')
    expect(reason).toMatchObject({ state: 'NEAR', trainings: [course._id], number: 10 })
    expect(await titlesFor(viewer, { onlyReady: true })).toEqual([])
    await it_.services.trainings.withdrawTraining(staff, course._id)
    expect(await titlesFor(viewer)).toEqual([])
  })

  it('give every posting once over all pages, in the order of one large page', async () => {
    for (let at = 0; at < 12; at++)
      await aPosting(it_.services, employer, { ...free, title: `叉车司机 ${at % 3}` })
    await it_.services.matching.reindex()
    const { viewer } = await aVeteran(it_.services, forkliftDriver)
    const seen: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const page = await it_.services.matching.matches(viewer, { first: 5, after })
      seen.push(...page.nodes.map(({ posting }) => posting._id))
      ;({ endCursor: after, hasNextPage: more } = page.pageInfo)
    }
    const whole = await it_.services.matching.matches(viewer, { first: 100 })
    expect(seen).toEqual(whole.nodes.map(({ posting }) => posting._id))
    expect(new Set(seen).size).toBe(12)
  })

  it('follow wishes of place and pay, and lift them for this once', async () => {
    await aPosting(it_.services, employer, { ...free, title: '本区叉车工', areaCode: '350505' })
    await aPosting(it_.services, employer, { ...free, title: '外省叉车工', areaCode: '110101' })
    await aPosting(it_.services, employer, { ...free, title: '低薪叉车工', payMin: 2_000, payMax: 2_500 })
    await it_.services.matching.reindex()
    const wishes = { ...forkliftDriver.wishes, areaCodes: ['350500'], payMin: 5_000 }
    const { viewer } = await aVeteran(it_.services, { ...forkliftDriver, wishes })
    expect(await titlesFor(viewer)).toEqual(['本区叉车工'])
    expect((await titlesFor(viewer, { areaCodes: [], payMin: 0 })).toSorted()).toEqual([
      '低薪叉车工',
      '外省叉车工',
      '本区叉车工',
    ])
  })

  it('are simpler but just as right when the search does not answer', async () => {
    const open = await aPosting(it_.services, employer, { ...free, title: '叉车司机' })
    await aPosting(it_.services, employer, { title: '要证的叉车司机' })
    const closed = await aPosting(it_.services, employer, { ...free, title: '叉车工' })
    await it_.services.postings.closePosting(employer.viewer, closed._id)
    const { viewer } = await aVeteran(it_.services, { ...forkliftDriver, skills: [] })
    down = true
    const page = await it_.services.matching.matches(viewer, { first: 10 })
    expect(page.degraded).toBe(true)
    expect(page.nodes.map(({ posting }) => posting._id)).toEqual([open._id])
  })

  it('need a veteran with a file, and a filter within its limits', async () => {
    const { viewer } = await aVeteran(it_.services)
    const { matching } = it_.services
    expect(await outcomeOf(matching.matches(null, { first: 1 }))).toBe('UNAUTHENTICATED')
    expect(await outcomeOf(matching.matches(employer.viewer, { first: 1 }))).toBe('FORBIDDEN')
    expect(await outcomeOf(matching.matches(viewer, { first: 101 }))).toBe('INVALID')
    expect(await outcomeOf(matching.matches(viewer, { first: 1, filter: { payMin: -1 } }))).toBe('INVALID')
  })
})

describe('one posting against one file', () => {
  it('tells every requirement, even those that would hide it from the list, but not what others may not see', async () => {
    const posting = await aPosting(it_.services, employer, { title: '叉车司机', degree: 'BACHELOR' })
    const { viewer } = await aVeteran(it_.services, { degree: 'HIGH_SCHOOL', skills: [confirmed('driving')] })
    const match = await it_.services.matching.match(viewer, posting._id)
    expect(match.reasons.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      expect.arrayContaining(['CERTIFICATE MISSING', 'DEGREE MISSING', 'EXPERIENCE UNKNOWN']),
    )
    await it_.services.postings.closePosting(employer.viewer, posting._id)
    expect(await outcomeOf(it_.services.matching.match(viewer, posting._id))).toBe('NOT_FOUND')
  })
})

describe('the index follows the postings', () => {
  it('shows a new posting and hides a closed one without being filled anew', async () => {
    await it_.services.matching.reindex()
    const { viewer } = await aVeteran(it_.services, forkliftDriver)
    const posting = await aPosting(it_.services, employer, { ...free, title: '叉车司机' })
    await it_.services.matching.follow()
    expect(await titlesFor(viewer)).toEqual(['叉车司机'])
    await it_.services.postings.closePosting(employer.viewer, posting._id)
    await it_.services.matching.follow()
    expect((await it_.services.matching.matches(viewer, { first: 1 })).totalCount).toBe(0)
  })

  it('is ready only when it is filled', async () => {
    const fresh = await testServices()
    expect(fresh.services.matching.ready()).toBe(false)
    await fresh.services.matching.start()
    expect(fresh.services.matching.ready()).toBe(true)
    await fresh.services.matching.close()
    await fresh.platform.close()
  })
})
