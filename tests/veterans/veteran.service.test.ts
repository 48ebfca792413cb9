import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Accounts } from '../../server/accounts/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import type { ServiceReading } from '../../server/reading/index.ts'
import { createVeterans, type Veterans } from '../../server/veterans/index.ts'
import { accountsOf, anAccount, aStaffMember } from '../support/a-account.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { outcomeOf } from '../support/outcome.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

/** Every word that is a skill's id is that skill: what a reading does, without what a lexicon knows. */
const service = (text: string): ServiceReading => ({
  specialties: [],
  skills: text
    .split(' ')
    .filter((word) => word.startsWith('driving'))
    .map((word) => ({ id: word, confidence: 0.8, words: [word] })),
  occupations: [],
  further: [],
})

let platform: TestPlatform
let services: { accounts: Accounts; veterans: Veterans }

beforeAll(async () => {
  platform = await testPlatform()
  services = {
    accounts: accountsOf(platform),
    veterans: createVeterans({
      ...platform,
      accounts: accountsOf(platform),
      reading: { serviceInTurns: async (text) => service(text), proposals: () => [] },
    }),
  }
  await buildIndexes(platform.connection)
})
afterAll(() => platform.close())

const inDatabase = (id: string) => platform.connection.collection('veterans').findOne({ _id: id as never })

describe('a file', () => {
  it('is made once, however many requests ask for it first', async () => {
    const { viewer } = await anAccount(services)
    const files = await Promise.all(Array.from({ length: 8 }, () => services.veterans.myVeteran(viewer)))
    expect(new Set(files.map(({ _id }) => _id)).size).toBe(1)
    expect(files[0]).toMatchObject({ name: viewer.name, accountId: viewer.id, version: 1 })
  })

  it('is kept by veterans only', async () => {
    const { viewer: employer } = await anAccount(services, { role: 'EMPLOYER' })
    const { viewer: staff } = await aStaffMember(services)
    const { veterans } = services
    for (const [viewer, code] of [
      [null, 'UNAUTHENTICATED'],
      [employer, 'FORBIDDEN'],
      [staff, 'FORBIDDEN'],
    ] as const) {
      const attempts = [
        veterans.myVeteran(viewer),
        veterans.myFileReadings(viewer, { first: 1 }),
        veterans.describeService(viewer, { text: 'x', periods: [] }),
        veterans.answerSuggestions(viewer, { skills: [], occupations: [] }),
        veterans.stateWishes(viewer, { occupationCodes: [], areaCodes: [], shifts: [] }),
        veterans.updatePerson(viewer, {}),
        veterans.submitVeteran(viewer),
      ]
      expect(await Promise.all(attempts.map(outcomeOf))).toEqual(attempts.map(() => code))
    }
  })

  it('never carries the resident ID, its seal or its hash out of the store', async () => {
    const residentId = aResidentId()
    const { veteran, viewer } = await aVeteran(services, { residentId })
    const rows = [
      veteran,
      await services.veterans.myVeteran(viewer),
      ...(await services.veterans.byIds([veteran._id])),
      await services.veterans.ofAccount(viewer.id),
    ]
    for (const row of rows) {
      expect(row).toMatchObject({ residentIdTail: residentId.slice(-4) })
      expect(Object.keys(row ?? {}).filter((key) => /sealed|hash|path|keys/i.test(key))).toEqual([])
    }
    expect(JSON.stringify(await inDatabase(veteran._id))).not.toContain(residentId)
  })

  it('takes one of two changes made at once from the same reading', async () => {
    const { viewer, veteran } = await aVeteran(services)
    const change = (payMin: number) =>
      services.veterans.stateWishes(viewer, {
        occupationCodes: [],
        areaCodes: [],
        shifts: [],
        payMin,
        version: veteran.version,
      })
    const outcomes = await Promise.all([4_000, 5_000, 6_000].map((pay) => outcomeOf(change(pay))))
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'OK'])
    expect(await services.veterans.myVeteran(viewer)).toMatchObject({ version: 2 })
  })

  it('refuses a change made from an old reading, and takes one that names none', async () => {
    const { viewer } = await aVeteran(services)
    await services.veterans.updatePerson(viewer, { degree: 'HIGH_SCHOOL' })
    expect(await outcomeOf(services.veterans.updatePerson(viewer, { degree: 'BACHELOR', version: 1 }))).toBe(
      'CONFLICT',
    )
    expect(await services.veterans.updatePerson(viewer, { degree: 'ASSOCIATE' })).toMatchObject({
      version: 3,
    })
  })
})

