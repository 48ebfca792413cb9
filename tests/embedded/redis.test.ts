import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRedis } from '../../embedded/redis/index.ts'
import { socketFolder } from '../../embedded/socket-path.ts'

let folder: string
const closing: (() => Promise<unknown> | void)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rq-redis-'))
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
  rmSync(folder, { recursive: true, force: true })
})

const start = async () => {
  const redis = await startRedis({ folder, socketPath: join(folder, 'redis.sock') })
  closing.push(() => redis.stop())
  return redis
}

const client = (address: string): Redis => {
  const redis = new Redis(address, { maxRetriesPerRequest: 1 })
  closing.push(() => redis.disconnect())
  return redis
}

/** Somebody else's Redis on a socket of its own, as a machine may have one. */
function foreignRedis(socketPath: string): ChildProcess {
  const server = spawn('redis-server', ['--port', '0', '--unixsocket', socketPath, '--save', ''], {
    stdio: 'ignore',
  })
  closing.push(() => void server.kill('SIGKILL'))
  return server
}

describe('the embedded Redis', () => {
  it('is reached by this user only, and by no port', async () => {
    const { url } = await start()
    expect(statSync(url).mode & 0o777).toBe(0o600)
    const port = await client(url).config('GET', 'port')
    expect(
      Object.values(port as object)
        .flat()
        .join(),
    ).toMatch(/(^|,)0$/)
  })

  it('keeps what it acknowledged when it is stopped and started again', async () => {
    const first = await start()
    await client(first.url).set('kept', 'yes')
    await first.stop()
    const second = await start()
    expect(await client(second.url).get('kept')).toBe('yes')
  })

  it('never throws anything away to make room', async () => {
    const { url } = await start()
    expect(Object.values((await client(url).config('GET', 'maxmemory-policy')) as object).flat()).toContain(
      'noeviction',
    )
  })

  it('ends the server that a killed start left on its own socket, and keeps its data', async () => {
    const left = await startRedis({ folder, socketPath: join(folder, 'redis.sock') })
    await client(left.url).set('kept', 'yes')
    const again = await start()
    expect(await client(again.url).get('kept')).toBe('yes')
  })

  it('does not trouble a Redis that already runs on the machine', async () => {
    const elsewhere = join(folder, 'foreign.sock')
    const foreign = foreignRedis(elsewhere)
    const theirs = new Redis(elsewhere, { retryStrategy: () => 50 })
    theirs.on('error', () => {})
    closing.push(() => theirs.disconnect())
    await theirs.set('theirs', 'untouched')
    const ours = await start()
    await client(ours.url).flushall()
    expect(await theirs.get('theirs')).toBe('untouched')
    await ours.stop()
    expect(foreign.exitCode).toBeNull()
  })
})

describe('the folder of the sockets', () => {
  it('is in the data folder when the path is short enough for a socket', () => {
    expect(socketFolder(folder)).toBe(join(folder, 'run'))
  })

  it('is short, private and always the same when the data folder lies deep', () => {
    const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60))
    const sockets = socketFolder(deep)
    closing.push(() => rmSync(sockets, { recursive: true, force: true }))
    expect(sockets.length).toBeLessThan(90)
    expect(statSync(sockets).mode & 0o777).toBe(0o700)
    expect(socketFolder(deep)).toBe(sockets)
  })
})
