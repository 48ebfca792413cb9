import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../embedded/index.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUrl: string
    redisUrl: string
    /** Where the demo data lie that a run makes once: their database, and the folder of their files. */
    demoData: { name: string; folder: string }
  }
}

const dropped = async (url: string, name: string) => {
  const connection = await openDatabase(url)
  await connection.useDb(name).dropDatabase()
  await connection.close()
}

/** One store and one Redis for the whole run, in a folder of its own; `MONGODB_URL`/`REDIS_URL` replace them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'rq-'))
  const embedded = await startEmbedded(folder)
  project.provide('mongodbUrl', process.env['MONGODB_URL'] ?? embedded.addresses.MONGODB_URL)
  project.provide('redisUrl', process.env['REDIS_URL'] ?? embedded.addresses.REDIS_URL)
  const name = `demo${newObjectId()}`
  project.provide('demoData', { name, folder: join(folder, name) })
  return async () => {
    const kept = process.env['MONGODB_URL']
    if (kept) await dropped(kept, name)
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