describe('words on service', () => {
  it('bring suggestions; answers outlive them', async () => {
    const { viewer } = await aVeteran(services)
    const { veterans } = services
    const described = (text: string) => veterans.describeService(viewer, { text, periods: [] })
    expect((await described('driving-licence-b2 driving-licence-c1')).skills).toHaveLength(2)
    await veterans.answerSuggestions(viewer, {
      skills: [{ skillId: 'driving-licence-b2', answer: 'REJECTED' }],
      occupations: [{ code: '4-02-02-01', answer: 'CONFIRMED' }],
    })
    const again = await described('driving-licence-b2 driving-licence-a1')
    expect(again.skills.map(({ id, answer }) => [id, answer])).toEqual([
      ['driving-licence-b2', 'REJECTED'],
      ['driving-licence-a1', 'SUGGESTED'],
    ])
    expect(again.occupations.map(({ id, answer }) => [id, answer])).toEqual([['4-02-02-01', 'CONFIRMED']])
  })

  it('are joined by what a picked post brings', async () => {
    const { viewer } = await aVeteran(services)
    const period = {
      branch: 'ARMY',
      specialtyId: 'transport-driver',
      startYear: 2001,
      endYear: 2006,
    } as const
    const file = await services.veterans.describeService(viewer, { text: '', periods: [period] })
    expect(file.servicePeriods).toEqual([period])
    expect(file.skills.length).toBeGreaterThan(0)
    expect(file.skills.every(({ answer, words }) => answer === 'SUGGESTED' && words.length === 1)).toBe(true)
  })
})

describe('a verified file', () => {
  const verification = {
    state: 'VERIFIED',
    submittedAt: new Date(),
    decidedAt: new Date(),
    decidedBy: '林站长',
    validUntil: null,
    reasons: [],
  } as const

  it.each([
    ['name', { name: '陈建军' }],
    ['resident ID', { residentId: aResidentId() }],
  ])('waits for staff again when the %s changes', async (_, change) => {
    const { viewer } = await aVeteran(services, { residentId: aResidentId(), verification })
    const file = await services.veterans.updatePerson(viewer, change)
    expect(file.verification).toMatchObject({ state: 'PENDING', decidedBy: null })
    expect(file.verification.submittedAt).toEqual(platform.clock())
  })

  it('stays verified when the same name and ID are given again, or the place changes', async () => {
    const residentId = aResidentId()
    const { viewer } = await aVeteran(services, { residentId, verification })
    const typed = { residentId: ` ${residentId.toLowerCase()} `, name: viewer.name, areaCode: '350521' }
    expect((await services.veterans.updatePerson(viewer, typed)).verification.state).toBe('VERIFIED')
    expect(await outcomeOf(services.veterans.submitVeteran(viewer))).toBe('CONFLICT')
  })
})

describe('handing in', () => {
  it('names all that is missing, and keeps nothing', async () => {
    const { viewer } = await aVeteran(services, { areaCode: null })
    await expect(services.veterans.submitVeteran(viewer)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'residentId' }, { path: 'areaCode' }, { path: 'serviceText' }] },
    })
    expect(await services.veterans.myVeteran(viewer)).toMatchObject({ version: 1 })
  })

  it('twice is handing in once', async () => {
    const { viewer } = await aVeteran(services, { residentId: aResidentId(), serviceText: '汽车兵' })
    const once = await services.veterans.submitVeteran(viewer)
    platform.clock.advance(60_000)
    expect(await services.veterans.submitVeteran(viewer)).toEqual(once)
    expect(once.verification.state).toBe('PENDING')
  })

  it('of an unknown account makes no second file', async () => {
    const { viewer } = await anAccount(services)
    await Promise.all([1, 2].map(() => outcomeOf(services.veterans.submitVeteran(viewer))))
    const files = platform.connection.collection('veterans')
    expect(await files.countDocuments({ accountId: viewer.id })).toBe(1)
  })
})

describe('files made as given', () => {
  it('are refused whole for an account that has one', async () => {
    const { viewer } = await aVeteran(services)
    const again = services.veterans.createMany([{ accountId: viewer.id, name: '甲' }])
    await expect(again).rejects.toMatchObject({ code: 11000 })
  })

  it('are not there by an id nobody has', async () => {
    expect(await services.veterans.byIds([newObjectId()])).toEqual([])
    expect(await services.veterans.ofAccount(newObjectId())).toBeNull()
  })
})
