import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMongo } from '../src/index.ts'
import { embeddedOnly, foreign, refusal } from './mongo-under-test.ts'
import { start } from './store-process.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mongo-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const writer = async (url: string, from: number, acknowledged: Set<number>): Promise<void> => {
  const client = await new MongoClient(url, { serverSelectionTimeoutMS: 2000 }).connect()
  const c = client.db('d').collection<{ _id: number; n: number }>('kept')
  try {
    for (let i = from; ; i++) {
      await c.insertOne({ _id: i, n: 0 })
      await c.updateOne({ _id: i }, { $set: { n: i } })
      acknowledged.add(i)
    }
  } catch {
    await client.close()
  }
}

describe.skipIf(foreign)(`what was acknowledged survives kill -9${embeddedOnly}`, () => {
  it('three times over, with ten writers at work, and the killed owner’s lock does not block', async () => {
    const data = join(folder, 'killed')
    const acknowledged = new Set<number>()
    for (let round = 0; round < 3; round++) {
      const child = await start(data, join(folder, 'k.sock'))
      const admin = await new MongoClient(child.url).connect()
      await admin.db('d').collection('kept').createIndex({ n: 1 })
      await admin.close()
      const writers = Array.from({ length: 10 }, (_, w) =>
        writer(child.url, round * 1e6 + w * 1e5, acknowledged),
      )
      const before = acknowledged.size
      while (acknowledged.size < before + 150) await new Promise((resolve) => setTimeout(resolve, 5))
      child.process.kill('SIGKILL')
      await Promise.all([child.ended, ...writers])
    }
    const child = await start(data, join(folder, 'k.sock'))
    const client = await new MongoClient(child.url).connect()
    const c = client.db('d').collection<{ _id: number; n: number }>('kept')
    const found = await c.find().toArray()
    const whole = new Map(found.map((doc) => [doc._id, doc.n]))
    for (const i of acknowledged) expect([i, whole.get(i)]).toEqual([i, i])
    expect(await c.countDocuments()).toBe(await c.estimatedDocumentCount())
    expect(await c.countDocuments({ n: { $gt: 0 } }, { hint: 'n_1' })).toBe(
      found.filter((doc) => doc.n > 0).length,
    )
    await client.close()
    child.process.kill('SIGTERM')
    expect(await child.ended).toBe(0)
  })
  it('and a child ends when its parent lets go of it', async () => {
    const child = await start(join(folder, 'orphan'), join(folder, 'o.sock'))
    child.process.disconnect()
    expect(await child.ended).toBe(0)
  })
})

describe.skipIf(foreign)(`the store belongs to one user and one process${embeddedOnly}`, () => {
  it('the socket and the folder are closed to others', async () => {
    const data = join(folder, 'private')
    const mongo = await startMongo({ folder: data })
    expect([statSync(join(data, 'mongo.sock')).mode & 0o777, statSync(data).mode & 0o777]).toEqual([
      0o600, 0o700,
    ])
    await mongo.close()
  })
  it('a second process on the folder is told so in a sentence', async () => {
    const data = join(folder, 'held')
    const mongo = await startMongo({ folder: data })
    await expect(start(data, join(folder, 's.sock'))).rejects.toThrow(
      /^The folder .* is in use by process \d+; stop it or choose another folder\.$/,
    )
    await expect(startMongo({ folder: data, socketPath: join(folder, 's2.sock') })).rejects.toThrow(/in use/)
    await mongo.close()
    await (await startMongo({ folder: data })).close()
  })
  it('a socket path that is too long is refused in a sentence', async () => {
    const socketPath = join(folder, 'x'.repeat(100))
    await expect(startMongo({ folder: join(folder, 'long'), socketPath })).rejects.toThrow(
      /more than 100 bytes; choose a shorter one/,
    )
  })
  it('a loopback port is opened only when asked for', async () => {
    const mongo = await startMongo({ folder: join(folder, 'tcp'), port: 0 })
    expect(mongo.url('a')).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/a$/)
    const client = await new MongoClient(mongo.url('a')).connect()
    expect(await client.db().command({ ping: 1 })).toEqual({ ok: 1 })
    await client.close()
    await mongo.close()
  })
  it('data, indexes and options are there after a restart', async () => {
    const options = { folder: join(folder, 'again') }
    const first = await startMongo(options)
    const one = await new MongoClient(first.url('a')).connect()
    await one.db().createCollection('c', { validator: { n: { $gt: 0 } } })
    await one.db().collection('c').createIndex({ n: 1 }, { unique: true })
    await one
      .db()
      .collection('c')
      .insertMany([{ n: 1 }, { n: 2 }])
    await one.close()
    await first.close()
    const second = await startMongo(options)
    const two = await new MongoClient(second.url('a')).connect()
    const c = two.db().collection('c')
    expect([await c.estimatedDocumentCount(), (await c.indexes()).length]).toEqual([2, 2])
    expect((await refusal(c.insertOne({ n: 2 })))['code']).toBe(11000)
    expect((await refusal(c.insertOne({ n: 0 })))['code']).toBe(121)
    await two.close()
    await second.close()
  })
})

const exchange = (path: string, bytes: Buffer): Promise<Buffer> =>
  new Promise((resolve) => {
    const socket = connect(path)
    const parts: Buffer[] = []
    const end = (): void => {
      socket.destroy()
      resolve(Buffer.concat(parts))
    }
    socket.on('data', (chunk) => parts.push(chunk))
    socket.once('close', end)
    socket.on('error', () => undefined)
    socket.write(bytes, () => setTimeout(end, 10))
  })

const frame = (opcode: number, rest: Buffer, size = rest.length + 16): Buffer => {
  const head = Buffer.alloc(16)
  head.writeInt32LE(size, 0)
  head.writeInt32LE(opcode, 12)
  return Buffer.concat([head, rest])
}

const PING = Buffer.from(
  '0000000000' + '1e000000' + '1070696e670001000000' + '0224646200' + '0600000061646d696e00' + '00',
  'hex',
)

describe.skipIf(foreign)(`no message brings the server down${embeddedOnly}`, () => {
  it('neither wrong lengths, nor unknown opcodes, nor spoilt documents', async () => {
    const mongo = await startMongo({ folder: join(folder, 'fuzz') })
    const path = join(folder, 'fuzz', 'mongo.sock')
    PING.writeInt32LE(PING.length - 5, 5)
    expect((await exchange(path, frame(2013, PING))).length).toBeGreaterThan(20)
    const fixed = [
      frame(2013, PING, 3),
      frame(2013, PING, -1),
      frame(2013, PING, 2 ** 31 - 1),
      frame(2012, PING),
      frame(1, PING),
      frame(2013, Buffer.alloc(0)),
      frame(2004, Buffer.alloc(3)),
      Buffer.alloc(16),
      Buffer.alloc(1000, 0xff),
    ]
    for (const bytes of fixed) await exchange(path, bytes)
    let seed = 42
    const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
    const spoilt = Array.from({ length: 300 }, () => {
      const bytes = Buffer.from(PING)
      for (let k = 0; k <= random(4); k++) bytes[random(bytes.length)] = random(256)
      return frame(random(5) === 0 ? 2004 : 2013, bytes)
    })
    for (let i = 0; i < spoilt.length; i += 50)
      await Promise.all(spoilt.slice(i, i + 50).map((bytes) => exchange(path, bytes)))
    const client = await new MongoClient(mongo.url('a')).connect()
    expect(await client.db('a').command({ ping: 1 })).toEqual({ ok: 1 })
    await client.close()
    await mongo.close()
  })
})
