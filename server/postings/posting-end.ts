import { dayOf } from '../../rules/office-time.ts'
import { isWithheld, type PostingRow } from './posting.ts'

/** What became of a posting that was open to everybody. */
export type PostingEnd = 'FILLED' | 'EXPIRED' | 'WITHDRAWN'

type Ended = Pick<
  PostingRow,
  'state' | 'validUntil' | 'publishedAt' | 'filledAt' | 'verification' | 'takedown'
>

/**
 * How it ended; null for one that is open, and for one of which nobody else is told: a draft, and what staff withhold.
 */
export function endOf(posting: Ended, now: Date): PostingEnd | null {
  if (posting.publishedAt === null || posting.state === 'DRAFT' || isWithheld(posting)) return null
  if (posting.state === 'CLOSED') return posting.filledAt ? 'FILLED' : 'WITHDRAWN'
  return posting.validUntil !== null && posting.validUntil < dayOf(now) ? 'EXPIRED' : null
}
