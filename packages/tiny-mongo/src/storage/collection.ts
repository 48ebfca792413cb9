import type { Doc } from '../values/types.ts'
import type { Index, IndexSpec } from './index-definition.ts'

/** A collection as the catalogue keeps it. */
export interface CollectionRecord {
  id: number
  uuid: string
  options: Doc
  indexes: IndexSpec[]
}

export interface Collection {
  readonly id: number
  readonly uuid: string
  database: string
  name: string
  options: Doc
  indexes: Index[]
  count: number
  nextRecord: number
  /** Bytes of all documents; what collStats and a capped collection's limit go by. */
  bytes: number
  dropped: boolean
  /** Called after each write with the collection locked: awaiting tailable cursors. */
  watchers: Set<() => void>
}

export const namespaceOf = (c: Collection): string => `${c.database}.${c.name}`

const RECORD_KEY = 10

/** A document's key: collection, then its number in order of insertion. */
export const recordKey = (collection: number, record: number): Buffer => {
  const key = Buffer.allocUnsafe(RECORD_KEY)
  key.writeUInt32BE(collection, 0)
  key.writeUIntBE(record, 4, 6)
  return key
}

export const recordOf = (key: Buffer): number => key.readUIntBE(key.length - 6, 6)

export const idBytes = (id: number): Buffer => {
  const key = Buffer.allocUnsafe(4)
  key.writeUInt32BE(id, 0)
  return key
}

export const recordBytes = (record: number): Buffer => {
  const bytes = Buffer.allocUnsafe(6)
  bytes.writeUIntBE(record, 0, 6)
  return bytes
}
