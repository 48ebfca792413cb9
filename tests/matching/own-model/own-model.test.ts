import { nearness } from 'encoder'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddings } from '../../../server/matching/own-model/embeddings.ts'
import { openOwnModel, type OwnModel } from '../../../server/matching/own-model/own-model.ts'
import { passingSpaces } from '../../../server/matching/own-model/space.store.ts'
import { startEmbedderStub, type EmbedderStub } from '../../support/embedder-stub.ts'
import { keptLog } from '../../support/kept-log.ts'

const samples = ['厨师', '保安员', '电工', '货车司机', '会计', '护士', '教师', '焊工']
const key = 'a-key-that-nobody-reads'

let stub: EmbedderStub
let now = 0
let opened: OwnModel[] = []
let log = keptLog()
beforeAll(async () => {
  stub = await startEmbedderStub()
})
afterAll(() => stub.close())
beforeEach(() => {
  stub.heal()
  stub.asked.length = 0
  log = keptLog()
})
afterEach(async () => {
  for (const model of opened) await model.close()
  opened = []
})

async function aModel(said: { spaces?: ReturnType<typeof passingSpaces>; path?: string; url?: string } = {}) {
  const { spaces = passingSpaces(), path = '', url = stub.url } = said
  const address = { url: `${url}${path}`, model: 'office-embedder', key }
  const embeddings = openEmbeddings(address, 300)
  const model = await openOwnModel({
    name: address.model,
    embeddings,
    spaces,
    samples,
    log: log.log,
    now: () => now,
  })
  opened.push(model)
  return model
}

