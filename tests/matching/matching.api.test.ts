import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aTraining } from '../support/a-training.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let token: string
let other: string
let postingId: string

const list = `query ($filter: MatchFilter, $first: Int!) { matches(filter: $filter, first: $first) {
  totalCount degraded pageInfo { hasNextPage endCursor }
  nodes { id fit score posting { title employer { name } } reasons { kind state text skill { id } trainings { title days } } } } }`
const one = `query ($postingId: ID!) { match(postingId: $postingId) { id fit reasons { kind state text } } }`

beforeAll(async () => {
  app = await testApp()
  const { services } = app.wired
  const { viewer: staff } = await aStaffMember(services)
  await aTraining(services, staff)
  postingId = (await aPosting(services, await anEmployer(services)))._id
  await services.matching.start()
  const wishes = { occupationCodes: ['6-30-05-01'] }
  token = (await aVeteran(services, { wishes })).token
  other = (await anEmployer(services)).token
})
afterAll(() => app.close())

describe('matches over the API', () => {
  it('say why, in the language of who asks, and name the training that closes the gap', async () => {
    const { data } = await app.ask(list, { first: 5 }, { as: token })
    const [match] = data.matches.nodes
    expect(match).toMatchObject({ id: postingId, fit: 'PARTIAL', posting: { title: '叉车司机' } })
    expect(match.reasons).toContainEqual({
      kind: 'CERTIFICATE',
      state: 'NEAR',
      text: '需叉车证(N1)，有 10 天培训',
      skill: { id: 'forklift-certificate' },
      trainings: [{ title: '叉车司机（N1）培训班', days: 10 }],
    })
  })

  it('are sorted as is asked, with the same labels, and say from where distance is reckoned', async () => {
    const { services } = app.wired
    const employer = await anEmployer(services)
    const forklift = { title: '叉车工', mustSkillIds: [] }
    await aPosting(services, employer, { ...forklift, payMin: 8_000, payMax: 9_900, areaCode: '350502' })
    await services.matching.start()
    const sorted = `query ($orderBy: MatchOrder!, $first: Int!, $after: String) {
      matches(orderBy: $orderBy, first: $first, after: $after) { totalCount near { code } pageInfo { endCursor hasNextPage }
        nodes { id fit distanceKm posting { payMax } } } }`
    const page = async (orderBy: string, more: object = {}) =>
      (await app.ask(sorted, { orderBy, first: 10, ...more }, { as: token })).data.matches
    const labels = ({ nodes }: { nodes: { id: string; fit: string }[] }) =>
      Object.fromEntries(nodes.map(({ id, fit }) => [id, fit]))
    const byFit = await page('FIT')
    expect(byFit.near).toEqual({ code: '350505' })
    for (const orderBy of ['NEWEST', 'PAY', 'DISTANCE']) {
      const list = await page(orderBy)
      expect(labels(list)).toEqual(labels(byFit))
      expect(list.totalCount).toBe(byFit.totalCount)
      const first = await page(orderBy, { first: 1 })
      const rest = await page(orderBy, { after: first.pageInfo.endCursor })
      expect([...first.nodes, ...rest.nodes]).toEqual(list.nodes)
    }
    expect((await page('PAY')).nodes[0].posting.payMax).toBe(9_900)
    const [nearest, further] = (await page('DISTANCE')).nodes
    expect(nearest.distanceKm).toBeLessThan(further.distanceKm)
    expect((await page('PAY')).nodes[0].distanceKm).toBeNull()
    const { pageInfo } = await page('PAY', { first: 1 })
    const other = await app.ask(
      sorted,
      { orderBy: 'NEWEST', first: 1, after: pageInfo.endCursor },
      { as: token },
    )
    expect(other.errors?.[0]?.extensions.code).toBe('INVALID')
  })

  it('are one page of at most a hundred, whose filter is checked by its values', async () => {
    const refused = await app.ask(
      list,
      { first: 5, filter: { payMin: -5, areaCodes: ['nowhere'] } },
      { as: token },
    )
    expect(refused.errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual(['areaCodes.0', 'payMin'])
    const tooMany = await app.ask(list, { first: 100_000 }, { as: token })
    expect(tooMany.errors?.[0]?.extensions.code).toBe('INVALID')
  })

  it('are for veterans alone', async () => {
    expect((await app.ask(list, { first: 1 })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect((await app.ask(list, { first: 1 }, { as: other })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await app.ask(one, { postingId }, { as: other })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('can be asked of one posting, and of none that is not there', async () => {
    const { data } = await app.ask(one, { postingId }, { as: token })
    expect(data.match).toMatchObject({ id: postingId, fit: 'PARTIAL' })
    const missing = await app.ask(one, { postingId: 'nothing' }, { as: token })
    expect(missing.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })
})
