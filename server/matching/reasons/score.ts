import { ascending, descending, keyset, type Place } from '../../platform/page.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import type { Reason } from './reason.ts'
import { reasonsOf } from './reasons.ts'
import type { OpenTrainings } from './skill-reasons.ts'

export type Fit = 'STRONG' | 'PARTIAL' | 'SLIGHT'

/** Where a match stands in the order: all that a cursor has to hold. */
export interface Standing {
  readonly score: number
  readonly entry: Pick<PostingEntry, 'id'>
}

export interface Scored extends Standing {
  readonly entry: PostingEntry
  readonly reasons: readonly Reason[]
}

/** Sums in millionths, so that the order of summing never decides. */
const grain = 1e6

export function scored(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Scored {
  const reasons = reasonsOf(seeker, entry, trainings)
  const sum = reasons.reduce((total, { contribution }) => total + Math.round(contribution * grain), 0)
  return { entry, score: sum / grain, reasons }
}

/** Best first; ties by id, so that the same candidates always come in the same order. */
export const byScore = (one: Standing, other: Standing): number =>
  other.score - one.score || (one.entry.id < other.entry.id ? -1 : one.entry.id > other.entry.id ? 1 : 0)

/** Puts candidates in order: the same for whatever engine found them. */
export const inOrder = (
  seeker: Seeker,
  entries: readonly PostingEntry[],
  trainings: OpenTrainings,
): Scored[] => entries.map((entry) => scored(seeker, entry, trainings)).sort(byScore)

/** The same, for pages. */
export const bestFirst = keyset('matches', { score: descending.number, 'entry.id': ascending.text })

/** What of an order comes after the place where the last page ended. */
export const after = (ordered: readonly Scored[], place: Place | null): Scored[] =>
  ordered.filter((match) => bestFirst.isAfter(match, place))

const isMeaning = ({ kind }: Reason): boolean => kind === 'OCCUPATION' || kind === 'WORDING'

/** In words: an own occupation and nothing demanded missing; else something near or met; else words in common. */
export function fitOf(reasons: readonly Reason[]): Fit {
  const occupation = reasons.find(({ kind, state }) => kind === 'OCCUPATION' && state !== 'UNKNOWN')
  const lacking = reasons.some(({ demanded, state }) => demanded && state !== 'MET')
  if (occupation?.state === 'MET') return lacking ? 'PARTIAL' : 'STRONG'
  const skilled = reasons.some(({ demanded, state }) => demanded && state === 'MET')
  return occupation || skilled ? 'PARTIAL' : 'SLIGHT'
}

/** Those that can be said, first what decides most, either way. */
export const worthSaying = (reasons: readonly Reason[]): Reason[] =>
  reasons
    .filter((reason) => !(isMeaning(reason) && reason.state === 'UNKNOWN'))
    .toSorted((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution))
