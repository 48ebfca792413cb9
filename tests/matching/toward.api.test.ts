import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noticeVersion } from '../../rules/privacy.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aTraining } from '../support/a-training.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let token: string
let withdrawn: string
let other: string
let forklift: string
let nightShift: string

const changes = `query ($id: ID!) { whatWouldChange(postingId: $id) { fit together
  changes { kind text days fit opens opensAtLeast trainings { title } } } }`
const path = `held { id } lacking { skill { id } orElse { id } by share rule likely learnable }
  steps { training { title } gives { id } afterYears } days postings`
const toPosting = `query ($id: ID!) { trainingsToPosting(postingId: $id) { posting { id } occupation { code } ${path} } }`
const toOccupation = `query ($code: ID!) { trainingsToOccupation(code: $code) { posting { id } occupation { name } ${path} } }`
const driver = '6-30-05-01'
const asks = { mustSkillIds: ['forklift-certificate'], minYears: null, degree: null }
const free = { mustSkillIds: [], minYears: null, degree: null }

beforeAll(async () => {
  app = await testApp()
  const { services } = app.wired
  const { viewer: staff } = await aStaffMember(services)
  await aTraining(services, staff)
  const employer = await anEmployer(services)
  forklift = (await aPosting(services, employer, asks))._id
  await aPosting(services, employer, { ...asks, title: '叉车工' })
  nightShift = (await aPosting(services, employer, { ...free, title: '叉车司机（夜班）', shift: 'NIGHT' }))
    ._id
  await aPosting(services, employer, { ...free, title: '夜班叉车工', shift: 'NIGHT' })
  await services.matching.start()
  const wishes = { occupationCodes: [driver], shifts: ['DAY' as const, 'ROTATING' as const] }
  token = (await aVeteran(services, { wishes })).token
  const leaving = await aVeteran(services, { wishes })
  await services.privacy.setConsent(leaving.viewer, {
    use: 'MATCHING',
    isGiven: false,
    notice: noticeVersion,
  })
  withdrawn = leaving.token
  other = employer.token
})
afterAll(() => app.close())

const codeOf = ({ errors }: { errors?: readonly { extensions: { code?: unknown } }[] | undefined }) =>
  errors?.[0]?.extensions.code

describe('what would change a match, over the API', () => {
  it('is the course with its days, and how many more postings it opens', async () => {
    const { data } = await app.ask(changes, { id: forklift }, { as: token })
    expect(data.whatWouldChange).toEqual({
      fit: 'PARTIAL',
      together: false,
      changes: [
        {
          kind: 'LEARN',
          text: '参加“叉车证(N1)”培训，10 天',
          days: 10,
          fit: 'STRONG',
          opens: 1,
          opensAtLeast: false,
          trainings: [{ title: '叉车司机（N1）培训班' }],
        },
      ],
    })
  })

  it('is the wish, in the language of who asks', async () => {
    const wishes = { occupationCodes: [driver], shifts: ['DAY' as const, 'ROTATING' as const] }
    const english = await aVeteran(app.wired.services, { wishes }, { language: 'en' })
    const { data } = await app.ask(changes, { id: nightShift }, { as: english.token })
    expect(data.whatWouldChange.changes).toMatchObject([
      { kind: 'SHIFT', text: 'Accept night shift too', days: null, opens: 1, trainings: [] },
    ])
  })

  it('is counted as a list counts: with the wish loosened so many more are closely related', async () => {
    const strong = async (as: string) => {
      const { data } = await app.ask('{ matches(first: 100) { nodes { id fit } } }', {}, { as })
      return (data.matches.nodes as { fit: string }[]).filter(({ fit }) => fit === 'STRONG').length
    }
    const { services } = app.wired
    const wishes = { occupationCodes: [driver], shifts: ['DAY' as const, 'ROTATING' as const] }
    const asking = await aVeteran(services, { wishes })
    const before = await strong(asking.token)
    const { data } = await app.ask(changes, { id: nightShift }, { as: asking.token })
    await services.veterans.stateWishes(asking.viewer, { ...wishes, shifts: [...wishes.shifts, 'NIGHT'] })
    // The posting itself is one of them.
    expect(await strong(asking.token)).toBe(before + 1 + data.whatWouldChange.changes[0].opens)
  })
})

describe('trainings for a gap, over the API', () => {
  it('lead to a posting', async () => {
    const { data } = await app.ask(toPosting, { id: forklift }, { as: token })
    expect(data.trainingsToPosting).toMatchObject({
      posting: { id: forklift },
      occupation: { code: driver },
      held: [],
      lacking: [{ skill: { id: 'forklift-certificate' }, by: 'LAW', likely: false, learnable: true }],
      steps: [
        {
          training: { title: '叉车司机（N1）培训班' },
          gives: [{ id: 'forklift-certificate' }],
          afterYears: 0,
        },
      ],
      days: 10,
      postings: null,
    })
  })

  it('lead to an occupation, by law and by its open postings', async () => {
    const { data } = await app.ask(toOccupation, { code: driver }, { as: token })
    expect(data.trainingsToOccupation).toMatchObject({ posting: null, days: 10, postings: 4 })
    const electrician = await app.ask(toOccupation, { code: '6-31-01-03' }, { as: token })
    expect(electrician.data.trainingsToOccupation).toMatchObject({
      occupation: { name: '电工' },
      lacking: [
        {
          skill: { id: 'low-voltage-certificate' },
          orElse: [{ id: 'high-voltage-certificate' }],
          by: 'LAW',
          learnable: false,
        },
      ],
      steps: [],
      days: 0,
      postings: 0,
    })
  })
})

describe('both', () => {
  const each = [
    [changes, () => ({ id: forklift })],
    [toPosting, () => ({ id: forklift })],
    [toOccupation, () => ({ code: driver })],
  ] as const

  it.each(each)('are for veterans alone, with a file and their consent: %#', async (ask, variables) => {
    expect(codeOf(await app.ask(ask, variables()))).toBe('UNAUTHENTICATED')
    expect(codeOf(await app.ask(ask, variables(), { as: other }))).toBe('FORBIDDEN')
    expect(codeOf(await app.ask(ask, variables(), { as: withdrawn }))).toBe('CONFLICT')
  })

  it('know only postings and occupations that are there', async () => {
    expect(codeOf(await app.ask(changes, { id: 'nothing' }, { as: token }))).toBe('NOT_FOUND')
    expect(codeOf(await app.ask(toPosting, { id: 'nothing' }, { as: token }))).toBe('NOT_FOUND')
    expect(codeOf(await app.ask(toOccupation, { code: '9-99-99-99' }, { as: token }))).toBe('NOT_FOUND')
  })

  it('are not asked without end', async () => {
    const { services } = app.wired
    const { viewer } = await aVeteran(services, { wishes: { occupationCodes: [driver] } })
    const asked = []
    for (let at = 0; at < 121; at++)
      asked.push(
        await services.matching.whatWouldChange(viewer, forklift).then(
          () => null,
          ({ code }: { code: string }) => code,
        ),
      )
    expect(asked.filter((code) => code !== null)).toEqual(['RATE_LIMITED'])
  })
})
