import { dayOf } from '../../../rules/office-time.ts'
import type { PostingStanding } from '../../../rules/posting-life.ts'
import type { PostingRow } from '../posting.ts'

/** Why it is closed; who closed those of before is not known, and was mostly the employer. */
function closedAs({ filledAt, employerId, life = [] }: PostingRow): PostingStanding {
  if (filledAt) return 'FILLED'
  const isByOthers = life.findLast(({ act }) => act === 'CLOSED' || act === 'WITHDRAWN')?.act === 'CLOSED'
  return isByOthers || employerId === null ? 'CLOSED' : 'WITHDRAWN'
}

/** Where a published posting stands that is not closed; whether its employer is verified is asked by whoever knows. */
function openAs({ takedown, verification, validUntil }: PostingRow, now: Date): PostingStanding {
  if (takedown) return 'TAKEN_DOWN'
  if (verification?.state === 'PENDING') return 'HELD'
  if (verification?.state === 'RETURNED') return 'RETURNED'
  return validUntil === null || validUntil < dayOf(now) ? 'EXPIRED' : 'OPEN'
}

/** Where a posting stands, in one word. */
export function standingOf(posting: PostingRow, isVisible: boolean, now: Date): PostingStanding {
  if (posting.state === 'CLOSED') return closedAs(posting)
  if (posting.state !== 'OPEN') return posting.state
  const standing = openAs(posting, now)
  return standing === 'OPEN' && !isVisible ? 'UNVERIFIED' : standing
}
