import type { AlertRhythm, SearchFilter } from '../../../rules/search.ts'
import type { RecordRow } from '../../platform/record.ts'

/** A search that its person keeps. */
export interface SavedSearchRow extends RecordRow {
  readonly accountId: string
  readonly words: string
  readonly filter: SearchFilter
  readonly rhythm: AlertRhythm
  /** When it last looked for what is new. */
  readonly lookedAt: Date
  readonly lastToldAt: Date | null
  readonly lastToldCount: number
  /** How often it has told of something: each time is a notice of its own. */
  readonly tellings: number
  /** Postings told of, the last ones: none is told twice. */
  readonly told: readonly string[]
}

const hour = 3_600_000
const pauses = { DAILY: 24 * hour, WEEKLY: 7 * 24 * hour } as const

/** When it is looked at next; null when it never tells. */
export const nextLook = (rhythm: AlertRhythm, now: Date): Date | null =>
  rhythm === 'OFF' ? null : new Date(now.getTime() + pauses[rhythm])

/** So many told postings are remembered: more than fit in the time in which a posting is new. */
export const mostRemembered = 300

/** What of the postings that fit is new to its person: published since it was saved, or since a little before it last looked, and not told yet. */
export function newAmong<Found extends { readonly id: string; readonly publishedAt: number }>(
  { createdAt, told }: Pick<SavedSearchRow, 'createdAt' | 'told'>,
  found: readonly Found[],
): Found[] {
  const known = new Set(told)
  return found.filter(({ id, publishedAt }) => publishedAt > createdAt.getTime() && !known.has(id))
}
