import { chmodSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Database, RootDatabaseOptionsWithPath } from 'lmdb'
import { refuse } from '../errors.ts'
import { takeOwnership } from './ownership.ts'
import { roomIn, type Room } from './room.ts'

const { open } = createRequire(import.meta.url)('lmdb') as typeof import('lmdb')

export type Bytes = Database<Buffer, Buffer>

/** The lmdb environment: documents, index entries and the catalogue, in one file and one transaction. */
export interface Environment {
  records: Bytes
  entries: Bytes
  catalog: Bytes
  room: Room
  /** Runs `work` in a write transaction; resolves once it is on disk. Transactions asked for meanwhile share one sync. */
  write<T>(work: () => T): Promise<T>
  /** Called when a transaction was not kept, before any later one is begun: memory is to say again what the disk says. */
  undo(): void
  close(): Promise<void>
}

/**
 * What `work` threw is passed on; lmdb has kept what was written before. A commit that failed is an answer: its cause comes by a
 * second promise, which must not be left to itself.
 */
const notKept = async (thrown: unknown): Promise<never> => {
  if (!(thrown instanceof Error && 'commitError' in thrown)) throw thrown
  const cause = await Promise.resolve(thrown.commitError).catch(String)
  throw refuse(14031, `nothing of this write was kept, for the disk does not take it: ${String(cause)}`)
}

const BINARY = { keyEncoding: 'binary', encoding: 'binary' } as const

/** Opens (and makes, readable by this user only) the folder, or throws a sentence when another process holds it. */
export const openEnvironment = (folder: string): Environment => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const options: RootDatabaseOptionsWithPath = {
    path: join(folder, 'store'),
    ...BINARY,
    overlappingSync: false,
    // Otherwise a commit that fails also rejects a promise that nobody can hold, which ends the process.
    eventTurnBatching: false,
    noMemInit: false,
    maxDbs: 8,
  }
  const root = open<Buffer, Buffer>(options)
  let release: () => void
  try {
    release = takeOwnership(root, folder)
  } catch (error) {
    void root.close()
    throw error
  }
  const env: Environment = {
    records: root.openDB<Buffer, Buffer>('records', BINARY),
    entries: root.openDB<Buffer, Buffer>('entries', BINARY),
    catalog: root.openDB<Buffer, Buffer>('catalog', BINARY),
    room: roomIn(folder),
    async write<T>(work: () => T) {
      const wrapped = (): (() => T) => {
        const value = work()
        return () => value
      }
      return (await root.transaction(wrapped).catch(notKept))()
    },
    undo: () => undefined,
    async close() {
      await Promise.resolve()
        .then(release)
        .finally(() => root.close())
    },
  }
  root.on('aftercommit', ({ txnId }: { txnId?: number }) => {
    env.room.committed()
    if (txnId !== undefined) return
    root.resetReadTxn()
    env.undo()
  })
  return env
}

/**
 * A value's bytes where lmdb-js keeps them: valid only until the next read. Its buffer is larger than its `length` says, so that
 * only a view of the right size is safe to hand on.
 */
export const readFast = (db: Bytes, key: Buffer): Buffer | undefined => {
  const shared = db.getBinaryFast(key)
  return shared && Buffer.from(shared.buffer, shared.byteOffset, shared.length)
}
