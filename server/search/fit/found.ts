import type { ContractType, PayBasis } from '../../../rules/choices.ts'
import { dayOf } from '../../../rules/office-time.ts'
import type { PostingEntry } from '../../matching/index.ts'
import { basisIn, isPaidWeekly, normaliseTitle, promisesIn, type Benefit } from '../../reading/index.ts'
import type { PostingRow } from '../../postings/index.ts'

/** What a search needs of a posting beside what the index keeps; read from its record, and good for that version of it. */
export interface PostingSays {
  readonly version: number
  /** Plain and compact. */
  readonly title: string
  readonly contract: ContractType | null
  readonly basis: PayBasis
  readonly benefits: readonly Benefit[]
  readonly isPaidWeekly: boolean
  readonly minYears: number | null
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

/** Reads a record once. Pure. */
export function sayingsOf(row: PostingRow): PostingSays {
  const text = [row.title, row.conditions, row.content, ...row.terms].join('\n')
  const posted = row.source?.postedOn ?? (row.publishedAt ? dayOf(row.publishedAt) : '')
  return {
    version: row.version,
    title: normaliseTitle(row.title),
    contract: row.contractType,
    basis: basisOf(row, text),
    benefits: promisesIn(text),
    isPaidWeekly: isPaidWeekly(text),
    minYears: row.minYears,
    postedOn: posted,
    publishedAt: row.publishedAt?.getTime() ?? 0,
  }
}
