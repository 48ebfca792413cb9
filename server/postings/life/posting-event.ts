import type { Viewer } from '../../platform/viewer.ts'

/** What is written down of a posting when it is done. */
export type PostingAct =
  'PUBLISHED' | 'PAUSED' | 'RESUMED' | 'RENEWED' | 'FILLED' | 'REOPENED' | 'WITHDRAWN' | 'CLOSED'

/** One thing that befell a posting; by the platform where no side is named. */
export interface PostingEventRow {
  readonly act: PostingAct
  readonly at: Date
  readonly side: 'EMPLOYER' | 'STAFF' | null
  readonly byId: string | null
  readonly by: string | null
  /** Why, in own words; of a renewal the new last day. */
  readonly reason: string | null
}

/** So many are kept of one posting, the latest. */
export const mostEvents = 100

export const withEvent = (
  { life = [] }: { readonly life?: readonly PostingEventRow[] },
  event: PostingEventRow,
): PostingEventRow[] => [...life, event].slice(-mostEvents)

/** Done by this member of an employer or of staff. */
export const doneBy = (
  { id, name, role }: Viewer,
  act: PostingAct,
  at: Date,
  reason: string | null = null,
): PostingEventRow => ({
  act,
  at,
  side: role === 'STAFF' ? 'STAFF' : 'EMPLOYER',
  byId: id,
  by: name,
  reason,
})

/** Done by the platform. */
export const doneByItself = (act: PostingAct, at: Date): PostingEventRow => ({
  act,
  at,
  side: null,
  byId: null,
  by: null,
  reason: null,
})
