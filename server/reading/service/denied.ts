import type { Reference } from '../../reference/index.ts'
import { isDenied } from '../denial.ts'
import type { Lexicon } from '../lexicon.ts'
import { refusesHow } from '../proposals/refusals-told.ts'
import { clausesOf, isUnwanted, standingsOf, type Clause } from './clauses.ts'
import { dutyReader } from './duties.ts'

/** What was done and is wanted no more stands behind the rest, and is given all the same. */
const asUnwanted = 0.5
/** A driver who will not go far drives all the same: 不想再跑长途 refuses how, not what. */
const isOnlyCondition = (clause: Clause): boolean => isUnwanted(clause) && refusesHow(clause.text)

/**
 * How surely each occupation is meant by what a text says was never done or cannot be done any more: 汽车营的，但我不开车; 腰坏了不能再开车.
 * What is wanted no more is denied by half. Wishes and what is somebody else's deny nothing.
 */
export function deniedReader({ duties }: Reference, lexicon: Lexicon) {
  const dutiesIn = dutyReader(duties, lexicon)
  return (text: string): Map<string, number> => {
    const standings = standingsOf(clausesOf(text), text)
    const clauses = [...standings]
      .filter(
        ([clause, standing]) => (standing === 'DONE' || standing === 'UNDONE') && !isOnlyCondition(clause),
      )
      .map(([clause]) => clause)
    const whole = clauses.filter((clause) => standings.get(clause) === 'UNDONE')
    const isWhole = new Set(whole.map(({ from }) => from))
    const within = dutiesIn(
      text,
      clauses.filter(({ from }) => !isWhole.has(from)),
      true,
    )
    const meant = [...dutiesIn(text, whole, true), ...within.filter(({ span }) => isDenied(text, span))]
    const unwanted = clauses.filter(isUnwanted)
    const denied = new Map<string, number>()
    const deny = (id: string, sure: number) => denied.set(id, Math.max(sure, denied.get(id) ?? 0))
    const isUnwantedAt = (at: number): boolean => unwanted.some(({ from, to }) => at >= from && at < to)
    for (const { span, occupations } of meant)
      for (const { id, confidence } of occupations)
        deny(id, confidence * (isUnwantedAt(span.from) ? asUnwanted : 1))
    for (const clause of whole)
      for (const { term } of lexicon.find(clause.text, 'occupation'))
        deny(term.id, isUnwanted(clause) ? asUnwanted : 1)
    return denied
  }
}
