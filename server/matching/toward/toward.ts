import type { Seeker } from '../meaning/seeker.ts'
import { surely } from '../meaning/sure.ts'
import type { PostingEntry } from '../posting-index.ts'

/** By whom something is asked for. */
export type DemandedBy = 'LAW' | 'POSTING' | 'POSTINGS'

/** What some work asks for: one of several that do alike. */
export interface Demand {
  readonly anyOf: readonly string[]
  readonly by: DemandedBy
  /** Of a hundred postings how many ask for it; null where that says nothing. */
  readonly share: number | null
  /** The rule of law; null when it is none. */
  readonly rule: string | null
}

export const isFor = (code: string, { occupations }: Pick<PostingEntry, 'occupations'>): boolean =>
  occupations.some((each) => each.id === code && surely(each))

/** What fewer ask for is no condition of the work. */
const leastShare = 0.2
const leastPostings = 2

/** What postings of an occupation demand again and again, most often asked first. Pure. */
export function askedOften(entries: readonly PostingEntry[]): Demand[] {
  const counts = new Map<string, number>()
  for (const { mustCertificates, mustSkills } of entries)
    for (const id of new Set([...mustCertificates, ...mustSkills])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= leastPostings && count / entries.length >= leastShare)
    .toSorted(([one, many], [other, most]) => most - many || (one < other ? -1 : 1))
    .map(([id, count]) => ({
      anyOf: [id],
      by: 'POSTINGS',
      share: Math.round((100 * count) / entries.length),
      rule: null,
    }))
}

/** What one posting demands. */
export const askedBy = ({ mustCertificates, mustSkills }: PostingEntry): Demand[] =>
  [...mustCertificates, ...mustSkills].map((id) => ({ anyOf: [id], by: 'POSTING', share: null, rule: null }))

/** Each once: what the law asks for includes what postings say of the same. */
export const eachOnce = (demands: readonly Demand[]): Demand[] => {
  const known = new Set<string>()
  return demands.filter(({ anyOf }) => {
    const isKnown = anyOf.some((id) => known.has(id))
    for (const id of anyOf) known.add(id)
    return !isKnown
  })
}

/** What is there already, and what is not. */
export function comparedWith({ held }: Pick<Seeker, 'held'>, demands: readonly Demand[]) {
  const there = demands.map(({ anyOf }) => anyOf.find((id) => held.has(id)))
  return {
    held: there.filter((id) => id !== undefined),
    lacking: demands.filter((_, at) => there[at] === undefined),
  }
}
