import { chmodSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Database, RootDatabaseOptionsWithPath } from 'lmdb'
import { takeOwnership } from './ownership.ts'

const { open } = createRequire(import.meta.url)('lmdb') as typeof import('lmdb')

export type Bytes = Database<Buffer, Buffer>

/** The lmdb environment: documents, index entries and the catalogue, in one file and one transaction. */
export interface Environment {
  records: Bytes
  entries: Bytes
  catalog: Bytes
  /** Runs `work` in a write transaction; resolves once it is on disk. Transactions asked for meanwhile share one sync. */
  write<T>(work: () => T): Promise<T>
  close(): Promise<void>
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
    eventTurnBatching: true,
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
  return {
    records: root.openDB<Buffer, Buffer>('records', BINARY),
    entries: root.openDB<Buffer, Buffer>('entries', BINARY),
    catalog: root.openDB<Buffer, Buffer>('catalog', BINARY),
    async write(work) {
      // What `work` throws is carried past lmdb, which commits what was written before.
      const settle = await root.transaction(() => {
        try {
          const value = work()
          return () => value
        } catch (error) {
          return () => {
            throw error
          }
        }
      })
      return settle()
    },
    async close() {
      release()
      await root.close()
    },
  }
}

/**
 * A value's bytes where lmdb-js keeps them: valid only until the next read. Its buffer is larger than its `length` says, so that
 * only a view of the right size is safe to hand on.
 */
export const readFast = (db: Bytes, key: Buffer): Buffer | undefined => {
  const shared = db.getBinaryFast(key)
  return shared && Buffer.from(shared.buffer, shared.byteOffset, shared.length)
}
