import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildEntries } from '../../commands/build-server.ts'
import { sourcesHash } from '../../commands/sources-hash.ts'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
const made = [
  'server',
  'workers',
  'rules',
  'embedded',
  'commands',
  'packages/encoder/src',
  'package-lock.json',
]

/** Commands that tests type, and the processes that they start. */
const entries = {
  ...Object.fromEntries(
    ['audit', 'backup', 'import', 'keys', 'rank', 'reseal', 'restore', 'staff', 'station', 'wording'].map(
      (command) => [command, `commands/${command}.ts`],
    ),
  ),
  workers: 'workers/main.ts',
}

/** Files of a run that goes on beside this one build the same: whoever is ready first has built it. */
async function build(home: string): Promise<void> {
  mkdirSync(dist, { recursive: true })
  const own = mkdtempSync(join(dist, 'making-'))
  await buildEntries(own, entries)
  try {
    renameSync(own, home)
  } catch (error) {
    if (!existsSync(home)) throw error
    rmSync(own, { recursive: true })
  }
  for (const other of readdirSync(dist))
    if (other.startsWith('typed-') && join(dist, other) !== home)
      rmSync(join(dist, other), { recursive: true, force: true })
}

async function builtHome(): Promise<string> {
  const home = join(dist, `typed-${sourcesHash(made).slice(0, 16)}`)
  if (!existsSync(home)) await build(home)
  return home
}

let home: Promise<string> | undefined

/**
 * What runs this command: it, built from today's sources, for it starts in a quarter of the time of the two thousand files that it is
 * made of. One is typed  as `npm` runs it in tests/start.
 */
export async function built(entry: string): Promise<string> {
  home ??= builtHome()
  return join(await home, `${entry}.js`)
}
