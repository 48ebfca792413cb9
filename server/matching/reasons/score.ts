import type { PostingEntry } from '../posting-index.ts'
import type { Reason } from './reason.ts'
import { reasonsOf, type Help } from './reasons.ts'
import type { Seeker } from '../meaning/seeker.ts'

export type Fit = 'STRONG' | 'PARTIAL' | 'SLIGHT'

export interface Scored {
  readonly entry: PostingEntry
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Sums in millionths, so that the order of summing never decides. */
const grain = 1e6

export function scored(seeker: Seeker, entry: PostingEntry, help: Help): Scored {
  const reasons = reasonsOf(seeker, entry, help)
  const sum = reasons.reduce((total, { contribution }) => total + Math.round(contribution * grain), 0)
  return { entry, score: sum / grain, reasons }
}

/** Best first; ties by id, so that the same candidates always come in the same order. */
export const byScore = (one: Scored, other: Scored): number =>
  other.score - one.score || (one.entry.id < other.entry.id ? -1 : one.entry.id > other.entry.id ? 1 : 0)

/** Puts candidates in order: the same for whatever engine found them. */
export const inOrder = (seeker: Seeker, entries: readonly PostingEntry[], help: Help): Scored[] =>
  entries.map((entry) => scored(seeker, entry, help)).sort(byScore)

const isMeaning = ({ kind }: Reason): boolean => kind === 'OCCUPATION' || kind === 'WORDING'

/** In words: an own occupation and nothing demanded missing; else something near or met; else words in common. */
export function fitOf(reasons: readonly Reason[]): Fit {
  const occupation = reasons.find(({ kind, state }) => kind === 'OCCUPATION' && state !== 'UNKNOWN')
  const lacking = reasons.some(({ demanded, state }) => demanded && state !== 'MET')
  if (occupation?.state === 'MET') return lacking ? 'PARTIAL' : 'STRONG'
  const skilled = reasons.some(({ demanded, state }) => demanded && state === 'MET')
  return occupation || skilled ? 'PARTIAL' : 'SLIGHT'
}

/** Those that can be said, most telling first: what decides most, either way. */
export const told = (reasons: readonly Reason[]): Reason[] =>
  reasons
    .filter((reason) => !(isMeaning(reason) && reason.state === 'UNKNOWN'))
    .toSorted((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution))
