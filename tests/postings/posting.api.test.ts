import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting, postingInput } from '../support/a-posting.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const fields = `id title state visible version headCount validUntil payMin payMax
  employer { name } area { code } occupation { code } mustSkills { id } source { feed }`
const draft = `mutation ($input: PostingInput!) { draftPosting(input: $input) { ${fields} } }`
const publish = `mutation ($id: ID!) { publishPosting(id: $id) { ${fields} } }`
const close = `mutation ($id: ID!) { closePosting(id: $id) { state } }`
const one = `query ($id: ID!) { posting(id: $id) { ${fields} } }`
const mine = `query ($first: Int!) { myPostings(first: $first) { totalCount nodes { id } pageInfo { hasNextPage } } }`
const check = `query ($conditions: String!) { checkWording(conditions: $conditions) { field words rule refused } }`

describe('postings over the API', () => {
  it('are drafted, published, seen by anybody and closed', async () => {
    const { token, employer } = await anEmployer(app.wired.services)
    const { data } = await app.ask(draft, { input: postingInput() }, { as: token })
    expect(data.draftPosting).toMatchObject({ state: 'DRAFT', visible: false, version: 1 })
    const { id } = data.draftPosting
    expect((await app.ask(one, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')

    const published = await app.ask(publish, { id }, { as: token })
    expect(published.data.publishPosting).toMatchObject({ state: 'OPEN', visible: true })
    const seen = (await app.ask(one, { id })).data.posting
    expect(seen).toMatchObject({
      employer: { name: employer.name },
      area: { code: '350505' },
      mustSkills: [{ id: 'forklift-certificate' }],
      source: null,
    })
    expect((await app.ask(close, { id }, { as: token })).data.closePosting).toEqual({ state: 'CLOSED' })
    expect((await app.ask(one, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  it('may be drafted with a title alone', async () => {
    const { token } = await anEmployer(app.wired.services)
    const { data } = await app.ask(draft, { input: { title: '叉车司机' } }, { as: token })
    expect(data.draftPosting).toMatchObject({ headCount: null, validUntil: null, payMin: null })
  })

  it.each([
    ['zh-CN', '缺少招聘人数', '性别'],
    ['en', 'The head-count is missing', 'Sex may be neither'],
  ])('are refused in %s, naming elements and wording with their rule', async (language, element, rule) => {
    const { token } = await anEmployer(
      app.wired.services,
      {},
      { language: language === 'en' ? 'en' : 'zh-CN' },
    )
    const input = postingInput({ title: '男保安', headCount: null })
    const { data } = await app.ask(draft, { input }, { as: token })
    const { errors } = await app.ask(publish, { id: data.draftPosting.id }, { as: token, language })
    expect(errors?.[0]?.extensions.code).toBe('INVALID')
    const named = errors?.[0]?.extensions.fields ?? []
    expect(named.map(({ path }) => path)).toEqual(['headCount', 'title'])
    expect(named[0]?.message).toContain(element)
    expect(named[1]?.message).toContain(rule)
  })

  it("of others cannot be found, changed or closed, and one's own list holds one's own", async () => {
    const [own, other] = [await anEmployer(app.wired.services), await anEmployer(app.wired.services)]
    const { data } = await app.ask(draft, { input: postingInput() }, { as: own.token })
    const { id } = data.draftPosting
    for (const query of [one, publish, close]) {
      const { errors } = await app.ask(query, { id }, { as: other.token })
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    }
    const list = await app.ask(mine, { first: 10 }, { as: other.token })
    expect(list.data.myPostings).toMatchObject({ totalCount: 0, nodes: [] })
  })

  it('are written by employers only, and listed in pages of at most 100', async () => {
    const { token: veteran } = await anAccount(app.wired.services)
    const { token } = await anEmployer(app.wired.services)
    const refused = await app.ask(draft, { input: postingInput() }, { as: veteran })
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const unknown = await app.ask(draft, { input: postingInput() })
    expect(unknown.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    const greedy = await app.ask(mine, { first: 101 }, { as: token })
    expect(greedy.errors?.[0]?.extensions.code).toBe('INVALID')
  })

  it('may be closed by staff', async () => {
    const employer = await anEmployer(app.wired.services)
    const { token } = await aStaffMember(app.wired.services)
    const { _id: id } = await aPosting(app.wired.services, employer)
    expect((await app.ask(close, { id }, { as: token })).data.closePosting).toEqual({ state: 'CLOSED' })
  })
})

describe('wording as it is typed', () => {
  it("is judged in the viewer's language", async () => {
    const { token } = await anEmployer(app.wired.services, {}, { language: 'en' })
    const { data } = await app.ask(
      check,
      { conditions: '18-35岁，五官端正；22周岁以上' },
      { as: token, language: 'en' },
    )
    expect(data.checkWording).toMatchObject([
      { field: 'conditions', words: '18-35岁', refused: true },
      { field: 'conditions', words: '五官端正', refused: true },
      { field: 'conditions', words: '22周岁以上', refused: false },
    ])
    expect(data.checkWording[0].rule).toContain('Age may not be limited')
  })

  it('says where the words stand, what is thought of them, and what may stand there instead', async () => {
    const { token } = await anEmployer(app.wired.services)
    const asked = `{ checkWording(title: "保安（男）", place: "限难性") { field words from to instead severity } }`
    const { data } = await app.ask(asked, {}, { as: token })
    expect(data.checkWording).toEqual([
      { field: 'title', words: '男', from: 3, to: 4, instead: '男女不限', severity: 'REFUSED' },
      { field: 'place', words: '限难性', from: 0, to: 3, instead: '', severity: 'HELD' },
    ])
  })

  it('is for employers and staff, and of bounded length', async () => {
    const { token: veteran } = await anAccount(app.wired.services)
    const refused = await app.ask(check, { conditions: '限男性' }, { as: veteran })
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const { token } = await aStaffMember(app.wired.services)
    const huge = await app.ask(check, { conditions: '限'.repeat(10_001) }, { as: token })
    expect(huge.errors?.[0]?.extensions.code).toBe('INVALID')
  })
})
