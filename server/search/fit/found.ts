import type { ContractType, PayBasis } from '../../../rules/choices.ts'
import { dayOf } from '../../../rules/office-time.ts'
import type { PostingEntry } from '../../matching/index.ts'
import { areaPath } from '../../reference/index.ts'
import {
  basisIn,
  isPaidWeekly,
  normaliseTitle,
  plainTitle,
  promisesIn,
  type Benefit,
  type Reading,
} from '../../reading/index.ts'
import type { PostingRow } from '../../postings/index.ts'
import { mainOf } from './main-title.ts'

/** What a search needs of a posting beside what the index keeps; read from its record, and good for that version of it. */
export interface PostingSays {
  readonly version: number
  /** Plain and compact. */
  readonly title: string
  /** Whether what is compared in meaning of it is what the index made its vector of. */
  readonly isSensed: boolean
  readonly contract: ContractType | null
  readonly basis: PayBasis
  readonly benefits: readonly Benefit[]
  readonly isPaidWeekly: boolean
  readonly minYears: number | null
  /** The place that its title names, where none is stated, from the inside out. */
  readonly titleAreas: readonly string[]
  /** `YYYY-MM-DD` of its source, or of its publishing. */
  readonly postedOn: string
  /** When it came to be seen here, in milliseconds since 1970. */
  readonly publishedAt: number
}

/** A posting that may be an answer. */
export interface Candidate {
  readonly entry: PostingEntry
  readonly says: PostingSays
}

function basisOf({ payBasis }: PostingRow, text: string): PayBasis {
  return payBasis === 'MONTH' ? (basisIn(text) ?? 'MONTH') : payBasis
}

/** The way of areas that a title names; empty when it names none, or several. */
export type PlaceIn = (title: string) => readonly string[]

export const placeReader =
  ({ placesAsked }: Pick<Reading, 'placesAsked'>): PlaceIn =>
  (title) => {
    const [code, ...others] = placesAsked(title).flatMap(({ codes }) => codes)
    return code === undefined || others.length > 0 ? [] : areaPath(code)
  }

/** Where the work is: as stated, else as its title says. */
export const areasOf = ({ entry, says }: Candidate): readonly string[] =>
  entry.areas.length > 0 ? entry.areas : says.titleAreas

/** Reads a record once. Pure. */
export function sayingsOf(row: PostingRow, placeIn: PlaceIn = () => []): PostingSays {
  const text = [row.title, row.conditions, row.content, ...row.terms].join('\n')
  const title = normaliseTitle(row.title)
  const posted = row.source?.postedOn ?? (row.publishedAt ? dayOf(row.publishedAt) : '')
  return {
    version: row.version,
    title,
    isSensed: mainOf(title) === plainTitle(row.title),
    contract: row.contractType,
    basis: basisOf(row, text),
    benefits: promisesIn(text),
    isPaidWeekly: isPaidWeekly(text),
    minYears: row.minYears,
    titleAreas: row.areaPath.length === 0 ? placeIn(row.title) : [],
    postedOn: posted,
    publishedAt: row.publishedAt?.getTime() ?? 0,
  }
}
