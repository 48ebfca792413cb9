import { describe, expect } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { aDraftFair, aFair, fairInput } from '../support/a-fair.ts'
import { trainingInput } from '../support/a-training.ts'
import { overHttp as it } from '../support/fixtures.ts'
import type { Answer } from '../support/test-app.ts'

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code
let made = 0
const someHeldText = () => `第${++made}次，限难性`

const worded = `id kind title mine version wordingCheck { state }
  texts { field text findings { words severity rule } }`
const pass = `mutation ($kind: WordedKind!, $id: ID!, $version: Int)
  { passWorded(kind: $kind, id: $id, version: $version) { ${worded} } }`
const giveBack = `mutation ($kind: WordedKind!, $id: ID!)
  { returnWorded(kind: $kind, id: $id, reasons: [{ field: "notes", reason: "请改" }]) { ${worded} } }`
const list = `query ($kind: WordedKind!) { wordedToCheck(kind: $kind, first: 100) { totalCount nodes { ${worded} } } }`
const staffOnly = [
  ['the list', list],
  ['passing', pass],
  ['giving back', giveBack],
  ['the drafts of trainings', '{ trainingDrafts(first: 5) { totalCount } }'],
  ['a training as staff keep it', 'query ($id: ID!) { staffTraining(id: $id) { id } }'],
  ['drafting a training', 'mutation { draftTraining(input: { titleZh: "电工培训班" }) { id } }'],
  [
    'changing a training',
    'mutation ($id: ID!) { updateTraining(id: $id, input: { titleZh: "电工培训班" }) { id } }',
  ],
  ['publishing a training', 'mutation ($id: ID!) { publishTraining(id: $id) { id } }'],
  ['deleting a training', 'mutation ($id: ID!) { deleteTraining(id: $id) { id } }'],
] as const

describe('what staff write', () => {
  it.for(staffOnly)('%s is for staff only', async ([, query], { app, veteran, employer }) => {
    const variables = { kind: 'FAIR', id: 'x' }
    expect(codeOf(await app.ask(query, variables))).toBe('UNAUTHENTICATED')
    for (const { token } of [veteran, employer])
      expect(codeOf(await app.ask(query, variables, { as: token }))).toBe('FORBIDDEN')
  })

  it('waits at the desk with its words and the rule, until a colleague passes it', async ({
    app,
    services,
    staff,
  }) => {
    const colleague = await aStaffMember(services)
    const notes = someHeldText()
    const { _id: id } = await aDraftFair(services, staff.viewer, { notes })
    await services.fairs.publish(staff.viewer, id)
    const seenBy = async (token: string) => {
      const { data } = await app.ask(list, { kind: 'FAIR' }, { as: token })
      return data.wordedToCheck.nodes.find((each: { id: string }) => each.id === id)
    }
    const before = await seenBy(colleague.token)
    expect(before).toMatchObject({ kind: 'FAIR', mine: false, wordingCheck: { state: 'PENDING' } })
    expect(before.texts.find((each: { field: string }) => each.field === 'notes')).toMatchObject({
      text: notes,
      findings: [{ words: '限难性', severity: 'HELD', rule: expect.stringContaining('妇女权益保障法') }],
    })
    expect(await seenBy(staff.token)).toMatchObject({ mine: true })
    const own = await app.ask(pass, { kind: 'FAIR', id }, { as: staff.token })
    expect(codeOf(own)).toBe('FORBIDDEN')
    expect(own.errors?.[0]?.message).toMatch(/由其他工作人员核对/)
    const { version } = before
    const passed = await app.ask(pass, { kind: 'FAIR', id, version }, { as: colleague.token })
    expect(passed.data.passWorded.wordingCheck.state).toBe('VERIFIED')
    expect((await app.ask('query ($id: ID!) { fair(id: $id) { state } }', { id })).data.fair.state).toBe(
      'PUBLISHED',
    )
    const late = await app.ask(giveBack, { kind: 'FAIR', id }, { as: colleague.token })
    expect(codeOf(late)).toBe('CONFLICT')
    const none = await app.ask(pass, { kind: 'TRAINING', id }, { as: colleague.token })
    expect(codeOf(none)).toBe('NOT_FOUND')
  })

  it('shows the check and the held texts of a fair to staff, to nobody else', async ({
    app,
    services,
    staff,
    veteran,
    employer,
  }) => {
    const { _id: id } = await aFair(services, staff.viewer)
    const notes = someHeldText()
    await services.fairs.update(staff.viewer, id, fairInput({ notes }))
    const look =
      'query ($id: ID!) { fair(id: $id) { notes wordingCheck { state } heldTexts { field text } } }'
    expect((await app.ask(look, { id }, { as: staff.token })).data.fair).toEqual({
      notes: '',
      wordingCheck: { state: 'PENDING' },
      heldTexts: [{ field: 'notes', text: notes }],
    })
    for (const as of [veteran.token, employer.token, undefined])
      expect((await app.ask(look, { id }, as ? { as } : {})).data.fair).toEqual({
        notes: '',
        wordingCheck: null,
        heldTexts: [],
      })
  })

  it('keeps a training half-filled as it was written, and tells all that it lacks when it is published', async ({
    app,
    staff,
  }) => {
    const fields =
      'id state titleZh titleEn providerZh area { code } startsOn days places fee gives { id } version'
    const made = await app.ask(
      `mutation { draftTraining(input: { titleZh: "电工培训班" }, key: "key-of-draft-1") { ${fields} } }`,
      {},
      { as: staff.token },
    )
    const { id } = made.data.draftTraining
    const again = await app.ask(
      `query ($id: ID!) { staffTraining(id: $id) { ${fields} } }`,
      { id },
      {
        as: staff.token,
      },
    )
    expect(again.data.staffTraining).toEqual({
      id,
      state: 'DRAFT',
      titleZh: '电工培训班',
      titleEn: null,
      providerZh: '',
      area: null,
      startsOn: null,
      days: null,
      places: null,
      fee: 0,
      gives: [],
      version: 1,
    })
    const refused = await app.ask(
      'mutation ($id: ID!) { publishTraining(id: $id) { id } }',
      { id },
      {
        as: staff.token,
      },
    )
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' })
    const paths = refused.errors?.[0]?.extensions.fields?.map(({ path }) => path) ?? []
    expect(paths.toSorted()).toEqual(
      ['providerZh', 'areaCode', 'startsOn', 'days', 'places', 'gives'].toSorted(),
    )
    const { data } = await app.ask('{ trainings(first: 100) { nodes { id } } }')
    expect(JSON.stringify(data)).not.toContain(id)
  })

  it('of a training waits, and is listed once it is passed', async ({ app, services, staff }) => {
    const colleague = await aStaffMember(services)
    const contentZh = someHeldText()
    const { _id: id } = await services.trainings.offerTraining(staff.viewer, trainingInput({ contentZh }))
    const listed = async () =>
      JSON.stringify((await app.ask('{ trainings(first: 100) { nodes { id } } }')).data)
    expect(await listed()).not.toContain(id)
    const { data } = await app.ask(list, { kind: 'TRAINING' }, { as: colleague.token })
    expect(data.wordedToCheck.nodes.map((each: { id: string }) => each.id)).toContain(id)
    await app.ask(pass, { kind: 'TRAINING', id }, { as: colleague.token })
    expect(await listed()).toContain(id)
  })
})
