import { areaPath } from '../../reference/index.ts'
import { workingDaysAfter, workingDaysBefore } from './working-days.ts'

/** How long employers have to answer, from a day on, in an area and all below it; null is everywhere. */
interface AnswerTerm {
  readonly from: string
  readonly areaCode: string | null
  /** Working days until the first answer. */
  readonly first: number
  /** Working days until the next one, after an interview or an offer. */
  readonly next: number
  readonly source: string
}

/** Dated configuration. Of several that hold, the one of the narrowest area, and of that the latest. */
const answerTerms: readonly AnswerTerm[] = [
  { from: '2026-01-01', areaCode: null, first: 7, next: 20, source: '平台约定 / the rule of the platform' },
]

/** The person may ask for an answer after so many working days; the employer is reminded so many before the day. */
const [nudgeAfter, remindBefore] = [3, 2]

export function termOf(areaCode: string | null, day: string, terms = answerTerms): AnswerTerm {
  const path = areaPath(areaCode)
  const widthOf = ({ areaCode: area }: AnswerTerm) => (area === null ? path.length : path.indexOf(area))
  const [term] = terms
    .filter((each) => each.from <= day && widthOf(each) >= 0)
    .toSorted((one, other) => widthOf(one) - widthOf(other) || (one.from < other.from ? 1 : -1))
  if (!term) throw new Error(`No term for answers holds on ${day}.`)
  return term
}

/** What is owed from a day on. */
export interface AnswerDue {
  readonly answerBy: string
  readonly isCalendarKnown: boolean
  readonly workingDays: number
  readonly remindOn: string
}

export function answerDue(areaCode: string | null, day: string, which: 'first' | 'next'): AnswerDue {
  const workingDays = termOf(areaCode, day)[which]
  const { day: answerBy, isKnown } = workingDaysAfter(day, workingDays)
  const remindOn = workingDaysBefore(answerBy, remindBefore)
  return { answerBy, isCalendarKnown: isKnown, workingDays, remindOn: remindOn > day ? remindOn : answerBy }
}

export const nudgeDay = (day: string): string => workingDaysAfter(day, nudgeAfter).day

/** Working days within which an answer is due soon: today and the next. */
export const soonDay = (day: string): string => workingDaysAfter(day, 1).day
