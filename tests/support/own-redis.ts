import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { startRedis, type EmbeddedRedis } from '../../embedded/redis/index.ts'

/** A Redis that a test may wipe, stop and freeze without hurting others. */
export interface OwnRedis {
  readonly url: string
  wipe(): Promise<void>
  stop(): Promise<void>
  /** Starts it again on the same folder, unless it runs. */
  start(): Promise<void>
  /** The server holds still, its connections open, until `thaw`. */
  freeze(): Promise<void>
  thaw(): void
  close(): Promise<void>
}

export async function ownRedis(): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'rq-redis-'))
  const options = { folder: join(folder, 'data'), socketPath: join(folder, 'redis.sock') }
  let server: EmbeddedRedis = await startRedis(options)
  let isRunning = true
  let frozen = 0
  const asking = async <Answer>(question: (redis: Redis) => Promise<Answer>): Promise<Answer> => {
    const redis = new Redis(options.socketPath)
    try {
      return await question(redis)
    } finally {
      redis.disconnect()
    }
  }
  const thaw = () => {
    if (frozen) process.kill(frozen, 'SIGCONT')
    frozen = 0
  }
  return {
    url: options.socketPath,
    wipe: async () => void (await asking((redis) => redis.flushall())),
    async stop() {
      await server.stop()
      isRunning = false
    },
    async start() {
      if (!isRunning) server = await startRedis(options)
      isRunning = true
    },
    async freeze() {
      const info = await asking((redis) => redis.info('server'))
      frozen = Number(/process_id:(\d+)/.exec(info)?.[1])
      process.kill(frozen, 'SIGSTOP')
    },
    thaw,
    async close() {
      thaw()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
