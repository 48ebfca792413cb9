import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createMatching, meiliPostingIndex } from '../../server/matching/index.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { anEmployer, type AnEmployer } from './a-employer.ts'
import { aPosting } from './a-posting.ts'
import { aVeteran } from './a-veteran.ts'
import { keptLog } from './kept-log.ts'
import { limited } from './unlimited.ts'
import { startMeiliStub, type MeiliStub } from './meili-stub.ts'
import { testServices, type TestServices } from './test-services.ts'

type Matching = ReturnType<typeof createMatching>

interface World {
  stub: MeiliStub
  test: TestServices
  employer: AnEmployer
  viewer: Viewer
  /** The process that keeps the index. */
  keeper: Matching
}

/**
 * An index on a search server that several processes share, for a file of tests: at each test filled with two postings, compared a
 * while ago, and kept by `world.keeper`.
 */
export function aKeptIndex() {
  const log = keptLog()
  const world = {} as World
  /** Further processes on the same database and search server. */
  let others: Matching[] = []

  const engine = () => meiliPostingIndex({ url: world.stub.url, key: null })

  function another(): Matching {
    const { platform, services } = world.test
    const matching = createMatching({
      ...platform,
      ...services,
      log: log.log,
      postingIndex: engine(),
      limited,
    })
    others.push(matching)
    return matching
  }

  const standings = () =>
    world.test.platform.connection.collection<{ _id: string; [field: string]: unknown }>('index-standings')
  const round = () => world.keeper.follow()

  beforeAll(async () => {
    world.stub = await startMeiliStub({ taskDelayMs: 0 })
    world.test = await testServices(() => ({ postingIndex: engine(), log: log.log }))
    world.employer = await anEmployer(world.test.services)
    const wishes = { occupationCodes: ['6-30-05-01'] }
    world.viewer = (await aVeteran(world.test.services, { wishes })).viewer
  })
  afterAll(async () => {
    await world.test.services.matching.close()
    await world.test.platform.close()
    await world.stub.close()
  })
  beforeEach(async () => {
    const { stub, test, employer } = world
    for (const each of others) await each.close()
    others = []
    Object.assign(stub.faults, { version: undefined, busy: undefined })
    test.platform.clock.set(new Date())
    await test.platform.connection.collection('postings').deleteMany({})
    await standings().deleteMany({})
    stub.indexes.clear()
    for (const title of ['叉车司机', '叉车工'])
      await aPosting(test.services, employer, { title, mustSkillIds: [] })
    world.keeper = another()
    await round()
    test.platform.clock.advance(31_000)
    await round()
    stub.requests.length = 0
  })

  return {
    world,
    log,
    another,
    standings,
    round,
    standing: async (): Promise<Record<string, unknown>> =>
      (await standings().findOne({ _id: 'postings' })) ?? {},
    kept: () => world.stub.indexes.get('postings')!,
    matches: (matching: Matching) => matching.matches(world.viewer, { first: 20 }),
    writes: () =>
      world.stub.requests.filter(({ method, path }) => method !== 'GET' && !/search|fetch/.test(path)),
  }
}
