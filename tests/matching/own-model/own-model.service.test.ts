import { limited } from '../../support/unlimited.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createMatching,
  embeddedPostingIndex,
  meiliPostingIndex,
  ownModelAt,
} from '../../../server/matching/index.ts'
import type { PostingIndex } from '../../../server/matching/index.ts'
import type { Viewer } from '../../../server/platform/viewer.ts'
import { anEmployer, type AnEmployer } from '../../support/a-employer.ts'
import { aPosting } from '../../support/a-posting.ts'
import { aVeteran } from '../../support/a-veteran.ts'
import { startEmbedderStub, type EmbedderStub } from '../../support/embedder-stub.ts'
import { startMeiliStub, type MeiliStub } from '../../support/meili-stub.ts'
import { testServices, type TestServices } from '../../support/test-services.ts'

let model: EmbedderStub
let meili: MeiliStub
let test: TestServices
let employer: AnEmployer
let viewer: Viewer
let now = 0
beforeAll(async () => {
  model = await startEmbedderStub()
  meili = await startMeiliStub({ taskDelayMs: 0 })
  test = await testServices()
  employer = await anEmployer(test.services)
  viewer = (await aVeteran(test.services, { wishes: { occupationCodes: ['6-30-05-01'] } })).viewer
})
afterAll(async () => {
  await test.platform.close()
  await meili.close()
  await model.close()
})
beforeEach(async () => {
  model.heal()
  model.asked.length = 0
  meili.indexes.clear()
  test.platform.clock.set(new Date())
  const { connection } = test.platform
  for (const name of ['postings', 'index-standings', 'embedding-spaces'])
    await connection.collection(name).deleteMany({})
  for (const title of ['叉车司机', '叉车工', '仓库叉车驾驶员'])
    await aPosting(test.services, employer, { title, mustSkillIds: [] })
})

const address = () => ({ url: model.url, model: 'office-embedder', key: null })

/** A process that matches, on an engine of its own or the one for all. */
async function aProcess(postingIndex: PostingIndex) {
  const { platform, services } = test
  const ownModel = await ownModelAt(address(), { ...platform, now: () => now })
  const matching = createMatching({ limited, ...platform, ...services, postingIndex, ownModel })
  return {
    matching,
    ownModel,
    page: () => matching.matches(viewer, { first: 20 }),
    async close() {
      await matching.close()
      await ownModel?.close()
    },
  }
}

const engines: [string, () => PostingIndex][] = [
  ['in this process', () => embeddedPostingIndex()],
  ['on a search server', () => meiliPostingIndex({ url: meili.url, key: null })],
]

/** What the title adds, for each match. */
const said = ({ nodes }: Awaited<ReturnType<Awaited<ReturnType<typeof aProcess>>['page']>>) =>
  new Map(nodes.map(({ posting, score }) => [posting.title, score]))

describe.each(engines)('an index %s, with a model of the office’s own', (_, engine) => {
  async function following() {
    const process = await aProcess(engine())
    const isOwn = !process.matching.ready()
    await process.matching.start()
    if (!isOwn) await process.matching.follow()
    test.platform.clock.advance(1_001)
    return process
  }

  it('compares titles by it, and names its vectors in what the index is made by', async () => {
    const one = await following()
    const own = await one.page()
    expect(own).toMatchObject({ degraded: false, degradedBecause: null, totalCount: 3 })
    expect(model.asked.flatMap(({ input }) => input)).toContain('仓库叉车驾驶员')
    await one.close()
    // By the built-in encoder the same postings are compared otherwise.
    const builtIn = createMatching({
      limited,
      ...test.platform,
      ...test.services,
      postingIndex: embeddedPostingIndex(),
    })
    await builtIn.reindex()
    const page = await builtIn.matches(viewer, { first: 20 })
    expect(said(page)).not.toEqual(said(own))
    await builtIn.close()
  })

  it('compares all by the built-in encoder, and says so, as long as one title has not been read', async () => {
    const one = await following()
    const whole = said(await one.page())
    model.faults.status = 500
    await aPosting(test.services, employer, { title: '电瓶叉车工', mustSkillIds: [] })
    await one.matching.follow()
    test.platform.clock.advance(1_001)
    const page = await one.page()
    expect(page).toMatchObject({ degraded: true, degradedBecause: 'MODEL_AWAY', totalCount: 4 })
    const builtIn = createMatching({
      limited,
      ...test.platform,
      ...test.services,
      postingIndex: embeddedPostingIndex(),
    })
    await builtIn.reindex()
    const fallBack = said(page)
    expect(fallBack).toEqual(said(await builtIn.matches(viewer, { first: 20 })))
    expect([...whole].every(([title, score]) => fallBack.get(title) === score)).toBe(false)
    await builtIn.close()
    await one.close()
  })

  it('reads what was left over by itself when it is back, and compares by it again', async () => {
    model.faults.status = 500
    const one = await following()
    expect((await one.page()).degradedBecause).toBe('MODEL_AWAY')
    model.heal()
    now += 5_001
    await expect
      .poll(async () => {
        await one.matching.follow()
        return (await one.page()).degradedBecause
      })
      .toBeNull()
    await one.close()
  })

  it('tells how the model is to whoever asks for the health', async () => {
    const one = await following()
    expect(one.matching.forHealth.embedder()).toBe('WELL')
    model.faults.status = 500
    await one.ownModel?.learn(['厨师'])
    expect(one.matching.forHealth.embedder()).toBe('AWAY')
    await one.close()
  })
})

describe('what a model was not there to read', () => {
  const [, server] = engines[1]!

  it('is found by the comparing of whoever keeps the index next', async () => {
    model.faults.status = 500
    const one = await aProcess(server())
    await one.matching.follow()
    await one.close()
    expect(
      [...(meili.indexes.get('postings')?.documents.values() ?? [])].map((each) => each['lacksOwn']),
    ).toEqual([true, true, true])
    model.heal()
    test.platform.clock.advance(660_000)
    const next = await aProcess(server())
    await next.matching.follow()
    test.platform.clock.advance(1_001)
    expect((await next.page()).degradedBecause).toBeNull()
    await next.close()
  })

  it('is read anew by a start that begins with what the last one kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rq-own-'))
    model.faults.status = 500
    const one = await aProcess(embeddedPostingIndex(folder))
    await one.matching.start()
    expect((await one.page()).degradedBecause).toBe('MODEL_AWAY')
    await one.close()
    model.heal()
    const next = await aProcess(embeddedPostingIndex(folder))
    await next.matching.start()
    expect((await next.page()).degradedBecause).toBeNull()
    await next.close()
    rmSync(folder, { recursive: true })
  })
})

describe('vectors of two models', () => {
  it('are in no index together: another model by the same name has all made anew', async () => {
    const engine = () => meiliPostingIndex({ url: meili.url, key: null })
    const one = await aProcess(engine())
    await one.matching.follow()
    await one.close()
    const before = await test.platform.connection.collection('index-standings').findOne({})
    model.faults.seed = 1
    test.platform.clock.advance(31_000)
    const next = await aProcess(engine())
    await next.matching.follow()
    const after = await test.platform.connection.collection('index-standings').findOne({})
    expect(after?.['definition']).not.toBe(before?.['definition'])
    expect(after?.['definition']).toContain('office-embedder/2')
    test.platform.clock.advance(1_001)
    expect((await next.page()).degradedBecause).toBeNull()
    await next.close()
  })
})
