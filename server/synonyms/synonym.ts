import type { RecordRow } from '../platform/record.ts'

/** Words that staff gave a meaning. */
export interface SynonymRow extends RecordRow {
  /** Compact, as they are looked for. */
  readonly words: string
  readonly occupationCode: string | null
  readonly otherWords: string | null
  /** What they are read as: the other words, or the occupation's Chinese name. */
  readonly readAs: string
  readonly reason: string
  readonly by: string
  readonly byId: string
  readonly state: 'ON' | 'UNDONE'
  readonly undoneBy: string | null
  readonly undoneById: string | null
  readonly undoneAt: Date | null
}

/** So many hold at once. */
export const mostSynonyms = 2_000
