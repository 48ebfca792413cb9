import { describe, expect } from 'vitest'
import { aStaffMember } from '../../support/a-account.ts'
import { anEmployer } from '../../support/a-employer.ts'
import { aPosting } from '../../support/a-posting.ts'
import { overHttp as it } from '../../support/fixtures.ts'
import type { Answer } from '../../support/test-app.ts'
import { aHeldPosting } from './a-held-posting.ts'

const page = 'first: 5) { totalCount nodes { id } }'
const takeDown = `mutation ($id: ID!) { takeDownPosting(id: $id, input: { concern: FEES, reason: "要求交押金" })
  { id visible takedown { concern reason by appeal { state } } } }`
const report = `mutation ($id: ID!) { reportPosting(postingId: $id, input: { concern: FEES }) { concern state } }`
const appeal = `mutation ($id: ID!) { appealTakedown(id: $id, words: "押金已经取消") { takedown { appeal { words state } } } }`

/** Who may do what: every action of this feature, and to whom it is forbidden. */
const actions = [
  ['the list of held postings', `{ postingsToCheck(${page} }`, ['veteran', 'employer']],
  ['the list of appeals', `{ appealedPostings(${page} }`, ['veteran', 'employer']],
  ['the list of take-downs', `{ takenDownPostings(${page} }`, ['veteran', 'employer']],
  ['the list of reports', `{ reportedPostings(${page} }`, ['veteran', 'employer']],
  ['passing', 'mutation { passPosting(id: "x") { id } }', ['veteran', 'employer']],
  [
    'giving back',
    'mutation { returnPosting(id: "x", reasons: [{ field: "title", reason: "请改" }]) { id } }',
    ['veteran', 'employer'],
  ],
  [
    'putting up again',
    'mutation { putUpPosting(id: "x", reason: "已核实") { id } }',
    ['veteran', 'employer'],
  ],
  ['taking down', takeDown, ['veteran', 'employer']],
  [
    'answering reports',
    'mutation { dismissReports(postingId: "x", answer: "已核实") { id } }',
    ['veteran', 'employer'],
  ],
  [
    'deciding',
    'mutation { decideAppeal(id: "x", outcome: LIFTED, answer: "已核实") { id } }',
    ['veteran', 'employer'],
  ],
  ['reporting', report, ['employer']],
  ['appealing', appeal, ['veteran', 'staff']],
] as const

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code

describe('the oversight of postings', () => {
  it.for(actions)(
    'refuses %s to those whom it is not for',
    async ([, query, refused], { app, veteran, employer, staff }) => {
      const tokens = { veteran: veteran.token, employer: employer.token, staff: staff.token }
      expect(codeOf(await app.ask(query, { id: 'x' }))).toBe('UNAUTHENTICATED')
      for (const who of refused)
        expect(codeOf(await app.ask(query, { id: 'x' }, { as: tokens[who] }))).toBe('FORBIDDEN')
    },
  )

  it("answers of one's own report only to those who are signed in", async ({ app }) => {
    expect(codeOf(await app.ask('{ myReport(postingId: "x") { state } }'))).toBe('UNAUTHENTICATED')
  })

  it('shows the check and the take-down to the employer and staff, to nobody else, and never who reported', async ({
    app,
    services,
    employer,
    staff,
    veteran,
  }) => {
    const { _id: id } = await aPosting(services, employer)
    expect((await app.ask(report, { id }, { as: veteran.token })).data.reportPosting).toEqual({
      concern: 'FEES',
      state: 'WAITING',
    })
    const down = (await app.ask(takeDown, { id }, { as: staff.token })).data.takeDownPosting
    expect(down).toMatchObject({ visible: false, takedown: { concern: 'FEES', by: '林站长' } })

    const look = `query ($id: ID!) { posting(id: $id) { wordingCheck { state } takedown { reason } pastTakedowns { by } } }`
    const own = await app.ask(look, { id }, { as: employer.token })
    expect(own.data.posting).toMatchObject({ takedown: { reason: '要求交押金' }, pastTakedowns: [] })
    expect(JSON.stringify(own)).not.toContain(veteran.viewer.id)
    for (const as of [veteran.token, (await anEmployer(services)).token, undefined])
      expect(codeOf(await app.ask(look, { id }, as ? { as } : {}))).toBe('NOT_FOUND')

    const appealed = await app.ask(appeal, { id }, { as: employer.token })
    expect(appealed.data.appealTakedown.takedown.appeal).toMatchObject({ state: 'WAITING' })
    expect(codeOf(await app.ask(appeal, { id }, { as: (await anEmployer(services)).token }))).toBe(
      'NOT_FOUND',
    )
    await aStaffMember(services)
    const decide = `mutation ($id: ID!) { decideAppeal(id: $id, outcome: LIFTED, answer: "已核实") { id } }`
    const same = await app.ask(decide, { id }, { as: staff.token })
    expect(codeOf(same)).toBe('FORBIDDEN')
  })

  it('keeps the check of a visible posting from others, and a held one from all lists that they have', async ({
    app,
    services,
    employer,
    staff,
    veteran,
  }) => {
    const held = await aHeldPosting(services, employer)
    const look = 'query ($id: ID!) { posting(id: $id) { visible wordingCheck { state } } }'
    const own = await app.ask(look, { id: held._id }, { as: employer.token })
    expect(own.data.posting).toEqual({ visible: false, wordingCheck: { state: 'PENDING' } })
    expect(codeOf(await app.ask(look, { id: held._id }, { as: veteran.token }))).toBe('NOT_FOUND')
    const list = await app.ask(
      `{ postingsToCheck(first: 100) { nodes { id wordingCheck { submittedAt } } } }`,
      {},
      { as: staff.token },
    )
    expect(JSON.stringify(list.data)).toContain(held._id)
    const pass = 'mutation ($id: ID!, $version: Int) { passPosting(id: $id, version: $version) { visible } }'
    const passed = await app.ask(pass, { id: held._id, version: held.version }, { as: staff.token })
    expect(passed.data.passPosting).toEqual({ visible: true })
    expect((await app.ask(look, { id: held._id }, { as: veteran.token })).data.posting).toEqual({
      visible: true,
      wordingCheck: null,
    })
  })

  it('names every wrong field at once, in both languages', async ({ app, staff }) => {
    const bad = 'mutation { takeDownPosting(id: "x", input: { concern: FEES, reason: "" }) { id } }'
    const zh = await app.ask(bad, {}, { as: staff.token, language: 'zh-CN' })
    expect(zh.errors?.[0]?.extensions.fields).toMatchObject([
      { path: 'reason', message: expect.stringContaining('下架原因') },
    ])
  })
})
