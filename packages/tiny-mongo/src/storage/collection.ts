import { refuse } from '../errors.ts'
import type { Doc } from '../values/types.ts'
import type { Environment } from './environment.ts'
import type { Index } from './index-definition.ts'

/** Every collection and index, in memory, each change written in the transaction of the write that makes it. */
export interface Catalog {
  env: Environment
  databases: Map<string, Map<string, Collection>>
  nextId: number
}

export interface Collection {
  readonly catalog: Catalog
  readonly id: number
  readonly uuid: string
  database: string
  name: string
  options: Doc
  indexes: Index[]
  count: number
  nextRecord: number
  /** Bytes of all documents. */
  bytes: number
  dropped: boolean
}

export const namespaceOf = (c: Collection): string => `${c.database}.${c.name}`

/** Refuses to go on with a collection that was dropped meanwhile. */
export const checkAlive = (c: Collection): void => {
  if (c.dropped) throw refuse(175, `collection dropped. UUID ${c.uuid}`)
}

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
