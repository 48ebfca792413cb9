import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The kernel allows 107 bytes for the path of a unix socket. */
const longest = 100

/**
 * Where the sockets of a data folder are: in its `run` folder, or, when that path is too long for a socket, in a
 * folder of this user's under the system's temporary folder. Always the same answer for the same data folder.
 */
export function socketFolder(dataFolder: string): string {
  const inside = join(resolve(dataFolder), 'run')
  const name = `rongqiao-${createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 12)}`
  const folder = Buffer.byteLength(join(inside, 'mongo.sock')) <= longest ? inside : join(tmpdir(), name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}
