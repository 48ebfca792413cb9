import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostSavedSearches } from '../../rules/search.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import { testServices, type TestServices } from '../support/test-services.ts'
import { outcomeOf as outcome } from '../support/outcome.ts'

const day = 86_400_000
const blank = { occupationCode: null, mustSkillIds: [], veteransPreferred: false, minYears: null }

let test: TestServices
let employer: AnEmployer
beforeAll(async () => {
  test = await testServices()
  employer = await anEmployer(test.services)
})
afterAll(() => test.platform.close())

const post = (title: string, more: object = {}) =>
  aPosting(test.services, employer, { ...blank, title, ...more })
const told = async ({ viewer }: AVeteran) => {
  const { nodes } = await test.services.notifications.inbox(viewer, { first: 50 })
  return nodes.map((row) => ({ row, ...test.services.notifications.wordingOf(row, 'zh-CN') }))
}
const look = async ({ _id, version }: { readonly _id: string; readonly version: number }) =>
  test.services.search.alert({ id: _id, version })

describe('a kept search', () => {
  it('tells once of what is new and fits, by its rhythm, and owes the next look', async () => {
    const { services, platform } = test
    const person = await aVeteran(services)
    await post('旧的保安岗位')
    const kept = await services.search.saveSearch(person.viewer, { words: '保安 不要夜班', rhythm: 'DAILY' })
    platform.clock.advance(1_000)
    await post('园区保安员', { shift: 'DAY' })
    await post('夜班保安', { shift: 'NIGHT' })
    await post('会计')
    const { looking } = services.search.owed
    expect(await looking.askAgain()).toBe(0)
    platform.clock.advance(day)
    expect(await looking.askAgain()).toBe(1)
    await look(kept)
    await look(kept)
    const notices = await told(person)
    expect(notices.map(({ title }) => title)).toEqual(['“保安 不要夜班”有 1 个新岗位'])
    expect(notices[0]?.body).toContain('园区保安员')
    expect(notices[0]?.row.path).toBe(`/searches/${kept._id}`)
    platform.clock.advance(day + 1_000)
    expect(await looking.askAgain()).toBe(1)
    await look(kept)
    expect(await told(person)).toHaveLength(1)
    expect((await services.search.mySavedSearches(person.viewer))[0]).toMatchObject({ lastToldCount: 1 })
  })

  it('is moot when it was removed, tells no more, or nothing that it told of is open', async () => {
    const { services, platform } = test
    const person = await aVeteran(services)
    const kept = await services.search.saveSearch(person.viewer, { words: '油漆工', rhythm: 'WEEKLY' })
    platform.clock.advance(1_000)
    const posting = await post('油漆工')
    await look(kept)
    const [notice] = await told(person)
    const kind = services.search.notices[0]
    const question = { ...notice!.row, recipientId: person.viewer.id }
    expect(await kind?.isMoot?.(question)).toBe(false)
    await services.postings.closePosting(employer.viewer, posting._id)
    expect(await kind?.isMoot?.(question)).toBe(true)
    const other = await services.search.saveSearch(person.viewer, { words: '泥瓦工', rhythm: 'DAILY' })
    const off = await services.search.setRhythm(person.viewer, other._id, 'OFF')
    expect(await kind?.isMoot?.({ ...question, subjectId: `${off._id}-1`, facts: {} })).toBe(true)
    await services.search.remove(person.viewer, other._id)
    expect(await kind?.isMoot?.({ ...question, subjectId: `${off._id}-1`, facts: {} })).toBe(true)
  })

  it('does nothing for a version that has changed since, and stops as a mail says', async () => {
    const { services, platform } = test
    const person = await aVeteran(services)
    const kept = await services.search.saveSearch(person.viewer, { words: '瓦工', rhythm: 'DAILY' })
    await services.search.setRhythm(person.viewer, kept._id, 'WEEKLY')
    platform.clock.advance(1_000)
    await post('瓦工')
    await look(kept)
    expect(await told(person)).toEqual([])
    await services.search.notices[0]?.optional?.stop(person.viewer.id)
    expect((await services.search.mySavedSearches(person.viewer)).map(({ rhythm }) => rhythm)).toEqual([
      'OFF',
    ])
  })

  it('is kept once, however often it is sent, and takes the new rhythm', async () => {
    const { services } = test
    const { viewer } = await aVeteran(services)
    const given = { words: '钳工', filter: { payMin: 5_000 } } as const
    const sent = await Promise.all(
      [1, 2].map(() => services.search.saveSearch(viewer, given, 'the-same-key')),
    )
    expect(new Set(sent.map(({ _id }) => _id)).size).toBe(1)
    const again = await services.search.saveSearch(viewer, { ...given, rhythm: 'OFF' })
    expect(again).toMatchObject({ _id: sent[0]?._id, rhythm: 'OFF' })
    expect(await services.search.mySavedSearches(viewer)).toHaveLength(1)
  })

  it(`is one of at most ${mostSavedSearches}, however many are saved at once`, async () => {
    const { services } = test
    const { viewer } = await aVeteran(services)
    const outcomes = await Promise.all(
      Array.from({ length: mostSavedSearches + 4 }, (_, at) =>
        outcome(services.search.saveSearch(viewer, { words: `搜索 ${at}` })),
      ),
    )
    expect(await services.search.mySavedSearches(viewer)).toHaveLength(mostSavedSearches)
    expect(outcomes.filter((each) => each === 'CONFLICT')).toHaveLength(4)
  })

  it('is nobody else’s to see, change or remove', async () => {
    const { services } = test
    const [owner, other] = [await aVeteran(services), await aVeteran(services)]
    const { _id } = await services.search.saveSearch(owner.viewer, { words: '焊工' })
    expect(await outcome(services.search.setRhythm(other.viewer, _id, 'OFF'))).toBe('NOT_FOUND')
    expect(await outcome(services.search.remove(other.viewer, _id))).toBe('NOT_FOUND')
    expect(await services.search.mySavedSearches(other.viewer)).toEqual([])
    expect(await outcome(services.search.saveSearch(employer.viewer, { words: '焊工' }))).toBe('FORBIDDEN')
    await services.search.personal[0]?.erase({ accountId: owner.viewer.id, recordIds: [] })
    expect(await services.search.mySavedSearches(owner.viewer)).toEqual([])
  })
})
