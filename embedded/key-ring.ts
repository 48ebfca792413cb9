import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One key a line: the first seals, those after it still open what they sealed. */
type KeyRing = readonly [current: string, ...older: string[]]

const ringFile = (dataFolder: string): string => join(dataFolder, 'secret.key')

/** Where keys lie that nothing in the database needs any more: a backup of their day still does. */
const retiredFile = (dataFolder: string): string => join(dataFolder, 'secret.key.retired')

const madeKey = (): string => randomBytes(32).toString('hex')

/** The whole file or the one of before, whenever the process dies. */
function put(dataFolder: string, ring: readonly string[]): void {
  const half = `${ringFile(dataFolder)}.part`
  writeFileSync(half, `${ring.join('\n')}\n`, { mode: 0o600, flush: true })
  renameSync(half, ringFile(dataFolder))
}

/** The installation's own keys; the first is made on the first start. Losing them loses the resident IDs. */
export function keyRing(dataFolder: string): KeyRing {
  if (!existsSync(ringFile(dataFolder))) put(dataFolder, [madeKey()])
  const [current = '', ...older] = readFileSync(ringFile(dataFolder), 'utf8').trim().split('\n')
  return [current, ...older]
}

/** From the next start on a new key seals. While one of before is still needed that change is to be finished first: none is made. */
export function newKey(dataFolder: string): void {
  const ring = keyRing(dataFolder)
  if (ring.length === 1) put(dataFolder, [madeKey(), ...ring])
}

/** Nothing is sealed under the keys of before. They are kept apart and tried no more; gives where. */
export function retireOldKeys(dataFolder: string): string {
  const [current, ...older] = keyRing(dataFolder)
  const file = retiredFile(dataFolder)
  appendFileSync(file, older.map((key) => `${key}\n`).join(''), { mode: 0o600 })
  put(dataFolder, [current])
  return file
}
