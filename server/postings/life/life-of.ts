import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import type { PostingRow } from '../posting.ts'
import type { PostingAct, PostingEventRow } from './posting-event.ts'

/** The same as it is told, with what other records say of it. */
export interface PostingChangeRow extends Pick<PostingEventRow, 'at' | 'side' | 'by' | 'reason'> {
  readonly act: PostingAct | 'HELD' | 'TAKEN_DOWN' | 'APPEALED' | 'PUT_UP' | 'EXPIRED'
}

const byPlatform = { side: null, by: null, reason: null } as const

/** What its take-downs say: each with its appeal and its end. */
const ofTakedowns = ({ takedown, pastTakedowns = [] }: PostingRow): PostingChangeRow[] =>
  [...pastTakedowns, ...(takedown ? [takedown] : [])].flatMap(
    ({ at, by, reason, appeal, endedAt, endedBy, endedBecause = null }): PostingChangeRow[] => [
      { act: 'TAKEN_DOWN', at, side: 'STAFF', by, reason },
      ...(appeal
        ? [{ act: 'APPEALED', at: appeal.at, side: 'EMPLOYER', by: null, reason: appeal.words } as const]
        : []),
      ...(endedAt
        ? [
            {
              act: 'PUT_UP',
              at: endedAt,
              side: 'STAFF',
              by: endedBy,
              reason: endedBecause ?? appeal?.answer ?? null,
            } as const,
          ]
        : []),
    ],
  )

/** The moment from which it is past its last day. */
const endOf = (validUntil: string): Date => startOfDay(addDays(validUntil, 1))

/** When records of before were published, which nobody wrote down with who did it. */
const publishedBefore = ({ life = [], publishedAt }: PostingRow): PostingChangeRow[] =>
  publishedAt && !life.some(({ act }) => act === 'PUBLISHED')
    ? [{ act: 'PUBLISHED', at: publishedAt, ...byPlatform }]
    : []

/** What is so though nobody did it: it waits for staff, its last day has passed. */
function ofItself({ verification, state, validUntil }: PostingRow, now: Date): PostingChangeRow[] {
  const { state: check, submittedAt } = verification ?? {}
  const isPast = state === 'OPEN' && validUntil !== null && validUntil < dayOf(now)
  return [
    ...(check === 'PENDING' && submittedAt ? [{ act: 'HELD', at: submittedAt, ...byPlatform } as const] : []),
    ...(isPast ? [{ act: 'EXPIRED', at: endOf(validUntil), ...byPlatform } as const] : []),
  ]
}

/** All that befell a posting, the latest first; of one moment what was written down last. */
export const lifeOf = (posting: PostingRow, now: Date): PostingChangeRow[] =>
  [...publishedBefore(posting), ...(posting.life ?? []), ...ofTakedowns(posting), ...ofItself(posting, now)]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .reverse()
