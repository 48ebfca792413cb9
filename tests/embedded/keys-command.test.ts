import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import mongoose from 'mongoose'
import { describe, expect, test } from 'vitest'
import { startEmbedded } from '../../embedded/index.ts'
import { createSecrets } from '../../server/platform/secrets.ts'
import { aResidentId } from '../support/a-veteran.ts'
import { built } from '../support/built.ts'

const root = join(import.meta.dirname, '../..')

interface Sealed {
  readonly _id: string
  readonly residentIdSealed: string
  readonly residentIdHash: string[]
}

/** An installation of its own that is not running, and what one may do to it. */
const it = test.extend('installation', async ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'rq-keys-'))
  onCleanup(() => rmSync(folder, { recursive: true, force: true }))
  const ring = join(folder, 'secret.key')
  const bare = { ...process.env, DATA_FOLDER: folder, LOG_LEVEL: 'silent' }
  const embedded = async <Result>(work: (url: string) => Promise<Result>): Promise<Result> => {
    const { addresses, close } = await startEmbedded(folder)
    return work(addresses.MONGODB_URL).finally(close)
  }
  return {
    folder,
    ring,
    embedded,
    keys: () => readFileSync(ring, 'utf8').trim().split('\n'),
    rotate: async (env: NodeJS.ProcessEnv = {}) =>
      promisify(execFile)(process.execPath, [await built('keys')], {
        cwd: root,
        env: { ...bare, ...env },
      }),
    veterans: <Result>(work: (rows: mongoose.mongo.Collection<Sealed>) => Promise<Result>) =>
      embedded(async (url) => {
        const connection = await mongoose.createConnection(url).asPromise()
        return work(connection.collection<Sealed>('veterans')).finally(() => connection.close())
      }),
  }
})

describe('npm run keys:rotate', () => {
  it('makes a new key, seals everything under it and puts the one of before apart', async ({
    installation,
  }) => {
    const residentId = aResidentId()
    await installation.embedded(async () => {})
    const [first = ''] = installation.keys()
    const before = createSecrets(first)
    await installation.veterans((rows) =>
      rows.insertOne({
        _id: 'one',
        residentIdSealed: before.encrypt(residentId),
        residentIdHash: before.keyedHashes(residentId),
      }),
    )
    const { stdout } = await installation.rotate()
    expect(stdout).toContain('1 resident IDs sealed anew, 0 were sealed')
    const [second = '', ...none] = installation.keys()
    expect({ none, isNew: second !== first }).toEqual({ none: [], isNew: true })
    const now = createSecrets(second)
    const row = await installation.veterans((rows) => rows.findOne({ _id: 'one' }))
    expect(now.decrypt(row?.residentIdSealed ?? '')).toBe(residentId)
    expect(row?.residentIdHash).toEqual(now.keyedHashes(residentId))
    const retired = `${installation.ring}.retired`
    expect(readFileSync(retired, 'utf8').trim()).toBe(first)
    expect(statSync(retired).mode & 0o777).toBe(0o600)
  })

  it('finishes a change that was interrupted before it makes another key', async ({ installation }) => {
    const [newer, older] = ['b', 'a'].map((letter) => letter.repeat(64)) as [string, string]
    await installation.embedded(async () => {})
    writeFileSync(installation.ring, older)
    await installation.veterans((rows) =>
      rows.insertOne({
        _id: 'one',
        residentIdSealed: createSecrets(older).encrypt(aResidentId()),
        residentIdHash: [],
      }),
    )
    writeFileSync(installation.ring, `${newer}\n${older}\n`)
    await installation.rotate()
    expect(installation.keys()).toEqual([newer])
  })

  it('does nothing while the installation runs', async ({ installation }) => {
    await installation.embedded(async () => {
      const before = installation.keys()
      await expect(installation.rotate()).rejects.toMatchObject({
        stderr: expect.stringMatching(/^Rongqiao is running on .* Stop it, then rotate\.\n$/),
      })
      expect(installation.keys()).toEqual(before)
    })
  })

  it('tells whoever gives the key how to give a new one, and changes nothing', async ({ installation }) => {
    await expect(installation.rotate({ SECRET_KEY: 'a'.repeat(40) })).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/SECRET_KEY=[0-9a-f]{64}\n\s+SECRET_KEY_OLD=<the present/),
    })
    expect(existsSync(installation.ring)).toBe(false)
  })
})
