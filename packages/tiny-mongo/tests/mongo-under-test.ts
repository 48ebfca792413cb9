import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient, type Db, type Document, type MongoClientOptions } from 'mongodb'
import { startMongo } from '../src/index.ts'

/** The server the suite runs against: the embedded store in a folder of its own, or the one MONGODB_URL names. */
export interface MongoUnderTest {
  url: string
  client: MongoClient
  db: Db
  folder: string
  connect(options?: MongoClientOptions): Promise<MongoClient>
  close(): Promise<void>
}

const given = process.env['MONGODB_URL']

/** For `describe.skipIf`: what only the embedded store promises cannot be asked of another server. */
export const foreign = given !== undefined
export const embeddedOnly = foreign ? ' (skipped: MONGODB_URL names another server)' : ''

let databases = 0

export const mongoUnderTest = async (): Promise<MongoUnderTest> => {
  const folder = mkdtempSync(join(tmpdir(), 'mongo-'))
  const name = `test_${process.pid}_${++databases}`
  const server = given === undefined ? await startMongo({ folder, ttlEvery: 200 }) : undefined
  const url = given ?? server!.url(name)
  const opened: MongoClient[] = []
  const connect = async (options: MongoClientOptions = {}): Promise<MongoClient> => {
    const client = new MongoClient(url, options)
    opened.push(client)
    return client.connect()
  }
  const client = await connect()
  const db = client.db(name)
  return {
    url,
    client,
    db,
    folder,
    connect,
    async close() {
      await db.dropDatabase()
      await Promise.all(opened.map((each) => each.close()))
      await server?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What an operation was refused with. */
export const refusal = async (work: Promise<unknown>): Promise<Document> => {
  try {
    await work
  } catch (error) {
    return error as Document
  }
  throw new Error('it was not refused')
}
