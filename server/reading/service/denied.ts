import type { Reference } from '../../reference/index.ts'
import { isDenied } from '../denial.ts'
import type { Lexicon } from '../lexicon.ts'
import { clausesOf, isUnwanted, standingsOf } from './clauses.ts'
import { dutyReader } from './duties.ts'

/**
 * How surely each occupation is meant by what a text says was never done or cannot be done any more: 汽车营的，但我不开车; 腰坏了不能再开车.
 * Wishes and what is somebody else's deny nothing.
 */
export function deniedReader({ duties }: Reference, lexicon: Lexicon) {
  const dutiesIn = dutyReader(duties, lexicon)
  return (text: string): Map<string, number> => {
    const standings = standingsOf(clausesOf(text), text)
    const clauses = [...standings]
      .filter(([clause, standing]) => (standing === 'DONE' || standing === 'UNDONE') && !isUnwanted(clause))
      .map(([clause]) => clause)
    const whole = clauses.filter((clause) => standings.get(clause) === 'UNDONE')
    const isWhole = new Set(whole.map(({ from }) => from))
    const within = dutiesIn(
      text,
      clauses.filter(({ from }) => !isWhole.has(from)),
      true,
    )
    const meant = [...dutiesIn(text, whole, true), ...within.filter(({ span }) => isDenied(text, span))]
    const named = whole.flatMap((clause) =>
      lexicon.find(clause.text, 'occupation').map(({ term }) => term.id),
    )
    const denied = new Map(named.map((id) => [id, 1]))
    for (const { id, confidence } of meant.flatMap(({ occupations }) => occupations))
      denied.set(id, Math.max(confidence, denied.get(id) ?? 0))
    return denied
  }
}
