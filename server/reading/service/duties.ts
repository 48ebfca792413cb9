import type { Duty, DutyReading } from '../../reference/index.ts'
import { isDenied } from '../denial.ts'
import { dutyId, type Lexicon } from '../lexicon.ts'
import type { Clause } from './clauses.ts'
import { bySound, type HeardDuty } from './hearing.ts'
import { isSaid } from './verbs.ts'

/** The thing is named, but nothing that is done with it. */
const withoutVerb = 0.6

/** What the words lead to with the verbs that stand beside them; without any of these, what they say by themselves. */
function readingOf(
  { readings }: Duty,
  word: string,
  clause: string,
): { reading: DutyReading; sure: number } | null {
  const [first] = readings
  if (!first) return null
  const beside = readings.find(({ verb }) => verb !== '' && isSaid(verb, clause))
  if (beside) return { reading: beside, sure: 1 }
  const alone = readings.find(({ verb }) => verb === '')
  // One character alone is in too many words: 车 needs its verb.
  if (word.length === 1 && !alone) return null
  return alone ? { reading: alone, sure: 1 } : { reading: first, sure: withoutVerb }
}

/** What was done in service, part by part. In a list the verb stands before the first: 修洗衣机、冰箱. */
export function dutyReader(duties: readonly Duty[], lexicon: Lexicon) {
  const byId = new Map(duties.map((duty) => [dutyId(duty), duty]))
  return (text: string, clauses: readonly Clause[], denied = false): HeardDuty[] =>
    clauses.flatMap((clause) =>
      lexicon.find(clause.text, 'duty').flatMap(({ term, exact, from, to }): HeardDuty[] => {
        const span = { from: from + clause.from, to: to + clause.from }
        const duty = byId.get(term.id)
        const read = duty && readingOf(duty, term.word, besides(text, clause, clauses))
        if (!read || (!denied && isDenied(text, span))) return []
        const confidence = read.sure * (exact ? 1 : bySound)
        return [{ id: term.id, confidence, span, occupations: read.reading.occupations }]
      }),
    )
}

/** A part, with the parts before it in the same list. */
function besides(text: string, clause: Clause, clauses: readonly Clause[]): string {
  let at = clauses.indexOf(clause)
  while (at > 0 && text.slice(clauses[at - 1]!.to, clauses[at]!.from) === '、') at--
  return text.slice(clauses[at]?.from ?? clause.from, clause.to)
}
