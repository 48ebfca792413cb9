import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aTraining } from '../support/a-training.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const list = `query ($words: String!, $filter: SearchFilter, $orderBy: SearchOrder! = FIT, $first: Int! = 20, $after: String) {
  searchPostings(words: $words, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount countedOut unstatedCount notUnderstood unmet { id } degraded near { name } pageInfo { endCursor hasNextPage }
    understood { id kind label words refused }
    relaxations { count fields parts { id label } }
    nodes { id unstated distanceKm placeFromTitle { name } alike { id } fit posting { title employer { name } } reasons { kind state text } } } }`
const box = `query ($words: String!) { search(words: $words) {
  postings { totalCount } trainings { title } trainingCount fairs { title } fairCount employers { name } employerCount } }`
const suggest = `query ($words: String!, $first: Int! = 8) { searchSuggestions(words: $words, first: $first) { id kind words label detail } }`

let app: TestApp
let token: string
let firm: string

interface Found {
  readonly id: string
  readonly unstated: readonly string[]
  readonly posting: { readonly title: string }
}

const found = async (words: string, more: object = {}, as: object = {}) => {
  const { data, errors } = await app.ask(list, { words, ...more }, as)
  expect(errors).toBeUndefined()
  return data.searchPostings
}
const titles = (page: { nodes: readonly Found[] }): string[] => page.nodes.map(({ posting }) => posting.title)

beforeAll(async () => {
  app = await testApp()
  const { services } = app.wired
  const { viewer: staff } = await aStaffMember(services)
  await aTraining(services, staff)
  const employer = await anEmployer(services)
  firm = employer.employer.name
  const blank = { occupationCode: null, mustSkillIds: [], veteransPreferred: false, minYears: null }
  await aPosting(services, employer)
  await aPosting(services, employer, {
    ...blank,
    title: '夜班保安',
    shift: 'NIGHT',
    payMin: 4_000,
    payMax: 5_000,
  })
  await aPosting(services, employer, {
    ...blank,
    title: '小区保安员',
    shift: 'DAY',
    payMin: 5_000,
    payMax: 6_500,
  })
  await aPosting(services, employer, { ...blank, title: '商场保安', shift: null, areaCode: '350505100' })
  await aPosting(services, employer, {
    ...blank,
    title: '电焊工',
    shift: null,
    areaCode: '350502',
    payMin: 7_000,
    payMax: 9_000,
  })
  await services.matching.start()
  token = (await aVeteran(services, { wishes: { occupationCodes: ['6-30-05-01'] } })).token
})
afterAll(() => app.close())

describe('a search over the API', () => {
  it('lets the words decide, signed in or not', async () => {
    const page = await found('焊工')
    expect(titles(page)).toEqual(['电焊工'])
    expect(page).toMatchObject({ totalCount: 1, countedOut: false, degraded: false, relaxations: [] })
    expect(page.nodes[0]).toMatchObject({ fit: null, reasons: [], unstated: [] })
    const own = await found('焊工', {}, { as: token })
    expect(titles(own)).toEqual(['电焊工'])
    expect(own.nodes[0].fit).not.toBeNull()
  })

  it('says what it understood, and takes a part off', async () => {
    const page = await found('泉港区 保安 不要夜班 5000以上')
    expect(page.understood.map(({ label }: { label: string }) => label)).toEqual([
      '泉港区',
      '保安',
      '不要夜班',
      '不低于 5000 元/月',
    ])
    expect(titles(page)).toEqual(expect.arrayContaining(['小区保安员', '商场保安']))
    expect(titles(page)).not.toContain('夜班保安')
    const wider = await found('泉港区 保安 不要夜班 5000以上', { filter: { without: ['NOT_SHIFT:NIGHT'] } })
    expect(titles(wider)).toContain('夜班保安')
  })

  it('puts what does not state the wish behind what does, marked, or leaves it out', async () => {
    const page = await found('保安 白班')
    expect(titles(page)).toEqual(['小区保安员', '商场保安'])
    expect(page.nodes[1].unstated).toEqual(['SHIFT'])
    expect(page.unstatedCount).toBe(1)
    expect(titles(await found('保安 白班', { filter: { onlyStated: true } }))).toEqual(['小区保安员'])
  })

  it('says what is asked and stated by none of those found, and what states it comes first', async () => {
    const none = await found('保安 退役军人优先')
    expect(none.totalCount).toBeGreaterThan(0)
    expect(none.unmet).toEqual([{ id: 'VETERANS' }])
    expect((await found('保安')).unmet).toEqual([])
    expect((await found('塔吊 退役军人优先')).unmet).toEqual([])
  })

  it('stays in the city or the province of the home that a file tells, and says so where none is known', async () => {
    const stranger = await found('电焊工 不去外地')
    expect(stranger).toMatchObject({ near: null, totalCount: 1 })
    const { services } = app.wired
    const away = (await aVeteran(services, { areaCode: '350203' })).token
    expect((await found('电焊工 不去外地', {}, { as: token })).totalCount).toBe(1)
    expect((await found('电焊工 不去外地', {}, { as: away })).totalCount).toBe(0)
    expect((await found('电焊工 不出省', {}, { as: away })).totalCount).toBe(1)
  })

  it('says plainly that nothing fits all, and what to let go', async () => {
    const page = await found('焊工 泉港区')
    expect(page).toMatchObject({ totalCount: 0, nodes: [] })
    expect(page.relaxations).toContainEqual({
      count: 1,
      fields: [],
      parts: [{ id: 'PLACE:350505', label: '泉港区' }],
    })
    const filtered = await found('焊工', { filter: { payMin: 90_000 } })
    expect(filtered.relaxations).toContainEqual({ count: 1, fields: ['payMin'], parts: [] })
  })

  it('says what nothing was made of', async () => {
    expect((await found('鿕鿕鿕')).notUnderstood).toEqual(['鿕鿕鿕'])
  })

  it('gives pages that follow each other, in every order', async () => {
    for (const orderBy of ['FIT', 'NEWEST', 'PAY', 'DISTANCE']) {
      const first = await found('保安', { first: 2, orderBy })
      const second = await found('保安', { first: 2, orderBy, after: first.pageInfo.endCursor })
      expect(new Set([...titles(first), ...titles(second)]).size).toBe(3)
    }
    expect(titles(await found('保安', { orderBy: 'PAY' }))[0]).toBe('商场保安')
  })

  it('finds an employer by name, and what it offers', async () => {
    const page = await found(firm)
    expect(page.understood[0]).toMatchObject({ kind: 'EMPLOYER', label: firm })
    expect(page.totalCount).toBe(5)
  })

  it('refuses what is too long, too much or no place of this order', async () => {
    const code = async (variables: object) => (await app.ask(list, variables)).errors?.[0]?.extensions.code
    expect(await code({ words: '焊'.repeat(101) })).toBe('INVALID')
    expect(await code({ words: '焊工', first: 101 })).toBe('INVALID')
    expect(await code({ words: '焊工', after: 'nonsense' })).toBe('INVALID')
    expect(await code({ words: '焊工', filter: { payMin: -1, withinKm: 900 } })).toBe('INVALID')
    const { nodes } = await found('((((.*+?^$\\ \u200b%00<script>')
    expect(nodes).toEqual([])
  })

  it('finds trainings and organisations under their own headings', async () => {
    const { data } = await app.ask(box, { words: '叉车' })
    expect(data.search).toMatchObject({ trainingCount: 1, postings: { totalCount: 1 } })
    const { data: named } = await app.ask(box, { words: firm })
    expect(named.search.employers).toEqual([{ name: firm }])
  })

  it('suggests what somebody who is typing may mean', async () => {
    const { data } = await app.ask(suggest, { words: '泉港 jsy' })
    expect(data.searchSuggestions.length).toBeGreaterThan(0)
    expect(data.searchSuggestions[0].words).toMatch(/^泉港 /)
    const { data: sound } = await app.ask(suggest, { words: 'han' }, { language: 'zh-CN' })
    expect(sound.searchSuggestions[0].words).toBe('焊工')
    const { data: place } = await app.ask(suggest, { words: '泉港' })
    expect(place.searchSuggestions).toContainEqual(
      expect.objectContaining({ kind: 'PLACE', label: '泉港区' }),
    )
    const { data: name } = await app.ask(suggest, { words: firm.slice(0, 4) })
    expect(name.searchSuggestions).toContainEqual(expect.objectContaining({ kind: 'EMPLOYER', label: firm }))
  })
})
