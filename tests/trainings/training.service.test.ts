import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import type { AppError } from '../../server/platform/errors.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { createTrainings } from '../../server/trainings/index.ts'
import { openFilter, soonestFirst } from '../../server/trainings/training.store.ts'
import { accountsOf, anAccount, aStaffMember } from '../support/a-account.ts'
import { aReading } from '../support/a-reading.ts'
import { aTraining, trainingInput } from '../support/a-training.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

let platform: TestPlatform
let services: ReturnType<typeof servicesOn>
let staff: Viewer
beforeAll(async () => {
  platform = await testPlatform()
  services = servicesOn(platform)
  await buildIndexes(platform.connection)
  staff = (await aStaffMember(services)).viewer
})
afterAll(() => platform.close())

function servicesOn(on: TestPlatform) {
  const accounts = accountsOf(on)
  return { accounts, trainings: createTrainings({ ...on, accounts, reading: aReading() }) }
}

const refusal = (action: Promise<unknown>): Promise<AppError> =>
  action.then(
    () => {
      throw new Error('It was not refused.')
    },
    (error: unknown) => error as AppError,
  )

const inDays = (days: number) => addDays(dayOf(platform.clock()), days)

describe('a training', () => {
  it('is offered by staff only', async () => {
    const { viewer } = await anAccount(services)
    expect((await refusal(aTraining(services, viewer))).code).toBe('FORBIDDEN')
    expect((await refusal(services.trainings.offerTraining(null, trainingInput()))).code).toBe(
      'UNAUTHENTICATED',
    )
    expect((await aTraining(services, staff)).version).toBe(1)
  })

  it('shuts nobody out in its titles and contents, though it may be for veterans alone and cost something', async () => {
    await aTraining(services, staff, { titleZh: '仅限退役军人叉车班', contentZh: '培训费500元，男女不限' })
    const wrong = await refusal(
      aTraining(services, staff, {
        titleZh: '限男性叉车班',
        titleEn: 'Men only',
        contentZh: '年龄18-35岁',
        contentEn: 'No Muslims',
      }),
    )
    expect(wrong.code).toBe('INVALID')
    expect(wrong.details.fields?.map(({ path }) => path)).toEqual([
      'titleZh',
      'titleEn',
      'contentZh',
      'contentEn',
    ])
    expect(wrong.details.fields?.[0]?.text).toEqual({
      zh: expect.stringContaining('“限男性”：不得限定性别'),
      en: expect.stringContaining('Sex may be neither demanded'),
    })
  })

  it('names every wrong field at once, in both languages', async () => {
    const wrong = await refusal(
      aTraining(services, staff, {
        titleZh: '班',
        days: 0,
        fee: -1,
        areaCode: '1',
        startsOn: inDays(-1),
        gives: ['no-such-skill'],
      }),
    )
    expect(wrong.code).toBe('INVALID')
    expect(wrong.details.fields?.map((field) => field.path).toSorted()).toEqual([
      'areaCode',
      'days',
      'fee',
      'gives',
      'startsOn',
      'titleZh',
    ])
    for (const { text } of wrong.details.fields ?? []) expect(text.zh).not.toBe(text.en)
  })

  it('is shown in Chinese where staff wrote no English', async () => {
    const training = await aTraining(services, staff, { titleEn: '', contentEn: null })
    expect(training.title.en).toBe(training.title.zh)
    expect(training.content.en).toBe(training.content.zh)
  })

  it('is listed soonest first, page by page, until the day it begins or is withdrawn', async () => {
    await platform.connection.collection('trainings').deleteMany({})
    const late = await aTraining(services, staff, { startsOn: inDays(20) })
    const soon = await aTraining(services, staff, { startsOn: inDays(3) })
    const gone = await aTraining(services, staff, { startsOn: inDays(5) })
    await aTraining(services, staff, { startsOn: inDays(0) })
    await services.trainings.withdrawTraining(staff, gone._id)
    expect(await services.trainings.withdrawTraining(staff, gone._id)).toBe(true)
    const first = await services.trainings.trainings({ first: 1 })
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ _id: soon._id }] })
    const second = await services.trainings.trainings({ first: 1, after: first.pageInfo.endCursor })
    expect(second).toMatchObject({ nodes: [{ _id: late._id }], pageInfo: { hasNextPage: false } })
    expect((await services.trainings.byIds([gone._id]))[0]).toMatchObject({ state: 'WITHDRAWN', version: 2 })
  })

  it('does not come back by an old place in the list', async () => {
    await platform.connection.collection('trainings').deleteMany({})
    await aTraining(services, staff, { startsOn: inDays(1) })
    await aTraining(services, staff, { startsOn: inDays(1) })
    const { pageInfo } = await services.trainings.trainings({ first: 1 })
    platform.clock.advance(86_400_000)
    const later = await services.trainings.trainings({ first: 1, after: pageInfo.endCursor })
    platform.clock.advance(-86_400_000)
    expect(later.nodes).toEqual([])
  })

  it('that nobody knows cannot be withdrawn', async () => {
    expect((await refusal(services.trainings.withdrawTraining(staff, 'nothing'))).code).toBe('NOT_FOUND')
    const { viewer } = await anAccount(services)
    expect((await refusal(services.trainings.withdrawTraining(viewer, 'nothing'))).code).toBe('FORBIDDEN')
  })
})

describe('what gives a skill', () => {
  it('is named for every skill that any gives, what implies it included, soonest first, in one question', async () => {
    await platform.connection.collection('trainings').deleteMany({})
    const b2 = await aTraining(services, staff, { gives: ['driving-licence-b2'], startsOn: inDays(30) })
    const c1 = await aTraining(services, staff, { gives: ['driving-licence-c1'], startsOn: inDays(10) })
    const giving = await services.trainings.openBySkill()
    expect(giving.get('driving-licence-c1')?.map(({ _id }) => _id)).toEqual([c1._id, b2._id])
    expect(giving.get('driving-licence-b2')?.map(({ _id }) => _id)).toEqual([b2._id])
    expect(giving.get('first-aid')).toBeUndefined()
    await services.trainings.withdrawTraining(staff, c1._id)
    const after = await services.trainings.openBySkill()
    expect(after.get('driving-licence-c1')?.map(({ _id }) => _id)).toEqual([b2._id])
  })

  it('is listed by skill too', async () => {
    const page = await services.trainings.trainings({ first: 10, skillId: 'driving-licence-c1' })
    expect(page.totalCount).toBe(1)
    expect((await services.trainings.trainings({ first: 10, skillId: 'nothing' })).totalCount).toBe(0)
  })
})

describe('every question has its index', () => {
  const today = '2026-01-01'
  const bySkill = openFilter({ today, skillId: 'driving-licence-c1' })
  const place = ['2026-02-01', 't']
  const questions: readonly (readonly [string, object])[] = [
    ['the list', openFilter({ today })],
    ['the list by skill', bySkill],
    ['the list further on', soonestFirst.filterAfter(openFilter({ today }), place)],
    ['the list by skill further on', soonestFirst.filterAfter(bySkill, place)],
  ]
  it.each(questions)('%s', async (name, filter) => {
    const stages = await stagesOf(platform.connection, 'trainings', filter, soonestFirst.sort)
    expect(stages).toContain('IXSCAN')
    // Many skills in one index: those of one skill are few, and sorted.
    if (!name.includes('skill')) expect(stages).not.toContain('SORT')
    expect(stages).not.toContain('COLLSCAN')
  })
})
