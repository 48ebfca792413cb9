import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restore } from '../server/platform/installation/backup.ts'
import { startOrSay } from '../server/platform/process.ts'
import { withDatabase } from './with-store.ts'

const usage = 'Say which backup: npm run restore -- <file> [--replace]'

/** `npm run restore -- <file> [--replace]`: puts a backup into an empty database, or in the place of what it holds. */
startOrSay(async () => {
  const { values, positionals } = parseArgs({
    options: { replace: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [given] = positionals
  if (given === undefined) throw new Error(usage)
  const records = await withDatabase((connection) => restore(connection, resolve(given), values.replace))
  process.stdout.write(
    `${records} records restored. Start Rongqiao, or start it again, with the SECRET_KEY of that day.\n`,
  )
})
