import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from 'mongoose'
import { inject } from 'vitest'
import { seedDemo } from '../../server/demo/index.ts'
import type { TestApp } from './test-app.ts'

async function copied(from: Connection, to: Connection): Promise<void> {
  for (const { name } of await from.listCollections()) {
    const rows = await from.collection(name).find().toArray()
    await to.collection(name).deleteMany({})
    if (rows.length > 0) await to.collection(name).insertMany(rows)
  }
}

const copiedFiles = (from: string, to: string) => existsSync(from) && cpSync(from, to, { recursive: true })

/** The demo data in an app's store: made by the first test of a run that wants them, copied by the others. */
export async function demoData(app: TestApp): Promise<void> {
  const { wired, platform } = app
  const { name, folder } = inject('demoData')
  const { connection, redis, dataFolder } = platform
  const kept = connection.useDb(name)
  const [making, made] = [`${name}:making`, `${name}:made`]
  if (await redis.set(making, '1', 'EX', 600, 'NX')) {
    await seedDemo(wired, () => {})
    await copied(connection, kept)
    copiedFiles(join(dataFolder, 'evidence'), folder)
    await redis.set(made, '1', 'EX', 7_200)
    return
  }
  while (!(await redis.exists(made))) {
    if (!(await redis.exists(making))) return demoData(app)
    await pause(100)
  }
  await copied(kept, connection)
  copiedFiles(folder, join(dataFolder, 'evidence'))
}
