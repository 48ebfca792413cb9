import { refuse } from '../errors.ts'
import type { Doc } from '../values/types.ts'
import type { Environment } from './environment.ts'
import type { Index } from './index-definition.ts'

/** Every collection and index, in memory, each change written in the transaction of the write that makes it. */
export interface Catalog {
  env: Environment
  /** By namespace: the name of a database holds no dot. */
  collections: Map<string, Collection>
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

export const namespaceOf = (c: Pick<Collection, 'database' | 'name'>): string => `${c.database}.${c.name}`

/** Refuses to go on with a collection that was dropped meanwhile. */
export const checkAlive = (c: Collection): void => {
  if (c.dropped) throw refuse(175, `collection dropped. UUID ${c.uuid}`)
}
