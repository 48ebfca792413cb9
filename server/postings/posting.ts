import { dayOf } from '../../rules/office-time.ts'
import type { CheckedPosting } from '../../rules/posting.ts'
import type { PostingTerms } from '../../rules/posting-terms.ts'
import type { RecordRow } from '../platform/record.ts'
import type { Decided, DecidedTextRow, VerificationRow } from '../verification/index.ts'
import type { PostingEventRow } from './life/posting-event.ts'
import type { TakedownRow } from './oversight/takedown.ts'

export type PostingState = 'DRAFT' | 'OPEN' | 'PAUSED' | 'CLOSED'

/** Where an imported posting comes from; `feed` and `externalId` together are its key. */
export interface PostingSourceRow {
  readonly feed: string
  readonly externalId: string
  /** `YYYY-MM-DD`. */
  readonly postedOn: string | null
}

type Written = Omit<
  CheckedPosting,
  'mustSkillIds' | 'preferredSkillIds' | 'validUntil' | 'version' | keyof PostingTerms
>

/** What a posting says of the work: what is written, and what is read out of it. What is not stated is null or empty. */
export interface PostingFacts extends Readonly<Written>, Readonly<Partial<PostingTerms>> {
  /** Whether somebody stated the occupation or it was read from the title; null when there is none. */
  readonly occupationFrom: 'STATED' | 'TITLE' | null
  /** 0 to 1; 1 when stated. */
  readonly occupationConfidence: number
  /** Words of the work that an imported posting's source lists; never shown, for matching only. */
  readonly terms: readonly string[]
  /** The area and all it lies in, finest first: town, district, city, province. */
  readonly areaPath: readonly string[]
  readonly mustSkills: readonly string[]
  readonly preferredSkills: readonly string[]
}

export interface PostingRow extends PostingFacts, RecordRow, Decided {
  /** Which member of the employer wrote it last, by name. */
  readonly editedBy?: string | null
  /** The account of that member. */
  readonly editedById?: string | null
  /** Null for an imported posting. */
  readonly employerId: string | null
  /** The organisation that it came from when that went into this one. */
  readonly movedFrom?: string | null
  /** Until when its employer's verification holds, as of the employer's version `employerSeen`. */
  readonly employerVerifiedUntil: Date | null
  readonly employerSeen: number
  readonly source: PostingSourceRow | null
  /** Last valid day `YYYY-MM-DD`; null in a draft that does not say. */
  readonly validUntil: string | null
  readonly state: PostingState
  readonly publishedAt: Date | null
  /** Since when its employer keeps it from being seen; kept while it is closed because it is filled. */
  readonly pausedAt?: Date | null
  /** What befell it, the earliest first; none in records of before. */
  readonly life?: readonly PostingEventRow[]
  /** When it closed by itself, since all its places were taken. */
  readonly filledAt?: Date | null
  /** How the check of its wording stands; none where nobody has had to check it. */
  readonly verification?: VerificationRow
  readonly decidedTexts?: readonly DecidedTextRow[]
  /** The take-down that stands. */
  readonly takedown?: TakedownRow | null
  readonly pastTakedowns?: readonly TakedownRow[]
}

/** Whether staff keep it from being seen: its wording waits for a clerk or was given back, or it is taken down. */
export const isWithheld = ({
  verification,
  takedown,
}: Pick<PostingRow, 'verification' | 'takedown'>): boolean =>
  Boolean(takedown) || verification?.state === 'PENDING' || verification?.state === 'RETURNED'

type Standing = Pick<PostingRow, 'state' | 'validUntil' | 'verification' | 'takedown'>

/** Whether it is open, valid today, and not withheld. */
export const isOpen = (posting: Standing, now: Date): boolean => {
  const { state, validUntil } = posting
  return state === 'OPEN' && validUntil !== null && validUntil >= dayOf(now) && !isWithheld(posting)
}

/** What tells whether others may be thought to see it. */
export type Copied = Standing & Pick<PostingRow, 'source' | 'employerVerifiedUntil'>

/**
 * Whether others may see it by what it was told of its employer: enough to be put into an index, never to be shown. What is
 * told comes by a job, and the employer may have changed since.
 */
export const isBelievedVisible = (posting: Copied, now: Date): boolean =>
  isOpen(posting, now) &&
  (posting.source !== null || (posting.employerVerifiedUntil !== null && posting.employerVerifiedUntil > now))
