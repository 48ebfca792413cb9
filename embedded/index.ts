import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { endOf, endProcess } from './ended.ts'
import { keepAlive, type Service } from './keep-alive.ts'
import { keyRing } from './key-ring.ts'
import { redisSocket, startRedis } from './redis/index.ts'
import { socketFolder } from './socket-path.ts'

export { newKey, retireOldKeys } from './key-ring.ts'

/** The addresses of what was started, as the environment of server and workers names them. */
export interface Embedded {
  readonly addresses: {
    readonly MONGODB_URL: string
    readonly REDIS_URL: string
    readonly SECRET_KEY: string
    /** While the key is being changed: those that still open, with commas between them. */
    readonly SECRET_KEY_OLD?: string
  }
  close(): Promise<void>
}

const database = 'rongqiao'

const mongoSocket = (dataFolder: string): string => join(socketFolder(dataFolder), 'mongo.sock')

const mongoUrl = (socket: string): string => `mongodb://${encodeURIComponent(socket)}/${database}`

/** Runs the document store in a process of its own, so that a long scan holds up nobody else. */
async function startMongo(folder: string, socketPath: string): Promise<Service> {
  const entry = join(import.meta.dirname, '../packages/tiny-mongo/src/main.ts')
  const args = ['--import', 'tsx', entry, '--folder', folder, '--socket', socketPath]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true })
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)))
  const ended = endOf(child)
  await new Promise<void>((resolve, reject) => {
    void ended.then(() => reject(new Error(complaint.trim() || 'The document store stopped at once.')))
    if (child.stdout) createInterface({ input: child.stdout }).once('line', () => resolve())
  })
  return { ended, stop: () => endProcess(child, ended) }
}

/** Whether something listens on the store's socket of this data folder: another start, or a command, has it open. */
export function isRunning(dataFolder: string): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(mongoSocket(dataFolder))
    socket.once('error', () => answer(false))
    socket.once('connect', () => {
      socket.destroy()
      answer(true)
    })
  })
}

/** The addresses of a data folder whose services are already running. */
export function runningAddresses(dataFolder: string): Embedded['addresses'] {
  const [current, ...older] = keyRing(dataFolder)
  return {
    MONGODB_URL: mongoUrl(mongoSocket(dataFolder)),
    REDIS_URL: redisSocket(socketFolder(dataFolder)),
    SECRET_KEY: current,
    ...(older.length > 0 && { SECRET_KEY_OLD: older.join(',') }),
  }
}

/**
 * Starts the document store and Redis in `dataFolder` and keeps both alive; `say` is told when one ended. The second start on one
 * folder is refused with a sentence.
 */
export async function startEmbedded(
  dataFolder: string,
  say: (line: string) => void = () => {},
): Promise<Embedded> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  if (await isRunning(dataFolder))
    throw new Error(
      `Rongqiao is already running on ${dataFolder}. Stop it first, or give another DATA_FOLDER.`,
    )
  const folders = { mongo: join(dataFolder, 'mongo'), redis: join(dataFolder, 'redis') }
  const redisAt = { folder: folders.redis, socketPath: redisSocket(socketFolder(dataFolder)) }
  const mongo = await keepAlive(
    'The document store',
    () => startMongo(folders.mongo, mongoSocket(dataFolder)),
    say,
  )
  try {
    const redis = await keepAlive('Redis', () => startRedis(redisAt), say)
    return {
      addresses: runningAddresses(dataFolder),
      async close() {
        await Promise.all([mongo.close(), redis.close()])
      },
    }
  } catch (error) {
    await mongo.close()
    throw error
  }
}
