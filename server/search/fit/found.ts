import type { ContractType, PayBasis } from '../../../rules/choices.ts'
import { dayOf } from '../../../rules/office-time.ts'
import type { PostingEntry } from '../../matching/index.ts'
import { normaliseTitle, type Benefit } from '../../reading/index.ts'
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

const promised: readonly (readonly [Benefit, RegExp])[] = [
  ['LODGING', /(?:包|管|提供|免费|供)(?:食宿|吃包?管?住|住宿?|宿舍)|食宿|住宿|宿舍|accommodation/],
  ['BOARD', /(?:包|管|提供|免费|供)(?:食宿|吃|餐|饭|三餐|午餐|工作餐)|食宿|食堂|餐补|meals/],
  ['WEEKENDS', /双休|weekends off/],
  ['INSURANCE', /[五六七八]险|社保|公积金|social insurance/],
  ['NO_OVERTIME', /(?:不|无|不用|无需)加班|no overtime/],
  ['FROM_HOME', /居家办公|在家办公|远程(?:办公|工作)|在家|remote|work from home/],
  ['NO_BASE_PAY', /无责任?底薪/],
]
const daily = /日结|天结|当天结|现结/
const weekly = /周结/
const hourly = /时薪|小时工|元\/小?时/
const pieces = /计件/

function basisOf({ payBasis }: PostingRow, text: string): PayBasis {
  if (payBasis !== 'MONTH') return payBasis
  if (daily.test(text)) return 'DAY'
  if (hourly.test(text)) return 'HOUR'
  return pieces.test(text) ? 'PIECE' : 'MONTH'
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
    benefits: promised.filter(([, pattern]) => pattern.test(text)).map(([benefit]) => benefit),
    isPaidWeekly: weekly.test(text),
    minYears: row.minYears,
    postedOn: posted,
    publishedAt: row.publishedAt?.getTime() ?? 0,
  }
}
