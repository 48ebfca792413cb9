import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { endOf, endProcess } from '../ended.ts'
import type { Service } from '../keep-alive.ts'

/** A Redis of our own on a unix socket. */
export interface EmbeddedRedis extends Service {
  /** The socket's path, which is what ioredis wants. */
  readonly url: string
}

const binaries = ['redis-server', 'valkey-server']

const isThere = (name: string): boolean => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0

/** The machine's Redis or Valkey server, or null when it has none. */
const redisBinary = (): string | null => binaries.find(isThere) ?? null

/** Where the system can, the server is told to end when this process is killed; elsewhere the next start ends it. */
const endingWithUs = (binary: string, args: string[]): [string, string[]] =>
  isThere('setpriv') ? ['setpriv', ['--pdeathsig', 'TERM', binary, ...args]] : [binary, args]

/** Sends one inline command; null when nobody listens. */
function say(socketPath: string, words: string): Promise<string | null> {
  return new Promise((answer) => {
    const socket = connect(socketPath)
    let said = ''
    const done = () => answer(said)
    socket.on('error', () => answer(null))
    socket.on('data', (chunk) => {
      said += chunk.toString()
      if (words === 'PING') socket.end()
    })
    socket.on('close', done)
    socket.setTimeout(3_000, () => socket.destroy())
    socket.write(`${words}\r\n`)
  })
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Ends what an earlier, killed start left running on this very socket; nobody else's Redis listens there. */
async function endLeftover(socketPath: string): Promise<void> {
  if ((await say(socketPath, 'PING')) === null) return
  await say(socketPath, 'SHUTDOWN')
  for (let waited = 0; waited < 5_000 && (await say(socketPath, 'PING')) !== null; waited += 50)
    await pause(50)
}

async function untilReady(process: ChildProcess, socketPath: string): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 25) {
    if (process.exitCode !== null || process.signalCode !== null)
      throw new Error(`Redis stopped at once (${process.signalCode ?? `exit code ${process.exitCode}`}).`)
    if ((await say(socketPath, 'PING'))?.startsWith('+PONG')) return
    await pause(25)
  }
  process.kill('SIGKILL')
  throw new Error('Redis did not answer within 15 seconds.')
}

function settings(folder: string, socketPath: string): string[] {
  const durable = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '']
  const reach = ['--port', '0', '--unixsocket', socketPath, '--unixsocketperm', '600']
  return [
    ...reach,
    ...durable,
    '--maxmemory-policy',
    'noeviction',
    '--dir',
    folder,
    '--daemonize',
    'no',
    '--logfile',
    '',
  ]
}

/**
 * Runs the machine's own server with an append-only file in `folder`, reachable by this user only.
 * It opens no port and looks for no Redis that already runs. Throws a sentence when there is no server to run.
 */
export async function startRedis(options: { folder: string; socketPath: string }): Promise<EmbeddedRedis> {
  const binary = redisBinary()
  if (binary === null)
    throw new Error(
      'There is no redis-server or valkey-server on this machine. Install one, or give REDIS_URL.',
    )
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  await endLeftover(options.socketPath)
  const [command, args] = endingWithUs(binary, settings(options.folder, options.socketPath))
  const server = spawn(command, args, { stdio: 'ignore', detached: true })
  const ended = endOf(server)
  await untilReady(server, options.socketPath)
  return { url: options.socketPath, ended, stop: () => endProcess(server, ended) }
}

export const redisSocket = (folder: string): string => join(folder, 'redis.sock')
