import { readFileSync } from 'node:fs'
import type { RootDatabase } from 'lmdb'

/** Who holds a folder: a process, told apart from a later one with the same number by when it began and in which boot. */
interface Owner {
  pid: number
  started: string
  boot: string
  token: string
}

const OWNER_KEY = Buffer.from('owner')

const firstLine = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}

const startOf = (pid: number): string => {
  const stat = firstLine(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

const boot = (): string => firstLine('/proc/sys/kernel/random/boot_id')

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

const holds = (owner: Owner): boolean =>
  owner.boot === boot() && lives(owner.pid) && startOf(owner.pid) === owner.started

/**
 * Takes a folder for this process, or throws a sentence. Reading and writing happen in one exclusive lmdb transaction, which
 * dies with its process: so there is no race, and what a killed owner left does not block. Returns the release.
 */
export const takeOwnership = (db: RootDatabase<Buffer, Buffer>, folder: string): (() => void) => {
  const me: Owner = {
    pid: process.pid,
    started: startOf(process.pid),
    boot: boot(),
    token: `${process.pid}.${Math.random()}`,
  }
  const taken = db.transactionSync(() => {
    const found = db.get(OWNER_KEY)
    const owner = found ? (JSON.parse(found.toString('utf8')) as Owner) : undefined
    if (owner && holds(owner)) return owner
    db.putSync(OWNER_KEY, Buffer.from(JSON.stringify(me)))
    return undefined
  })
  if (taken)
    throw new Error(
      `The folder ${folder} is in use by process ${taken.pid}; stop it or choose another folder.`,
    )
  return () => {
    db.transactionSync(() => {
      const found = db.get(OWNER_KEY)
      if (found && (JSON.parse(found.toString('utf8')) as Owner).token === me.token) db.removeSync(OWNER_KEY)
    })
  }
}
