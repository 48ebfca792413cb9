import { mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { backUp } from '../server/platform/installation/backup.ts'
import { startOrSay } from '../server/platform/process.ts'
import { withDatabase } from './with-store.ts'

const usage = 'Say where to: npm run backup -- <folder or file>'

/** A folder gets a file named after the moment. */
async function fileFor(given: string): Promise<string> {
  const place = resolve(given)
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => given.endsWith('/'),
  )
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const file = isFolder ? join(place, `rongqiao-${moment}Z.json.gz`) : place
  await mkdir(dirname(file), { recursive: true })
  return file
}

/** `npm run backup -- <folder or file>`: everything the database holds in one file; the server may go on meanwhile. */
startOrSay(async () => {
  const [given] = process.argv.slice(2)
  if (given === undefined) throw new Error(usage)
  const file = await fileFor(given)
  const records = await withDatabase((connection) => backUp(connection, file))
  process.stdout.write(
    `${records} records in ${file}\nKeep SECRET_KEY with it, in another place: without the key its resident IDs stay closed.\n`,
  )
})
