import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildIndexes } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { createVeterans, type VeteranDraft, type Veterans } from '../../server/veterans/index.ts'
import { audienceFilter } from '../../server/veterans/veteran.store.ts'
import { accountsOf } from '../support/a-account.ts'
import { aReading } from '../support/a-reading.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

let platform: TestPlatform
let veterans: Veterans

beforeAll(async () => {
  platform = await testPlatform()
  veterans = createVeterans({ ...platform, accounts: accountsOf(platform), reading: aReading() })
  await buildIndexes(platform.connection)
})
afterAll(() => platform.close())
beforeEach(() => platform.connection.collection('veterans').deleteMany({}))

const quangang = '350505'
const quanzhou = '350500'
const huian = '350521'
const driver = '4-02-02-01'
const guard = '4-07-05-01'

const people = (...drafts: Partial<VeteranDraft>[]) =>
  veterans.createMany(drafts.map((draft, at) => ({ accountId: newObjectId(), name: `甲${at}`, ...draft })))
const invited = async (areaCodes: string[], occupationCodes: string[] = []) => {
  const audience = { areaCodes, occupationCodes }
  const found = await veterans.audience(audience, null, 100)
  expect(await veterans.countAudience(audience)).toBe(found.length)
  return found.map(({ veteranId }) => veteranId)
}

describe('an audience', () => {
  it('is everybody who lives anywhere inside the area', async () => {
    const [town, district, neighbour] = await people(
      { areaCode: '350505001' },
      { areaCode: quangang },
      { areaCode: huian },
    )
    expect(await invited([quangang])).toEqual([town?._id, district?._id])
    expect(await invited([quanzhou])).toEqual([town?._id, district?._id, neighbour?._id])
    expect(await invited(['350000'])).toHaveLength(3)
    expect(await invited(['350505001'])).toEqual([town?._id])
    expect(await invited(['110000'])).toEqual([])
  })

  it('leaves out who wants no invitations, and who has not said where they live', async () => {
    await people({ areaCode: quangang, wantsInvitations: false }, { areaCode: null })
    expect(await invited([quangang])).toEqual([])
  })

  it('is nobody when no area is named', async () => {
    await people({ areaCode: quangang }, { areaCode: null })
    expect(await invited([])).toEqual([])
  })

  it('holds a person once, however many of the areas hold the person', async () => {
    await people({ areaCode: '350505001' })
    expect(await invited(['350505001', quangang, quanzhou, quangang])).toHaveLength(1)
  })

  it('is those who wish for the work, or can do it and have not said no', async () => {
    const answered = (answer: 'SUGGESTED' | 'CONFIRMED' | 'REJECTED') => [
      { id: driver, answer, words: [], confidence: 0.9 },
    ]
    const [wishing, suggested, confirmed] = await people(
      { areaCode: quangang, wishes: { occupationCodes: [guard, driver] } },
      { areaCode: quangang, occupations: answered('SUGGESTED') },
      { areaCode: quangang, occupations: answered('CONFIRMED') },
      { areaCode: quangang, occupations: answered('REJECTED') },
      { areaCode: quangang, wishes: { occupationCodes: [guard] } },
      { areaCode: huian, wishes: { occupationCodes: [driver] } },
    )
    expect(await invited([quangang], [driver])).toEqual([wishing?._id, suggested?._id, confirmed?._id])
    expect(await invited([quangang], [driver, guard])).toHaveLength(4)
  })

  it('follows a change of place, of wishes and of answers', async () => {
    const viewer = {
      id: newObjectId(),
      name: '陈建国',
      role: 'VETERAN',
      language: 'zh-CN',
      stationId: null,
      reach: null,
      phone: '+8615405000001',
    } as const
    const { _id } = await veterans.myVeteran(viewer)
    await veterans.updatePerson(viewer, { areaCode: '350505100' })
    expect(await invited([quangang])).toEqual([_id])
    await veterans.stateWishes(viewer, { occupationCodes: [driver], areaCodes: [], shifts: [] })
    expect(await invited([quangang], [driver])).toEqual([_id])
    await veterans.stateWishes(viewer, { occupationCodes: [], areaCodes: [], shifts: [] })
    await veterans.answerSuggestions(viewer, {
      skills: [],
      occupations: [{ code: driver, answer: 'REJECTED' }],
    })
    expect(await invited([quangang], [driver])).toEqual([])
    await veterans.updatePerson(viewer, { areaCode: huian })
    expect(await invited([quangang])).toEqual([])
    await veterans.updatePerson(viewer, { wantsInvitations: false })
    expect(await invited([huian])).toEqual([])
  })

  it('is given in batches by id, nobody twice and nobody left out', async () => {
    const made = await people(...Array.from({ length: 25 }, () => ({ areaCode: quangang })))
    const audience = { areaCodes: [quangang], occupationCodes: [] }
    const seen: string[] = []
    for (let after: string | null = null; ;) {
      const batch = await veterans.audience(audience, after, 10)
      seen.push(...batch.map(({ veteranId }) => veteranId))
      after = batch.at(-1)?.veteranId ?? null
      if (after === null) break
    }
    expect(seen).toEqual(made.map(({ _id }) => _id).toSorted())
  })

  it('is read through its index: neither people of other areas nor those of earlier batches are looked at', async () => {
    const made = await people(
      ...Array.from({ length: 20 }, () => ({ areaCode: quangang })),
      ...Array.from({ length: 20 }, () => ({ areaCode: huian })),
    )
    const filter: object = audienceFilter({ areaCodes: [quangang], occupationCodes: [] }, made[14]?._id)
    const veteransNow = platform.connection.collection('veterans')
    const { executionStats } = await veteransNow.find(filter).sort({ _id: 1 }).explain('executionStats')
    expect(executionStats).toMatchObject({ nReturned: 5, totalDocsExamined: 5 })
    const stages = await stagesOf(platform.connection, 'veterans', filter, { _id: 1 })
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
  })
})
