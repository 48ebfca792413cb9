import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import mongoose, { type Connection } from 'mongoose'
import { describe, expect } from 'vitest'
import { startEmbedded } from '../../embedded/index.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { backUp, restore } from '../../server/platform/installation/backup.ts'
import { migrate } from '../../server/platform/installation/migrations.ts'
import { built } from '../support/built.ts'
import { onPlatform } from '../support/fixtures.ts'
import { testPlatform } from '../support/test-platform.ts'

const { Double, EJSON, Int32, Long, ObjectId, UUID } = mongoose.mongo.BSON
const root = join(import.meta.dirname, '../..')

const records = [
  {
    _id: 'a',
    text: '戎桥 \u2028 "x"\n',
    n: new Int32(5),
    d: new Double(5),
    l: Long.fromString('9007199254740993'),
  },
  { _id: 'b', at: new Date(0), id: new ObjectId(), u: new UUID(), none: null, list: [[], [{ deep: [1.5] }]] },
]

const it = onPlatform
  .extend('filled', { scope: 'file' }, async ({ platform }) => {
    await migrate(platform.connection, () => {})
    await platform.connection.collection<{ _id: string }>('one').insertMany(records)
    const many = Array.from({ length: 1_200 }, (_, _id) => ({ _id, n: _id }))
    await platform.connection.collection<{ _id: number }>('two').insertMany(many)
    return platform.connection
  })
  .extend('folder', async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'rq-backup-'))
    onCleanup(() => rmSync(folder, { recursive: true, force: true }))
    return folder
  })
  .extend('other', async ({}, { onCleanup }) => {
    const platform = await testPlatform()
    onCleanup(platform.close)
    return platform.connection
  })

/** Everything, each value with its exact type. */
async function contentOf(connection: Connection): Promise<string[]> {
  const names = (await connection.listCollections()).map(({ name }) => name).toSorted()
  const found = await Promise.all(
    names.map((name) => connection.collection(name).find({}, { promoteValues: false }).toArray()),
  )
  return found.flatMap((rows, at) =>
    rows.map((row) => `${names[at]} ${EJSON.stringify(row, { relaxed: false })}`),
  )
}

describe('a backup', () => {
  it('holds everything, and gives it back as it was', async ({ filled, folder, other }) => {
    const file = join(folder, 'all.json.gz')
    expect(await backUp(filled, file)).toBe(1_203)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['all.json.gz'])
    expect(await restore(other, file, false)).toBe(1_203)
    expect(await contentOf(other)).toEqual(await contentOf(filled))
  })

  it('is not put over records, unless that is asked for', async ({ filled, folder, other }) => {
    const file = join(folder, 'all.json.gz')
    await backUp(filled, file)
    await other.collection('three').insertOne({ mine: true })
    await expect(restore(other, file, false)).rejects.toThrow(/holds records already\. Give --replace/)
    expect(await other.collection('three').countDocuments()).toBe(1)
    await restore(other, file, true)
    expect(await contentOf(other)).toEqual(await contentOf(filled))
  })

  it.for([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['without its last records', (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, 20_000))],
    ['of something else', () => gzipSync('{"a":1}\n')],
    ['not compressed', () => Buffer.from('hello')],
  ] as const)('%s is refused before anything is touched', async ([, spoil], { filled, folder, other }) => {
    const file = join(folder, 'spoilt.json.gz')
    await backUp(filled, file)
    writeFileSync(file, spoil(readFileSync(file)))
    await other.collection('three').insertOne({ mine: true })
    await expect(restore(other, file, true)).rejects.toThrow(/no whole backup/)
    expect(await other.collection('three').countDocuments()).toBe(1)
  })

  it('of a newer Rongqiao, or one that is not there, is refused', async ({ folder, other }) => {
    const file = join(folder, 'newer.json.gz')
    writeFileSync(file, gzipSync('{"rongqiao":1,"schema":99}\n{"records":0}\n'))
    await expect(restore(other, file, true)).rejects.toThrow(/schema version 99/)
    await expect(restore(other, join(folder, 'none.gz'), true)).rejects.toThrow(/^There is no file/)
  })
})

describe('npm run backup and npm run restore', () => {
  const run = async (env: NodeJS.ProcessEnv, command: string, ...args: string[]) =>
    (
      await promisify(execFile)(process.execPath, [await built(command), ...args], {
        cwd: root,
        env: { PATH: process.env['PATH'], ...env },
      })
    ).stdout

  it('work on the embedded store, running or stopped, and a copied folder opens', async ({ folder }) => {
    const [data, copy, fresh] = ['data', 'copy', 'fresh'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const embedded = await startEmbedded(data)
    const connection = await openDatabase(embedded.addresses.MONGODB_URL)
    await connection.collection<{ _id: string }>('one').insertMany(records)
    const running = await run({ DATA_FOLDER: data }, 'backup', `${folder}/`)
    expect(running).toMatch(/^2 records in .*rongqiao-.*Z\.json\.gz\nKeep SECRET_KEY/)
    await connection.close()
    // As after a copy of a folder that is in use: its owner lives, but owns another folder.
    cpSync(data, copy, { recursive: true, filter: (path) => !path.endsWith('.sock') })
    await embedded.close()
    const file = /in (.*)\n/.exec(running)?.[1] ?? ''
    expect(await run({ DATA_FOLDER: fresh }, 'restore', file)).toMatch(/^2 records restored/)
    for (const each of [copy, fresh])
      expect(await run({ DATA_FOLDER: each }, 'backup', join(folder, 'again.gz'))).toMatch(/^2 records in/)
    await expect(run({ DATA_FOLDER: fresh }, 'restore', file)).rejects.toThrow(/--replace/)
    expect(await run({ DATA_FOLDER: fresh }, 'restore', file, '--replace')).toMatch(/^2 records restored/)
  })
})
