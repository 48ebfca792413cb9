import type { ChangeCursor } from '../../postings/index.ts'

/** The record that an index keeps a copy of, as far as the copying goes. */
export interface Kept {
  readonly _id: string
  readonly version: number
  readonly updatedAt: Date
}

/** What stands in an index at present. */
export interface IndexContent {
  /** Names this very content: another one, or the same made anew by somebody, has another mark. */
  readonly mark: string
  readonly documents: number
  /** Whether its settings are as they should be. */
  readonly isInOrder: boolean
}

/** The version of a document that lacks something: no record's own, so that comparing has it made anew. */
export const unfinished = -1

/** A range of ids: those after `after`, up to `upTo` or without end. */
export interface IdRange {
  readonly after: string
  readonly upTo: string | null
}

/** What is asked of an index that several processes see besides what is asked of every index. */
export interface SharedContent {
  /** By which the index is known on its server and in the database. */
  readonly name: string
  /** What the documents are made by, besides what they are made of: where it changes, all of them are made anew. */
  readonly kind: string
  /** Null when there is no index, or one that cannot hold our documents. */
  content(): Promise<IndexContent | null>
  /** Makes sure that the server and the key will do; refuses with a sentence. */
  check(): Promise<void>
  /** Puts the settings right. */
  putInOrder(): Promise<void>
  /** The versions of the documents in a range, by id. */
  versionsIn(range: IdRange): Promise<ReadonlyMap<string, number>>
}

export interface EntryIndex<Entry> {
  upsert(entries: readonly Entry[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  replaceAll(batches: AsyncIterable<readonly Entry[]>): Promise<void>
}

/** What was kept of an index, as it has been filled with it. */
export interface RestoredSnapshot {
  /** Up to when it followed the records. */
  readonly followedTo: Date
  /** Which version it has of each; what is found to be right is taken out. */
  readonly versions: Map<string, number>
}

/** What an index of one process keeps of itself on the disk, so that a start need not read every title anew. */
export interface IndexSnapshot {
  /**
   * Fills the index with what was kept under this definition; null when there is nothing, or anything about it is not as it was
   * written. Nobody may rest on it before it is compared.
   */
  restore(definition: string): Promise<RestoredSnapshot | null>
  /** Keeps what the index holds, in place of what was kept before. */
  keep(definition: string, followedTo: Date): Promise<void>
}

/** An index that one process keeps for all. */
export type KeptIndex<Entry> = EntryIndex<Entry> & { readonly shared: SharedContent }

/** Ids and versions of the records that belong into the index, in the order of ids. */
export interface Stretch {
  readonly records: readonly Kept[]
  /** The last id that was looked at, or null when there are no further ones. */
  readonly upTo: string | null
}

/** The records that an index is a copy of: postings today, whatever comes by the same words. */
export interface KeptSource<Row extends Kept, Entry> {
  /** Tells when the same records would make other documents. */
  definition(): string
  /** Rows changed after the cursor, oldest change first, whether they belong or not. */
  changedSince(cursor: ChangeCursor, limit: number): Promise<Row[]>
  byIds(ids: readonly string[]): Promise<Row[]>
  belongs(row: Row): boolean
  entriesOf(rows: readonly Row[]): AsyncIterable<readonly Entry[]>
  /** Ids of some whose entries lacked something that can be made now; each is named once. */
  owed?(): readonly string[]
  /** About how many belong. */
  count(): Promise<number>
  /** Every row that belongs. */
  stream(): AsyncIterable<readonly Row[]>
  stretchAfter(id: string, limit: number): Promise<Stretch>
  /** The same without asking which of them belong: any that may, with their versions. */
  versionsAfter(id: string, limit: number): Promise<Stretch>
}
