import type { Connection } from 'mongoose'
import type { Embedded } from '../embedded/index.ts'
import { readConfig, type Config } from '../server/config.ts'
import { openDatabase, unhurried } from '../server/platform/database.ts'
import { openPlatform, wire, type Wired } from '../server/wiring.ts'
import { environmentOver } from './environment.ts'

interface Opened {
  readonly config: Config
  readonly embedded: Embedded | null
}

/** What the environment names; what it does not name from embedded services, started unless they run. */
async function open(): Promise<Opened> {
  const config = readConfig()
  if (config.mongodbUrl !== null && config.redisUrl !== null) return { config, embedded: null }
  // Only now: the image of server and workers has no embedded services.
  const { isRunning, runningAddresses, startEmbedded } = await import('../embedded/index.ts')
  const running = await isRunning(config.dataFolder)
  const embedded = running ? null : await startEmbedded(config.dataFolder)
  const addresses = embedded?.addresses ?? runningAddresses(config.dataFolder)
  return { config: readConfig(environmentOver({ ...addresses })), embedded }
}

/** Runs a command on the bare database, found as `withStore` finds it: no index is made, no record looked at. */
export async function withDatabase<Result>(
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const { config, embedded } = await open()
  try {
    const connection = await openDatabase(config.mongodbUrl ?? '', unhurried)
    return await work(connection).finally(() => connection.close())
  } finally {
    await embedded?.close()
  }
}

/**
 * Runs a command on the installation's own data: on `MONGODB_URL` and `REDIS_URL` when they are given, on the embedded
 * services of a running `npm start`, or on embedded services started for the length of the command.
 */
export async function withStore<Result>(
  name: string,
  work: (wired: Wired) => Promise<Result>,
): Promise<Result> {
  const { config, embedded } = await open()
  const wired = await wire(config, await openPlatform(config, name, unhurried))
  try {
    return await work(wired)
  } finally {
    await wired.close()
    await embedded?.close()
  }
}
