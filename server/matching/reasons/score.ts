import { ascending, descending, keyset, type Place } from '../../platform/page.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import type { OpenTrainings } from '../ways/way.ts'
import { grain, type Reason } from './reason.ts'
import { reasonsOf, tallyFor } from './reasons.ts'
import { fitOf, tallyOf, type Fit, type Tally } from './tally.ts'

/** Where a match stands in the order: all that a cursor has to hold. */
export interface Standing {
  /** The label's rank: 2 for the strongest. */
  readonly tier: number
  /** 1 for what would fill the beginning with one employer: it comes behind the others of its label. */
  readonly behind: number
  /** 1 when every wished place, pay and contract is known to be met; what does not state it comes behind. */
  readonly stated: number
  /** The sum of what the reasons add. */
  readonly score: number
  readonly entry: Pick<PostingEntry, 'id'>
}

/** A candidate with its place; its reasons are made when it is shown. */
export interface Ranked extends Standing {
  readonly entry: PostingEntry
  readonly fit: Fit
  /** Ids of near duplicates that it stands for. */
  readonly alike: readonly string[]
}

export interface Scored extends Ranked {
  readonly reasons: readonly Reason[]
}

const tiers: Readonly<Record<Fit, number>> = { STRONG: 2, PARTIAL: 1, SLIGHT: 0 }

export const tierOf = (fit: Fit): number => tiers[fit]

const none: readonly string[] = []

/** A candidate by what its reasons come to. */
export function ranked(entry: PostingEntry, tally: Tally): Ranked {
  const fit = fitOf(tally)
  const stated = tally.unstated ? 0 : 1
  return { entry, fit, tier: tiers[fit], behind: 0, stated, score: tally.sum / grain, alike: none }
}

/** One match with its reasons, whose sum is the score. */
export function scored(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Scored {
  const reasons = reasonsOf(seeker, entry, trainings)
  return { ...ranked(entry, tallyOf(reasons, seeker)), reasons }
}

/** Best first: by the label, what states all that is wished before what does not, by the sum, and ties by id. */
export const bestFirst = keyset('matches', {
  tier: descending.number,
  behind: ascending.number,
  stated: descending.number,
  score: descending.number,
  'entry.id': ascending.text,
})

/** The same order, for sorting hundreds. */
export const byStanding = (one: Standing, other: Standing): number =>
  other.tier - one.tier ||
  one.behind - other.behind ||
  other.stated - one.stated ||
  other.score - one.score ||
  (one.entry.id < other.entry.id ? -1 : one.entry.id > other.entry.id ? 1 : 0)

/** Puts candidates in order: the same for whatever engine found them. */
export const inOrder = (
  seeker: Seeker,
  entries: readonly PostingEntry[],
  trainings: OpenTrainings,
): Ranked[] => entries.map((entry) => ranked(entry, tallyFor(seeker, entry, trainings))).sort(byStanding)

/** What of an order comes after the place where the last page ended. */
export function after<Match>(
  ordered: readonly Match[],
  place: Place | null,
  order: { isAfter(match: NoInfer<Match>, place: Place): boolean },
): readonly Match[] {
  if (place === null) return ordered
  const from = ordered.findIndex((match) => order.isAfter(match, place))
  return from < 0 ? [] : ordered.slice(from)
}

const isMeaning = ({ kind }: Reason): boolean => kind === 'OCCUPATION' || kind === 'WORDING'

/** Those that can be said, first what decides most, either way. */
export const worthSaying = (reasons: readonly Reason[]): Reason[] =>
  reasons
    .filter((reason) => !(isMeaning(reason) && reason.state === 'UNKNOWN'))
    .toSorted((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution))
