import { ascending, descending, keyset, type Place } from '../../platform/page.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import { grain, grainsOf, type Reason } from './reason.ts'
import { reasonsOf, sumOfReasons } from './reasons.ts'
import type { OpenTrainings } from './skill-reasons.ts'

export type Fit = 'STRONG' | 'PARTIAL' | 'SLIGHT'

/** Where a match stands in the order: all that a cursor has to hold. */
export interface Standing {
  readonly score: number
  readonly entry: Pick<PostingEntry, 'id'>
}

/** A candidate with its place; its reasons are made when it is shown. */
export interface Ranked extends Standing {
  readonly entry: PostingEntry
}

export interface Scored extends Ranked {
  readonly reasons: readonly Reason[]
}

/** One match with its reasons, whose sum is the score. */
export function scored(seeker: Seeker, entry: PostingEntry, trainings: OpenTrainings): Scored {
  const reasons = reasonsOf(seeker, entry, trainings)
  const sum = reasons.reduce((total, { contribution }) => total + grainsOf(contribution), 0)
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
): Ranked[] =>
  entries.map((entry) => ({ entry, score: sumOfReasons(seeker, entry, trainings) / grain })).sort(byScore)

/** The same, for pages. */
export const bestFirst = keyset('matches', { score: descending.number, 'entry.id': ascending.text })

/** What of an order comes after the place where the last page ended. */
export function after<Match extends Standing>(
  ordered: readonly Match[],
  place: Place | null,
): readonly Match[] {
  if (place === null) return ordered
  const from = ordered.findIndex((match) => bestFirst.isAfter(match, place))
  return from < 0 ? [] : ordered.slice(from)
}

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
