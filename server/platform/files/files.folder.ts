import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { nameOfFile, type FileStore } from './files.ts'

/** The null of a file that is not there; any other error goes on. */
function isNotThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** One file for each name, in folders of the first two characters; readable by nobody but the account the server runs under. */
export function folderFiles(folder: string): FileStore {
  const placeOf = (name: string) => join(folder, nameOfFile(name).slice(0, 2), name)
  return {
    async put(name, bytes) {
      const place = placeOf(name)
      await mkdir(join(place, '..'), { recursive: true, mode: 0o700 })
      const half = `${place}.${randomUUID()}.part`
      const file = await open(half, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(half, place)
    },
    get: (name) => readFile(placeOf(name)).catch(isNotThere),
    remove: (name) => rm(placeOf(name), { force: true }),
  }
}
