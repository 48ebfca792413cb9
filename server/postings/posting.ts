import { dayOf } from '../platform/clock.ts'
import type { ContractType, Degree, Shift } from '../../rules/choices.ts'

export type PostingState = 'DRAFT' | 'OPEN' | 'CLOSED'

/** Where an imported posting comes from; `feed` and `externalId` together are its key. */
export interface PostingSourceRow {
  readonly feed: string
  readonly externalId: string
  /** `YYYY-MM-DD`. */
  readonly postedOn: string | null
}

/** What a posting says of the work. What an imported posting's source does not state is null or empty. */
export interface PostingFacts {
  readonly title: string
  readonly occupationCode: string | null
  /** Whether somebody stated the occupation or it was read from the title; null when there is none. */
  readonly occupationFrom: 'STATED' | 'TITLE' | null
  /** 0 to 1; 1 when stated. */
  readonly occupationConfidence: number
  readonly headCount: number | null
  readonly conditions: string
  readonly content: string
  /** Words of the work that an imported posting's source lists; never shown, for matching only. */
  readonly terms: readonly string[]
  readonly areaCode: string | null
  /** The area and all it lies in, finest first: town, district, city, province. */
  readonly areaPath: readonly string[]
  readonly place: string
  /** CNY a month. */
  readonly payMin: number | null
  readonly payMax: number | null
  readonly payMonths: number
  readonly contractType: ContractType | null
  readonly shift: Shift | null
  readonly degree: Degree | null
  readonly minYears: number | null
  readonly mustSkills: readonly string[]
  readonly preferredSkills: readonly string[]
  readonly veteransPreferred: boolean
}

export interface PostingRow extends PostingFacts {
  readonly _id: string
  /** Null for an imported posting. */
  readonly employerId: string | null
  /** Until when its employer's verification holds, as of the employer's version `employerSeen`. */
  readonly employerVerifiedUntil: Date | null
  readonly employerSeen: number
  readonly source: PostingSourceRow | null
  /** Last valid day `YYYY-MM-DD`; null in a draft that does not say. */
  readonly validUntil: string | null
  readonly state: PostingState
  readonly publishedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly version: number
}

type Standing = Pick<PostingRow, 'state' | 'validUntil' | 'source' | 'employerVerifiedUntil'>

/** Whether others may see it: open, valid today, and its employer verified or its source named. */
export const isVisible = (posting: Standing, now: Date): boolean =>
  posting.state === 'OPEN' &&
  posting.validUntil !== null &&
  posting.validUntil >= dayOf(now) &&
  (posting.source !== null || (posting.employerVerifiedUntil !== null && posting.employerVerifiedUntil > now))
