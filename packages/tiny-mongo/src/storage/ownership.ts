import { readFileSync, statSync } from 'node:fs'
import type { RootDatabase } from 'lmdb'

const OWNER_KEY = Buffer.from('owner')

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process began, in ticks since the boot. */
const startOf = (pid: number): string => {
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** A process, told apart from a later one with the same number by when it began and in which boot, and where: a copy is free. */
const owner = (pid: number, folder: string): string =>
  `${pid} ${startOf(pid)} ${read('/proc/sys/kernel/random/boot_id')} ${statSync(folder).ino}`

/**
 * Takes a folder for this process, or throws a sentence. Reading and writing happen in one exclusive lmdb transaction, which
 * dies with its process: so there is no race, and what a killed owner left does not block. Returns the release.
 */
export const takeOwnership = (db: RootDatabase<Buffer, Buffer>, folder: string): (() => void) => {
  const me = `${owner(process.pid, folder)} ${Math.random()}`
  const holder = db.transactionSync(() => {
    const found = db.get(OWNER_KEY)?.toString('utf8') ?? ''
    const pid = Number.parseInt(found, 10)
    if (pid > 0 && lives(pid) && found.startsWith(`${owner(pid, folder)} `)) return pid
    db.putSync(OWNER_KEY, Buffer.from(me))
    return undefined
  })
  if (holder !== undefined)
    throw new Error(`The folder ${folder} is in use by process ${holder}; stop it or choose another folder.`)
  return () =>
    db.transactionSync(() => {
      if (db.get(OWNER_KEY)?.toString('utf8') === me) db.removeSync(OWNER_KEY)
    })
}
