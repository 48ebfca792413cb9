import { describe, expect } from 'vitest'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { fairInput } from '../support/a-fair.ts'
import { postingInput } from '../support/a-posting.ts'
import { trainingInput } from '../support/a-training.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'

const languages = ['zh-CN', 'en'] as const
type Who = 'veteran' | 'employer' | 'staff' | 'nobody'
type Case = readonly [what: string, who: Who, document: string, variables: object, paths: readonly string[]]

const long = '字'.repeat(5_000)
const shownId = 'nobody-has-this-id'

/** One wrong request of each kind; `paths` are all that is wrong with it. */
const requests: readonly Case[] = [
  [
    'signing up',
    'nobody',
    'mutation ($input: SignUpInput!) { signUp(input: $input) { token } }',
    { input: { role: 'STAFF', name: '', phone: '1', code: 'x', password: 'x', email: 'x' } },
    ['role', 'name', 'phone', 'code', 'password', 'email'],
  ],
  [
    'signing in',
    'nobody',
    'mutation ($input: SignInInput!) { signIn(input: $input) { token } }',
    { input: { phone: '1', password: long } },
    ['phone', 'password'],
  ],
  [
    'an account',
    'veteran',
    'mutation ($input: AccountInput!) { updateAccount(input: $input) { id } }',
    { input: { name: long, email: 'x' } },
    ['name', 'email'],
  ],
  [
    'an organisation',
    'employer',
    'mutation ($input: EmployerInput!) { updateEmployer(input: $input) { id } }',
    { input: { ...employerFacts(), name: 'x', areaCode: '350500', industryCode: 'x', about: long } },
    ['name', 'areaCode', 'industryCode', 'about'],
  ],
  [
    'a posting',
    'employer',
    'mutation ($input: PostingInput!) { draftPosting(input: $input) { id } }',
    {
      input: postingInput({
        title: 'x',
        headCount: 0,
        content: long,
        areaCode: '999999',
        payMin: 9,
        payMax: 8,
        mustSkillIds: ['x'],
        validUntil: '2020-01-01',
      }),
    },
    ['title', 'headCount', 'content', 'areaCode', 'mustSkillIds', 'payMax', 'validUntil'],
  ],
  [
    'wording',
    'employer',
    'query ($title: String!) { checkWording(title: $title) { words } }',
    { title: long },
    ['title'],
  ],
  [
    'a training',
    'staff',
    'mutation ($input: TrainingInput!) { offerTraining(input: $input) { id } }',
    {
      input: trainingInput({
        titleZh: 'x',
        areaCode: 'x',
        startsOn: '2020-01-01',
        days: 0,
        gives: ['x', 'y'],
      }),
    },
    ['titleZh', 'areaCode', 'days', 'gives', 'gives', 'startsOn'],
  ],
  [
    'a fair',
    'staff',
    'mutation ($input: FairInput!) { createFair(input: $input) { id } }',
    {
      input: {
        ...fairInput(),
        titleZh: '',
        capacity: 0,
        occupationCodes: ['x'],
        invitedAreaCodes: ['x'],
        endsAt: '2020-01-01T00:00:00Z',
      },
    },
    [
      'titleZh',
      'capacity',
      'occupationCodes.0',
      'invitedAreaCodes.0',
      'endsAt',
      'endsAt',
      'registrationClosesAt',
    ],
  ],
  [
    'calling off a fair',
    'staff',
    'mutation ($id: ID!) { cancelFair(id: $id, reason: "x") { id } }',
    { id: shownId },
    ['reason'],
  ],
  [
    'service',
    'veteran',
    'mutation ($input: ServiceInput!) { describeService(input: $input) { id } }',
    { input: { text: long, periods: [{ startYear: 1900 }, { specialtyId: 'x', endYear: 9_000 }] } },
    ['text', 'periods.0.startYear', 'periods.1.specialtyId', 'periods.1.endYear'],
  ],
  [
    'answers',
    'veteran',
    'mutation ($input: AnswersInput!) { answerSuggestions(input: $input) { id } }',
    { input: { skills: [{ skillId: 'x', answer: 'SUGGESTED' }] } },
    ['skills.0.answer', 'skills.0.skillId'],
  ],
  [
    'wishes',
    'veteran',
    'mutation ($input: WishesInput!) { stateWishes(input: $input) { id } }',
    { input: { occupationCodes: ['x'], areaCodes: ['x'], payMin: -1 } },
    ['occupationCodes.0', 'areaCodes.0', 'payMin'],
  ],
  [
    'a person',
    'veteran',
    'mutation ($input: PersonInput!) { updatePerson(input: $input) { id } }',
    { input: { name: '', residentId: 'x', areaCode: 'x' } },
    ['name', 'residentId', 'areaCode'],
  ],
  [
    'reasons',
    'staff',
    'mutation ($id: ID!, $reasons: [FieldReasonInput!]!) { returnVeteran(id: $id, reasons: $reasons) { id } }',
    { id: shownId, reasons: [{ field: '', reason: long }] },
    ['reasons.0.field', 'reasons.0.reason'],
  ],
  [
    'matches',
    'veteran',
    'query ($filter: MatchFilter) { matches(filter: $filter) { totalCount } }',
    { filter: { areaCodes: ['x'], payMin: -1 } },
    ['areaCodes.0', 'payMin'],
  ],
  ['stations', 'nobody', 'query { serviceStations(area: "x") { id } }', {}, ['area']],
  [
    'a page',
    'staff',
    'query { veteransToVerify(first: 0, after: "x") { totalCount } }',
    {},
    ['first', 'after'],
  ],
]

const it = overHttp.extend('tokens', { scope: 'file' }, async ({ services }) => {
  const tokensIn = async (language: (typeof languages)[number]) => ({
    veteran: (await aVeteran(services, {}, { language })).token,
    employer: (await anEmployer(services, {}, { language })).token,
    staff: (await aStaffMember(services, { language })).token,
    nobody: undefined,
  })
  return { 'zh-CN': await tokensIn('zh-CN'), en: await tokensIn('en') }
})

describe.for(languages)('what is wrong is said in %s', (language) => {
  it.for(requests)(
    'of %s, every field at once',
    async ([, who, document, variables, paths], { app, tokens }) => {
      const as = tokens[language][who]
      const { errors } = await app.ask(document, variables, { language, ...(as && { as }) })
      expect(errors?.[0]?.extensions.code).toBe('INVALID')
      const fields = errors?.[0]?.extensions.fields ?? []
      expect(fields.map(({ path }) => path)).toEqual(paths)
      for (const { message } of fields) {
        if (language === 'en') expect(message).toMatch(/^[\x20-\x7e]+$/)
        else expect(message).toMatch(/\p{Script=Han}/u)
        expect(message).not.toMatch(
          /expected|received|invalid|too (small|big)|期望|无效[^。]*(输入|日期)|过[大小]/i,
        )
      }
    },
  )
})

describe('a wrong field', () => {
  it('is said in the language of the account, whatever the browser prefers', async ({ app, services }) => {
    const { token } = await anAccount(services, { language: 'en' })
    const document = 'mutation { stateWishes(input: { payMin: -1 }) { id } }'
    const { errors } = await app.ask(document, {}, { as: token, language: 'zh-CN' })
    expect(errors?.[0]?.extensions.fields).toEqual([
      { path: 'payMin', message: 'The least pay a month is a whole number from 0 to 1,000,000' },
    ])
  })
})
