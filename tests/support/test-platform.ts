import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { inject } from 'vitest'
import { embeddedPostingIndex } from '../../server/matching/index.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { folderFiles } from '../../server/platform/files/files.folder.ts'
import { createLog } from '../../server/platform/log.ts'
import { openMail } from '../../server/platform/mail/index.ts'
import { bullmqQueue } from '../../server/platform/queue/queue.bullmq.ts'
import { outboxSms } from '../../server/platform/sms/sms.outbox.ts'
import { createSecrets } from '../../server/platform/secrets.ts'
import type { Platform } from '../../server/wiring.ts'

/** A clock that stands where it was put; it starts at the present. */
export interface TestClock {
  (): Date
  set(instant: string | Date): void
  advance(ms: number): void
}

function testClock(start: string | Date = new Date()): TestClock {
  let now = new Date(start)
  return Object.assign(() => new Date(now), {
    set: (instant: string | Date) => void (now = new Date(instant)),
    advance: (ms: number) => void (now = new Date(now.getTime() + ms)),
  })
}

/** What the test's resident IDs are sealed under. */
export const testSecret = 'a test key of more than thirty-two characters'

export interface TestPlatform extends Platform {
  readonly redisUrl: string
  readonly clock: TestClock
  /** The prefix of this test's queues in Redis. */
  readonly prefix: string
  readonly dataFolder: string
  /** The address of this test's own database, for further connections and processes. */
  readonly mongodbUrl: string
  /** Drops the test's database and everything it left in Redis. */
  close(): Promise<void>
}

/** The real store and the real Redis of the run, with a database and a key prefix of this test's own. */
export async function testPlatform(): Promise<TestPlatform> {
  const name = `t${newObjectId()}`
  const dataFolder = mkdtempSync(join(tmpdir(), 'rq-test-'))
  const mongodbUrl = inject('mongodbUrl').replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
  const connection = await openDatabase(mongodbUrl)
  const redis = new Redis(inject('redisUrl'), { maxRetriesPerRequest: null, keyPrefix: '' })
  const log = createLog('silent', 'test')
  const mail = openMail({ smtpUrl: null, from: 'test@rongqiao.invalid', outbox: join(dataFolder, 'outbox') })
  const queue = await bullmqQueue(redis, log, name)
  const postingIndex = embeddedPostingIndex()
  return {
    connection,
    redis,
    queue,
    clock: testClock(),
    newId: newObjectId,
    secrets: createSecrets(testSecret),
    log,
    mail,
    files: folderFiles(join(dataFolder, 'evidence')),
    scanner: { scan: async () => 'NOT_SCANNED' },
    sms: outboxSms(join(dataFolder, 'outbox')),
    postingIndex,
    redisUrl: inject('redisUrl'),
    prefix: name,
    dataFolder,
    mongodbUrl,
    async close() {
      await queue.close()
      const keys = await redis.keys(`${name}:*`)
      if (keys.length > 0) await redis.unlink(...keys)
      redis.disconnect()
      await connection.dropDatabase()
      await connection.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
