import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposalText } from '../../server/veterans/proposals/proposal-text.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const fields = `id version degree rank limits wishes { payMin shifts refusals refusedOccupations { code } areas { code } occupations { code } }
  servicePeriods { startYear endYear } proposals { key kind text words }`
const describeService = `mutation ($input: ServiceInput!) { describeService(input: $input) { ${fields} } }`
const answer = `mutation ($input: AnswersInput!) { answerSuggestions(input: $input) { ${fields} } }`
const text = '2012年到2017年汽车兵，大专，想在泉港干白班，月薪六千以上，不想跑长途'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

type Proposed = { key: string; text: string; words: string[] }
const keysOf = (file: { proposals: Proposed[] }) => file.proposals.map(({ key }) => key)

/** Somebody who has described their service in these words. */
async function someoneSaying(words: string) {
  const { token } = await anAccount(app.wired.services)
  const told = await app.ask(describeService, { input: { text: words } }, { as: token })
  return { token, file: told.data.describeService }
}

describe('what a description of service says for other fields', () => {
  it('is proposed with the words that say so, and fills nothing', async () => {
    const { file } = await someoneSaying(text)
    expect(keysOf(file)).toEqual([
      'DEGREE:ASSOCIATE',
      'SERVICE_YEARS:2012-2017',
      'AREA:350505',
      'PAY_MIN:6000',
      'SHIFT:DAY',
      'REFUSAL:LONG_HAUL',
    ])
    expect(file.proposals[3]).toMatchObject({ text: '最低月薪：6000 元', words: ['月薪六千以上'] })
    expect(file).toMatchObject({ degree: null, wishes: { payMin: null, shifts: [], areas: [] } })
  })

  it('fills its field when the person says yes, and is not asked again either way', async () => {
    const { token } = await someoneSaying(text)
    const proposals = [
      { key: 'DEGREE:ASSOCIATE', answer: 'CONFIRMED' },
      { key: 'SERVICE_YEARS:2012-2017', answer: 'CONFIRMED' },
      { key: 'AREA:350505', answer: 'CONFIRMED' },
      { key: 'PAY_MIN:6000', answer: 'REJECTED' },
      { key: 'SHIFT:DAY', answer: 'CONFIRMED' },
      { key: 'REFUSAL:LONG_HAUL', answer: 'CONFIRMED' },
    ]
    const { answerSuggestions } = (await app.ask(answer, { input: { proposals } }, { as: token })).data
    expect(answerSuggestions).toMatchObject({
      degree: 'ASSOCIATE',
      servicePeriods: [{ startYear: 2012, endYear: 2017 }],
      wishes: { payMin: null, shifts: ['DAY'], refusals: ['LONG_HAUL'], areas: [{ code: '350505' }] },
      proposals: [],
    })
    const again = await app.ask(describeService, { input: { text: `${text}，会修车` } }, { as: token })
    expect(keysOf(again.data.describeService)).not.toContain('PAY_MIN:6000')
  })

  it('gives way to what the person has stated: a correction holds through later edits', async () => {
    const { token } = await someoneSaying(text)
    const wishes = 'mutation ($input: WishesInput!) { stateWishes(input: $input) { id } }'
    await app.ask(
      wishes,
      { input: { payMin: 7000, shifts: ['NIGHT'], areaCodes: ['350505'] } },
      { as: token },
    )
    const later = '大专，想在泉港干白班，月薪八千以上'
    const { describeService: file } = (
      await app.ask(describeService, { input: { text: later } }, { as: token })
    ).data
    expect(keysOf(file)).toEqual(['DEGREE:ASSOCIATE'])
    expect(file.wishes).toMatchObject({ payMin: 7000, shifts: ['NIGHT'] })
  })

  it('takes an answer to one that is no longer made for an answer, and fills nothing', async () => {
    const { token } = await someoneSaying('汽车兵')
    const proposals = [{ key: 'PAY_MIN:9000', answer: 'CONFIRMED' }]
    const { answerSuggestions } = (await app.ask(answer, { input: { proposals } }, { as: token })).data
    expect(answerSuggestions.wishes.payMin).toBeNull()
  })

  it('is refused from an old reading, and with an answer that is none', async () => {
    const { token, file } = await someoneSaying(text)
    const code = async (input: object) =>
      (await app.ask(answer, { input }, { as: token })).errors?.[0]?.extensions.code
    const proposals = [{ key: 'SHIFT:DAY', answer: 'CONFIRMED' }]
    expect(await code({ proposals, version: file.version - 1 })).toBe('CONFLICT')
    expect(await code({ proposals: [{ key: 'SHIFT:DAY', answer: 'SUGGESTED' }] })).toBe('INVALID')
  })

  it('is read in English too', async () => {
    const { file } = await someoneSaying(
      'Truck driver 2010 to 2015, I want to work in Quangang, pay at least 6000',
    )
    expect(keysOf(file)).toEqual(['SERVICE_YEARS:2010-2015', 'AREA:350505', 'PAY_MIN:6000'])
    expect(proposalText({ kind: 'PAY_MIN', value: '6000' }).en).toBe('Least pay: ¥6000 a month')
  })

  it('fills rank, refusals, refused work and limits, and the answers hold through later edits', async () => {
    const words = '二级上士，腿受过伤，不能久站，耳背，不要夜班，不想当保安'
    const { token, file } = await someoneSaying(words)
    const asked = [
      ...['RANK:STAFF_SERGEANT_2', 'REFUSAL:NIGHTS', 'REFUSED_OCCUPATION:4-07-05-01'],
      ...['LIMIT:STANDING', 'LIMIT:WALKING', 'LIMIT:HEARING'],
    ]
    expect(keysOf(file)).toEqual(asked)
    expect(file).toMatchObject({ rank: null, limits: [], wishes: { refusals: [] } })
    const said = (key: string) => ({ key, answer: key === 'LIMIT:WALKING' ? 'REJECTED' : 'CONFIRMED' })
    await app.ask(answer, { input: { proposals: asked.map(said) } }, { as: token })
    const later = `${words}，会修车，不能多走`
    const again = await app.ask(describeService, { input: { text: later } }, { as: token })
    expect(again.data.describeService).toMatchObject({
      rank: 'STAFF_SERGEANT_2',
      limits: ['STANDING', 'HEARING'],
      wishes: { refusals: ['NIGHTS'], refusedOccupations: [{ code: '4-07-05-01' }] },
      proposals: [],
    })
  })

  it('can be corrected in the form: refusals with the wishes, limits only where they are sent', async () => {
    const { token } = await someoneSaying('不能久站')
    const yes = { key: 'LIMIT:STANDING', answer: 'CONFIRMED' }
    await app.ask(answer, { input: { proposals: [yes] } }, { as: token })
    const wishes = `mutation ($input: WishesInput!) { stateWishes(input: $input) { limits wishes { refusals } } }`
    const state = async (input: object) => (await app.ask(wishes, { input }, { as: token })).data.stateWishes
    expect(await state({ refusals: ['AWAY'] })).toEqual({
      limits: ['STANDING'],
      wishes: { refusals: ['AWAY'] },
    })
    expect(await state({ limits: [] })).toEqual({ limits: [], wishes: { refusals: [] } })
  })

  it('is nobody else’s to see', async () => {
    const { file, token: own } = await someoneSaying(`${text}，不能久站`)
    const yes = { key: 'LIMIT:STANDING', answer: 'CONFIRMED' }
    await app.ask(answer, { input: { proposals: [yes] } }, { as: own })
    const { token } = await aStaffMember(app.wired.services)
    const open = 'query ($id: ID!) { veteran(id: $id) { proposals { key } limits } }'
    const seen = (await app.ask(open, { id: file.id }, { as: token })).data.veteran
    expect(seen).toEqual({ proposals: [], limits: [] })
  })
})
