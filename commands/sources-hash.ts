import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

function filesBelow(place: string): string[] {
  const whole = join(root, place)
  if (statSync(whole).isFile()) return [whole]
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** One hash over every file of these folders, or file, by which a build knows whether it is still of today's sources. */
export function sourcesHash(places: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesBelow)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Whether what was built bears this hash. */
export const isBuiltFrom = (stamp: string, hash: string): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