describe('a model of the office’s own', () => {
  it('gives each text 256 numbers, near for what it takes for alike and about 0 for what has nothing in common', async () => {
    const model = await aModel()
    await model.learn(['货车司机', '大货车司机', '护士'])
    const [one, like, other] = ['货车司机', '大货车司机', '护士'].map((text) => model.known(text)!)
    expect(one).toHaveLength(256)
    expect(nearness(one!, one!)).toBeCloseTo(1, 1)
    expect(nearness(one!, like!)).toBeGreaterThan(0.6)
    expect(Math.abs(nearness(one!, other!))).toBeLessThan(0.3)
    expect(model.state()).toBe('WELL')
  })

  it.each([
    ['', '/v1/embeddings'],
    ['/', '/v1/embeddings'],
    ['/v1', '/v1/embeddings'],
    ['/api/v1/embeddings', '/api/v1/embeddings'],
    ['/v1/embeddings?tenant=a', '/v1/embeddings?tenant=a'],
  ])('is asked at %s as %s, by its name and with the key', async (path, expected) => {
    await aModel({ path })
    expect(stub.asked[0]).toMatchObject({
      path: expected,
      model: 'office-embedder',
      key: `Bearer ${key}`,
    })
  })

  it('is asked for a text once, in portions of 32, however often and by how many', async () => {
    const model = await aModel()
    stub.asked.length = 0
    const texts = Array.from({ length: 70 }, (_, nth) => `岗位${nth}`)
    await Promise.all([
      model.learn(texts),
      model.learn(texts.slice(0, 5)),
      model.learn(['岗位1', '岗位1', '']),
    ])
    await model.learn(texts)
    expect(stub.asked.map(({ input }) => input.length - 1)).toEqual([32, 32, 6])
    expect(texts.every((text) => model.known(text))).toBe(true)
  })

  it.each<[string, EmbedderStub['faults']]>([
    ['answers too late', { lateMs: 600 }],
    ['fails', { status: 500 }],
    ['has had too many questions', { status: 429 }],
    ['answers something else', { body: '<html>a proxy</html>' }],
    ['answers an object of another shape', { body: '{"data":[{"embedding":"AAAA"}]}' }],
    ['leaves out a text', { body: '{"data":[]}' }],
    ['answers vectors of another width', { width: 128 }],
    ['answers one vector of another width', { last: [1, 2, 3] }],
    ['answers a vector of nothing', { last: Array.from({ length: 384 }, () => 0) }],
    ['answers a vector with holes', { last: [...Array.from({ length: 383 }, () => 0.1), null] }],
  ])(
    'knows nothing more when it %s, is left alone for a while, and is asked again then',
    async (_, faults) => {
      const model = await aModel()
      Object.assign(stub.faults, faults)
      await model.learn(['护士'])
      expect(model.known('护士')).toBeNull()
      const isChanged = 'width' in faults
      expect(model.state()).toBe(isChanged ? 'CHANGED' : 'AWAY')
      stub.heal()
      stub.asked.length = 0
      await model.learn(['护士'])
      expect(stub.asked).toEqual([])
      now += 5_001
      await model.learn(['护士'])
      expect(model.known('护士')).not.toBeNull()
      expect(model.state()).toBe('WELL')
    },
  )

  it('is left alone twice as long at each failure, and as long as it says itself, five minutes at most', async () => {
    const model = await aModel()
    const isAskedAfter = async (ms: number) => {
      now += ms
      stub.asked.length = 0
      await model.learn(['护士'])
      return stub.asked.length > 0
    }
    Object.assign(stub.faults, { status: 500 })
    expect(await isAskedAfter(0)).toBe(true)
    expect([await isAskedAfter(4_000), await isAskedAfter(1_001)]).toEqual([false, true])
    expect([await isAskedAfter(9_000), await isAskedAfter(1_001)]).toEqual([false, true])
    Object.assign(stub.faults, { status: 429, retryAfter: '60' })
    expect([await isAskedAfter(20_001), await isAskedAfter(59_000)]).toEqual([true, false])
    Object.assign(stub.faults, { retryAfter: '86400' })
    expect([await isAskedAfter(1_001), await isAskedAfter(299_000), await isAskedAfter(1_001)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('is found well again by whoever asks how it is, without a text to read', async () => {
    const model = await aModel()
    Object.assign(stub.faults, { status: 503 })
    await model.learn(['护士'])
    stub.heal()
    expect(model.state()).toBe('AWAY')
    now += 5_001
    await expect.poll(() => model.state()).toBe('WELL')
  })

  it('lets a process start without it, and comes in when it is there', async () => {
    Object.assign(stub.faults, { status: 500 })
    const model = await aModel()
    expect([model.state(), model.version]).toEqual(['AWAY', 'office-embedder/1'])
    stub.heal()
    now += 5_001
    await model.learn(['护士'])
    expect([model.state(), model.known('护士')?.length]).toEqual(['WELL', 256])
  })

  it('says neither the key nor a text nor what the server said in the log', async () => {
    const model = await aModel({ url: 'http://127.0.0.1:1' })
    await model.learn(['秘密岗位'])
    const other = await aModel()
    Object.assign(stub.faults, { status: 500, body: '秘密回答' })
    await other.learn(['秘密岗位'])
    expect(log.lines().map(({ msg }) => msg)).toEqual([
      'titles are compared by the built-in encoder: the embedder did not answer',
      'titles are compared by the built-in encoder: the embedder answered 500',
    ])
    expect(log.text()).not.toMatch(new RegExp(`${key}|秘密`))
  })
})

describe('vectors of two models', () => {
  it('are never taken for each other: by one name another model is known by its answers, and read anew from the next start on', async () => {
    const spaces = passingSpaces()
    const before = await aModel({ spaces })
    await before.learn(['护士'])
    stub.faults.seed = 1
    await before.learn(['厨师'])
    expect([before.known('厨师'), before.state()]).toEqual([null, 'CHANGED'])
    const after = await aModel({ spaces })
    expect([before.version, after.version]).toEqual(['office-embedder/1', 'office-embedder/2'])
    await after.learn(['厨师'])
    expect(after.known('厨师')).not.toBeNull()
  })

  it('are of one version where the model is the same, whichever process asks and whenever', async () => {
    const spaces = passingSpaces()
    const [one, other] = [await aModel({ spaces }), await aModel({ spaces })]
    await one.learn(['护士'])
    await other.learn(['护士'])
    expect(one.version).toBe(other.version)
    expect(one.known('护士')).toEqual(other.known('护士'))
  })
})
