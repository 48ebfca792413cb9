import type { Degree, Rank, WorkLimit } from '../../rules/choices.ts'
import { blankWishes, type ServicePeriod, type Wishes } from '../../rules/veteran.ts'
import type { Proven } from '../evidence/index.ts'
import type { RecordRow } from '../platform/record.ts'
import type { OnBehalf } from './behalf/on-behalf.ts'
import type { StationAct } from './behalf/station-act.ts'
import type { MergedFrom, MergeRow } from './merging/merge-row.ts'
import { timesReturned, type Decided, type VerificationRow } from '../verification/index.ts'

export type Answer = 'SUGGESTED' | 'CONFIRMED' | 'REJECTED'

/** A skill or occupation that the person's words, or the person, named. */
export interface Answered {
  /** Skill id or occupation code. */
  readonly id: string
  readonly answer: Answer
  /** The person's own words that led to it; empty when the person added it. */
  readonly words: readonly string[]
  /** 0 to 1; 1 when the person added it. */
  readonly confidence: number
}

export type ServicePeriodRow = Readonly<ServicePeriod>

/** Absent in wishes that were stated before they could be. */
type StatedSince = 'refusals' | 'refusedOccupationCodes' | 'contractTypes'

/** What is wished for, most wished first. */
export interface WishesRow
  extends Readonly<Omit<Wishes, StatedSince>>, Partial<Readonly<Pick<Wishes, StatedSince>>> {
  /** When wishes were last stated; null before the first time, as nothing in them is required. */
  readonly statedAt: Date | null
}

/** A person's file. The resident ID itself never leaves the store. */
export interface VeteranRow extends RecordRow, Decided, Proven {
  readonly accountId: string
  /** The person's own, checked by staff; the account's name is only how the account is called. */
  readonly name: string
  readonly residentIdTail: string | null
  readonly areaCode: string | null
  readonly degree: Degree | null
  readonly serviceText: string
  readonly servicePeriods: readonly ServicePeriodRow[]
  /** The last or highest one in service. */
  readonly rank?: Rank | null
  readonly skills: readonly Answered[]
  readonly occupations: readonly Answered[]
  readonly wishes: WishesRow
  /** What the body does not allow at work, as the person confirmed it. For matching; shown to the person alone. */
  readonly limits?: readonly WorkLimit[]
  /** Proposals of the person's own words that were said yes or no to; none is made again. */
  readonly answeredProposals?: readonly string[]
  readonly wantsInvitations: boolean
  readonly verification: VerificationRow
  /** Staff have made it, and keep it, for somebody without a phone. */
  readonly onBehalf?: OnBehalf
  /** What staff did about the account or the pages, the oldest first. */
  readonly stationActs?: readonly StationAct[]
  /** The file of the same person into which this one went; null while it stands by itself. */
  readonly mergedInto?: string | null
  /** How it went there; it stays when that was undone. */
  readonly merge?: MergeRow
  /** What came from files that went into this one. */
  readonly mergedFrom?: readonly MergedFrom[]
}

/** A line of the queue: nothing of the file but what sorting the queue needs. */
export interface VeteranQueueRow {
  readonly _id: string
  readonly name: string
  readonly areaCode: string | null
  readonly submittedAt: Date
  /** How often it was given back before. */
  readonly timesReturned: number
  readonly version: number
}

export const queueRowOf = (file: VeteranRow): VeteranQueueRow => ({
  _id: file._id,
  name: file.name,
  areaCode: file.areaCode,
  submittedAt: file.verification.submittedAt ?? new Date(0),
  timesReturned: timesReturned(file),
  version: file.version,
})

const { version: _, limits: __, ...nothing } = blankWishes

export const noWishes: WishesRow = { ...nothing, statedAt: null }

/** The first year of service that a file names; null when it names none. */
export function firstYearOf({ servicePeriods }: Pick<VeteranRow, 'servicePeriods'>): number | null {
  const years = servicePeriods.flatMap(({ startYear, endYear }) => startYear ?? endYear ?? [])
  return years.length > 0 ? Math.min(...years) : null
}
