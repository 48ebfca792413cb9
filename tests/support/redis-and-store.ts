import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../embedded/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUrl: string
    redisUrl: string
  }
}

/** One store and one Redis for the whole run, in a folder of its own; `MONGODB_URL`/`REDIS_URL` replace them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'rq-'))
  const embedded = await startEmbedded(folder)
  project.provide('mongodbUrl', process.env['MONGODB_URL'] ?? embedded.addresses.MONGODB_URL)
  project.provide('redisUrl', process.env['REDIS_URL'] ?? embedded.addresses.REDIS_URL)
  return async () => {
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
