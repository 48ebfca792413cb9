import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStaffMember, type AnAccount } from '../../support/a-account.ts'
import { anEmployer, type AnEmployer } from '../../support/a-employer.ts'
import { aDraft, aPosting } from '../../support/a-posting.ts'
import { aVeteran, type AVeteran } from '../../support/a-veteran.ts'
import { testApp, type Answer, type TestApp } from '../../support/test-app.ts'

const why = `query ($postingId: ID!, $veteranId: ID) { whyShown(postingId: $postingId, veteranId: $veteranId) {
  title shown rank total fit degraded conditions { kind state hard text } reasons { kind state text } } }`
const matchesFor = `query ($id: ID!, $filter: MatchFilter, $after: String, $first: Int! = 20) {
  matchesFor(veteranId: $id, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor } nodes { id fit reasons { kind text } posting { title employer { name } } } } }`
const matches =
  '{ matches { totalCount nodes { id fit reasons { kind text } posting { title employer { name } } } } }'
const searchFor = `query ($id: ID!, $words: String!) { searchFor(veteranId: $id, words: $words) {
  totalCount nodes { id fit posting { title } } } }`
const readings = '{ myFileReadings(first: 20) { nodes { by: reader purpose } } }'

const blank = { occupationCode: null, mustSkillIds: [], veteransPreferred: false, minYears: null }
const wishes = { occupationCodes: ['6-18-02-04'], areaCodes: ['350505'], payMin: 6_000 }

let app: TestApp
let employer: AnEmployer
let person: AVeteran
let clerk: AnAccount

const post = async (fields: object, by = employer) =>
  (await aPosting(app.wired.services, by, { ...blank, title: '电焊工', ...fields }))._id
const codeOf = (answer: Pick<Answer, 'errors'>) => answer.errors?.[0]?.extensions.code ?? 'OK'
const told = async (postingId: string, veteranId: string | null = null, as = person.token) => {
  const { data, errors } = await app.ask(why, { postingId, veteranId }, { as })
  expect(errors).toBeUndefined()
  return data.whyShown
}
const failing = ({ conditions }: { conditions: { kind: string; state: string; text: string }[] }) =>
  conditions.filter(({ state }) => state === 'FAILS').map(({ kind, text }) => [kind, text])

beforeAll(async () => {
  app = await testApp()
  const { services } = app.wired
  employer = await anEmployer(services)
  person = await aVeteran(services, { wishes, degree: 'HIGH_SCHOOL' })
  clerk = await aStaffMember(services)
  await services.matching.start()
})
afterAll(() => app.close())

