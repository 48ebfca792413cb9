import { isRunning, runningAddresses, startEmbedded, type Embedded } from '../embedded/index.ts'
import { readConfig, type Config } from '../server/config.ts'
import { openPlatform, wire, type Wired } from '../server/wiring.ts'

const withAddresses = (addresses: Embedded['addresses']): Config =>
  readConfig({ ...process.env, ...addresses })

/**
 * Runs a command on the installation's own data: on `MONGODB_URL` and `REDIS_URL` when they are given, on the embedded
 * services of a running `npm start`, or on embedded services started for the length of the command.
 */
export async function withStore<Result>(
  name: string,
  work: (wired: Wired) => Promise<Result>,
): Promise<Result> {
  const given = readConfig()
  let embedded: Embedded | null = null
  let config = given
  if (given.mongodbUrl === null || given.redisUrl === null) {
    const running = await isRunning(given.dataFolder)
    if (!running) embedded = await startEmbedded(given.dataFolder)
    config = withAddresses(running ? runningAddresses(given.dataFolder) : (embedded as Embedded).addresses)
  }
  const wired = await wire(config, await openPlatform(config, name))
  try {
    return await work(wired)
  } finally {
    await wired.close()
    await embedded?.close()
  }
}
