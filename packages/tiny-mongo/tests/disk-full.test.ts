import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient, type Collection, type Db } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedOnly, foreign, refusal } from './mongo-under-test.ts'
import { start, type StoreProcess } from './store-process.ts'

interface Row {
  _id: number
  n: number
  text: string
}

const folder = mkdtempSync(join(tmpdir(), 'mongo-full-'))
const disk = join(folder, 'disk')
mkdirSync(disk)

const mounted = (...options: string[]): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', disk], { stdio: 'ignore' }).status ===
  0
const small = !foreign && mounted('size=3m')
const why = small || foreign ? embeddedOnly : ' (skipped: no small disk can be mounted here)'

let store: StoreProcess
let client: MongoClient
let db: Db
let rows: Collection<Row>

const open = async (): Promise<void> => {
  store = await start(join(disk, 'data'), join(folder, 'f.sock'))
  client = await new MongoClient(store.url).connect()
  db = client.db('d')
  rows = db.collection<Row>('rows')
}

beforeAll(async () => {
  if (small) await open()
})
afterAll(async () => {
  await client?.close()
  store?.process.kill('SIGKILL')
  await store?.ended
  if (small) spawnSync('umount', ['-l', disk])
  rmSync(folder, { recursive: true, force: true })
})

const text = 'x'.repeat(2_000)
let kept = 0

/** How many there are by memory, by the documents, by the index, and by what was acknowledged. */
const counts = async (): Promise<number[]> => [
  await rows.estimatedDocumentCount(),
  await rows.countDocuments(),
  await rows.countDocuments({ n: { $gte: 0 } }, { hint: 'n_1' }),
  kept,
]
const allAlike = async (): Promise<void> => expect(await counts()).toEqual(Array(4).fill(kept))

describe.skipIf(!small)(`a disk that is full${why}`, () => {
  it('is an answer, 14031, also to many at once, again and again', async () => {
    await rows.createIndex({ n: 1 })
    const writer = async (from: number): Promise<unknown> => {
      for (let _id = from; ; _id++) {
        await rows.insertOne({ _id, n: _id, text })
        kept++
      }
    }
    const refused = Array.from({ length: 10 }, (_, w) => refusal(writer(w * 10_000)))
    for (const each of await Promise.all(refused))
      expect(each).toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' })
    for (let round = 1; round <= 10; round++)
      await Promise.all(
        Array.from({ length: 10 }, async (_, w) => {
          const _id = 500_000 + round * 100 + w
          await rows.insertOne({ _id, n: _id, text: text.repeat(20) }).then(
            () => kept++,
            (error: unknown) => expect(error).toMatchObject({ code: 14031 }),
          )
        }),
      )
    expect(store.process.exitCode).toBeNull()
    expect(kept).toBeGreaterThan(100)
  }, 60_000)

  it('leaves memory as the disk is: counts, bytes, indexes and collections', async () => {
    await allAlike()
    const large = () => ({ text: text.repeat(500) })
    expect(await refusal(db.collection('unkept').insertOne(large()))).toMatchObject({ code: 14031 })
    expect(await refusal(rows.updateMany({}, { $set: large() }))).toMatchObject({ code: 14031 })
    expect(await refusal(rows.createIndex({ text: 1, n: 1 }, { unique: true }))).toMatchObject({
      code: 14031,
    })
    expect(await db.collection('unkept').countDocuments()).toBe(0)
    expect(await rows.countDocuments({ text: large().text })).toBe(0)
    await allAlike()
  })

  it('goes on with reading, and with writing once there is room', async () => {
    expect(await rows.findOne({ n: 0 })).toMatchObject({ _id: 0, text })
    expect(mounted('remount', 'size=64m')).toBe(true)
    await Promise.all(
      Array.from({ length: 200 }, (_, i) => rows.insertOne({ _id: 900_000 + i, n: 900_000 + i, text })),
    )
    kept += 200
    await allAlike()
    await rows.createIndex({ text: 1, n: 1 }, { unique: true })
    expect(await refusal(rows.insertOne({ _id: -1, n: 0, text }))).toMatchObject({ code: 11000 })
    expect(await rows.countDocuments({ text: { $gt: '' } }, { hint: 'text_1_n_1' })).toBe(kept)
    await db.collection('unkept').insertOne({ text })
    await allAlike()
  }, 30_000)

  it('and says the same after another start', async () => {
    await client.close()
    store.process.kill('SIGKILL')
    await store.ended
    await open()
    await allAlike()
    expect(await rows.countDocuments({ text: { $gt: '' } }, { hint: 'text_1_n_1' })).toBe(kept)
    expect((await rows.indexes()).map(({ name }) => name)).toEqual(['_id_', 'n_1', 'text_1_n_1'])
  })
})
