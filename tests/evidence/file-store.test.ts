import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderFiles } from '../../server/platform/files/files.folder.ts'
import { openFiles, type FileStore } from '../../server/platform/files/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'rq-files-'))
const name = (at: number): string => String(at).padStart(32, '0')
const bytesOf = (text: string): Buffer => Buffer.from(text)

/** A real server that speaks S3, from npm: it knows keys and buckets and keeps objects in a folder; whether a signature is right it does not check. */
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'rongqiao', configs: [] }],
})
const stores: Record<string, FileStore> = { folder: folderFiles(join(folder, 'own')) }

const s3 = (port: number, keyId = 'S3RVER') => ({
  url: `http://127.0.0.1:${port}/rongqiao`,
  keyId,
  secret: 'S3RVER',
  region: 'us-east-1',
})
let port = 0

beforeAll(async () => {
  port = (await server.run()).port
  stores['s3'] = await openFiles({ s3: s3(port), folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const kept = (kind: string): FileStore => {
  const store = stores[kind]
  if (!store) throw new Error(`There is no ${kind}.`)
  return store
}

describe.for(['folder', 's3'])('the file store: %s', (kind) => {
  it('gives back the very bytes that were put there', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 256))
    await kept(kind).put(name(1), bytes)
    expect((await kept(kind).get(name(1)))?.equals(bytes)).toBe(true)
  })

  it('keeps the newer of two under one name', async () => {
    await kept(kind).put(name(2), bytesOf('before'))
    await kept(kind).put(name(2), bytesOf('after'))
    expect(String(await kept(kind).get(name(2)))).toBe('after')
  })

  it('has nothing under a name that was never put, or was taken away, also twice', async () => {
    expect(await kept(kind).get(name(3))).toBeNull()
    await kept(kind).put(name(4), bytesOf('short'))
    await kept(kind).remove(name(4))
    await kept(kind).remove(name(4))
    expect(await kept(kind).get(name(4))).toBeNull()
  })

  it('takes no name but one of ours, so that no path and no address can be made of it', async () => {
    for (const wrong of [
      '../../etc/passwd',
      '',
      'a/b',
      `${name(5)}/..`,
      name(5).toUpperCase().replace(/0/g, 'G'),
    ])
      for (const act of [
        async () => kept(kind).get(wrong),
        async () => kept(kind).put(wrong, bytesOf('no')),
        async () => kept(kind).remove(wrong),
      ])
        await expect(act()).rejects.toThrow('not the name of a kept file')
  })
})

describe('each store by itself', () => {
  it('the folder lets nobody else of the machine read a file', async () => {
    await kept('folder').put(name(6), bytesOf('secret'))
    expect(statSync(join(folder, 'own', '00', name(6))).mode & 0o077).toBe(0)
  })

  it('S3 fails in words when nobody has its key, and tells nothing of the store’s own words', async () => {
    const wrong = await openFiles({ s3: s3(port, 'NOBODY'), folder })
    await expect(wrong.put(name(7), bytesOf('x'))).rejects.toThrow('The S3 store answered 403')
    await expect(wrong.get(name(7))).rejects.toThrow('The S3 store answered 403')
  })
})