describe('why a posting is shown or not', () => {
  it('names each fact that keeps it out, or its place in the list', async () => {
    const { services } = app.wired
    const unverified = await anEmployer(services)
    const shown = await post({})
    const ids = {
      elsewhere: await post({ areaCode: '350502' }),
      poor: await post({ payMin: 3_000, payMax: 4_000 }),
      learned: await post({ degree: 'BACHELOR' }),
      licensed: await post({ mustSkillIds: ['driving-licence-a1'] }),
      closed: await post({}),
      hidden: await post({}, unverified),
    }
    await app.platform.connection
      .collection<{ _id: string }>('employers')
      .updateOne({ _id: unverified.employer._id }, { $set: { 'verification.state': 'RETURNED' } })
    await services.postings.closePosting(employer.viewer, ids.closed)
    await expect.poll(async () => (await told(shown)).shown).toBe(true)
    expect(await told(shown)).toMatchObject({ shown: true, title: '电焊工', degraded: false })
    expect((await told(shown)).rank).toBeGreaterThan(0)
    expect(failing(await told(ids.elsewhere))).toEqual([['AREA', '期望地区为泉港区，岗位在鲤城区，不在其中']])
    expect(failing(await told(ids.poor))).toEqual([['PAY', '期望月薪不低于 6000 元，岗位最高只有 4000 元']])
    expect(failing(await told(ids.learned))).toEqual([['DEGREE', '岗位要求本科，档案为高中 / 中专 / 技校']])
    expect(failing(await told(ids.licensed))).toEqual([
      ['CERTIFICATE', expect.stringMatching(/^岗位要求.*档案中没有/)],
    ])
    expect(failing(await told(ids.closed))).toEqual([['OPEN', '岗位已停止招聘']])
    expect(failing(await told(ids.hidden))).toEqual([['EMPLOYER', '用人单位尚未核验，或核验已到期']])
    for (const id of Object.values(ids)) expect(await told(id)).toMatchObject({ shown: false, rank: null })
  })

  it('says it in English too, and each sentence is a sentence', async () => {
    const id = await post({ areaCode: '350502' })
    const reader = await aVeteran(app.wired.services, { wishes }, { language: 'en' })
    const { conditions } = await told(id, null, reader.token)
    expect(failing({ conditions })).toContainEqual([
      'AREA',
      'Wished: Quangang District. The posting is in Licheng District, outside',
    ])
    for (const { text } of conditions) expect(text).toMatch(/^[ -~’]{8,}$/)
  })

  it('is told staff of somebody they accompany, who sees who looked; never of drafts, nor to others', async () => {
    const { services } = app.wired
    const id = await post({})
    const draft = (await aDraft(services, employer, { ...blank, title: '电焊工' }))._id
    const own = await told(id)
    const asked = await told(id, person.veteran._id, clerk.token)
    expect(asked.conditions).toEqual(own.conditions)
    const { data } = await app.ask(readings, {}, { as: person.token })
    expect(data.myFileReadings.nodes[0]).toEqual({ by: '林站长', purpose: '说明岗位为何推荐或未推荐' })
    const log = await services.audit.auditLog(clerk.viewer, { subjectId: person.veteran._id }, { first: 5 })
    expect(log.nodes[0]).toMatchObject({ act: 'readFile', why: 'WHY', byId: clerk.viewer.id })
    expect(codeOf(await app.ask(why, { postingId: draft }, { as: person.token }))).toBe('NOT_FOUND')
    const of = { postingId: id, veteranId: person.veteran._id }
    const others = [
      (await aStaffMember(services, { reach: '350505101' })).token,
      (await aVeteran(services)).token,
      employer.token,
    ]
    const codes = await Promise.all(others.map(async (as) => codeOf(await app.ask(why, of, { as }))))
    expect(codes).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN'])
    expect(codeOf(await app.ask(why, of))).toBe('UNAUTHENTICATED')
  })
})

describe('matches for somebody who is accompanied', () => {
  it('are those that the person sees, written down with the person; a search too', async () => {
    const { data: own } = await app.ask(matches, {}, { as: person.token })
    const { data } = await app.ask(matchesFor, { id: person.veteran._id }, { as: clerk.token })
    expect(data.matchesFor).toMatchObject(own.matches)
    const found = await app.ask(searchFor, { id: person.veteran._id, words: '焊工' }, { as: clerk.token })
    expect(found.data.searchFor.totalCount).toBeGreaterThan(0)
    expect(found.data.searchFor.nodes[0].fit).not.toBeNull()
    const { data: seen } = await app.ask(readings, {}, { as: person.token })
    expect(seen.myFileReadings.nodes.slice(0, 2)).toEqual([
      { by: '林站长', purpose: '协助查找岗位' },
      { by: '林站长', purpose: '协助查找岗位' },
    ])
  })

  it('are refused when the person wants no help or no matching, and nothing is written down', async () => {
    const { services } = app.wired
    const other = await aVeteran(services, { wishes })
    for (const use of ['ASSISTANCE', 'MATCHING'] as const) {
      await services.accounts.seedConsents([{ accountId: other.viewer.id, use, isGiven: false }])
      const answer = await app.ask(matchesFor, { id: other.veteran._id }, { as: clerk.token })
      expect(codeOf(answer)).toBe('FORBIDDEN')
    }
    const { data } = await app.ask(readings, {}, { as: other.token })
    expect(data.myFileReadings.nodes).toEqual([])
  })
})
