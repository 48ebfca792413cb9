import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import mongoose, { type Connection } from 'mongoose'
import { systemClock } from '../clock.ts'
import { installationOf } from './installation.ts'
import { newerSchema, schemaVersion } from './migrations.ts'

/**
 * A backup is lines of extended JSON, compressed: a header, then for each record the name of its collection and the record with
 * the exact type of every value, and at the end how many there are. Indexes are not in it: the product makes its own.
 */
const { EJSON } = mongoose.mongo.BSON

const form = 1
const atOnce = 500

type Line =
  | { readonly rongqiao: number; readonly schema: number; readonly at: Date }
  | { readonly c: string; readonly d: mongoose.mongo.BSON.Document }
  | { readonly records: number }

const exactly = { relaxed: false } as const
const lineOf = (line: Line): string => `${EJSON.stringify(line, exactly)}\n`

const namesIn = async (connection: Connection): Promise<string[]> =>
  (await connection.listCollections())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'))
    .toSorted()

async function* linesOf(connection: Connection, counted: (records: number) => void) {
  const said = await installationOf(connection).findOne({ _id: 'schema' })
  yield lineOf({ rongqiao: form, schema: said?.version ?? 1, at: systemClock() })
  let records = 0
  for (const name of await namesIn(connection))
    for await (const record of connection.collection(name).find({}, { promoteValues: false })) {
      records += 1
      yield lineOf({ c: name, d: record })
    }
  yield lineOf({ records })
  counted(records)
}

/** Writes everything that the database holds into a file, which is there only when it is whole. Gives how many records. */
export async function backUp(connection: Connection, file: string): Promise<number> {
  const unfinished = `${file}.part`
  let records = 0
  const lines = linesOf(connection, (counted) => (records = counted))
  try {
    await pipeline(
      Readable.from(lines),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    )
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return records
}

const broken = (file: string): Error =>
  new Error(`${file} is no whole backup of Rongqiao; nothing was changed.`)

/** Lines end at LF alone, whatever the texts hold. */
async function* readLines(file: string): AsyncGenerator<Line> {
  const text = createGunzip().setEncoding('utf8')
  // What goes wrong ends the reading below.
  pipeline(createReadStream(file), text).catch(() => undefined)
  let rest = ''
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield EJSON.parse(line, exactly) as Line
  }
}

/** Reads the whole file before anything is touched. Gives how many records it holds. */
async function checkWhole(file: string): Promise<number> {
  let [schema, records, said] = [0, 0, -1]
  try {
    for await (const line of readLines(file))
      if ('c' in line) records += 1
      else if ('records' in line) said = Number(line.records)
      else if (Number(line.rongqiao) === form) schema = Number(line.schema)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`There is no file ${file}.`, { cause: error })
    throw broken(file)
  }
  if (schema === 0 || said !== records) throw broken(file)
  if (schema > schemaVersion()) throw newerSchema(schema, schemaVersion())
  return records
}

async function refuseUnlessEmpty(connection: Connection): Promise<void> {
  for (const name of await namesIn(connection))
    if (await connection.collection(name).findOne({}))
      throw new Error(
        'The database holds records already. Give --replace to put the backup in their place; they are lost then.',
      )
}

async function putBack(connection: Connection, file: string): Promise<void> {
  const waiting = new Map<string, mongoose.mongo.BSON.Document[]>()
  const put = async (name: string, records: mongoose.mongo.BSON.Document[]) => {
    waiting.delete(name)
    await connection.collection(name).insertMany(records)
  }
  for await (const line of readLines(file)) {
    if (!('c' in line)) continue
    const records = waiting.get(line.c) ?? []
    waiting.set(line.c, records)
    if (records.push(line.d) === atOnce) await put(line.c, records)
  }
  for (const [name, records] of waiting) await put(name, records)
}

/** Puts a backup into a database that is empty, or with `replace` into the place of what it holds. Gives how many records. */
export async function restore(connection: Connection, file: string, replace: boolean): Promise<number> {
  const records = await checkWhole(file)
  if (!replace) await refuseUnlessEmpty(connection)
  for (const name of await namesIn(connection)) await connection.collection(name).deleteMany({})
  await putBack(connection, file)
  return records
}
