import { randomBytes } from 'node:crypto'
import { readConfig, type Config } from '../server/config.ts'
import { startOrSay } from '../server/platform/process.ts'
import { resealAll } from './resealing.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Whoever gives the keys to the processes gives them the new one too; then what the old one sealed is sealed anew. */
async function rotateGiven({ oldSecretKeys }: Config): Promise<boolean> {
  if (oldSecretKeys.length > 0) {
    const isDone = await resealAll('keys:rotate')
    if (isDone) say('Nothing needs SECRET_KEY_OLD any more: take it away and start the processes again.')
    return isDone
  }
  say('SECRET_KEY is given by the environment. Give every process, and this command, a new one:')
  say(`  SECRET_KEY=${randomBytes(32).toString('hex')}`)
  say('  SECRET_KEY_OLD=<the present SECRET_KEY>')
  say('Start the processes again, then run `npm run keys:rotate` once more.')
  return false
}

/** The embedded default keeps its keys itself: a new one is made, everything is sealed under it, those of before are put apart. */
async function rotateKept({ dataFolder }: Config): Promise<boolean> {
  const { isRunning, newKey, retireOldKeys } = await import('../embedded/index.ts')
  if (await isRunning(dataFolder))
    throw new Error(`Rongqiao is running on ${dataFolder} with the key of before. Stop it, then rotate.`)
  newKey(dataFolder)
  if (!(await resealAll('keys:rotate'))) return false
  say(
    `The keys of before lie in ${retireOldKeys(dataFolder)}: backups of their day need them. Keep them elsewhere.`,
  )
  // Under the new key alone: what was looked up by hashes of the old one is looked up by those no more.
  return resealAll('keys:rotate')
}

/** `npm run keys:rotate`: changes the key that the database is sealed under. May be interrupted and repeated. */
startOrSay(async () => {
  const config = readConfig()
  const isDone = await (config.secretKey === null ? rotateKept(config) : rotateGiven(config))
  if (!isDone) process.exitCode = 1
})
