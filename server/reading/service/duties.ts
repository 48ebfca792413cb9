import type { Duty, DutyReading } from '../../reference/index.ts'
import { isDenied } from '../denial.ts'
import { dutyId, type Found, type Lexicon } from '../lexicon.ts'
import type { Clause } from './clauses.ts'
import { isSaid } from './verbs.ts'

/** Something done in service that was found in a text. */
export interface DutyRead {
  readonly found: Found
  readonly reading: DutyReading
  readonly confidence: number
}

/** Only its sound is right: probably a slip of typing. */
const bySound = 0.85
/** The thing is named, but nothing that is done with it. */
const withoutVerb = 0.6
const shortWord = 0.85

/** What the words lead to with the verbs that stand beside them; without any of these, what they say by themselves. */
function readingOf({ readings }: Duty, clause: string): { reading: DutyReading; sure: number } | null {
  const [first] = readings
  if (!first) return null
  const beside = readings.find(({ verb }) => verb !== '' && isSaid(verb, clause))
  if (beside) return { reading: beside, sure: 1 }
  const alone = readings.find(({ verb }) => verb === '')
  return alone ? { reading: alone, sure: 1 } : { reading: first, sure: withoutVerb }
}

/** What was done in service, part by part. In a list the verb stands before the first: 修洗衣机、冰箱. */
export function dutyReader(duties: readonly Duty[], lexicon: Lexicon) {
  const byId = new Map(duties.map((duty) => [dutyId(duty), duty]))
  return (text: string, clauses: readonly Clause[]): DutyRead[] =>
    clauses.flatMap((clause) =>
      lexicon.find(clause.text, 'duty').flatMap((inside): DutyRead[] => {
        const found = { ...inside, from: inside.from + clause.from, to: inside.to + clause.from }
        const duty = byId.get(inside.term.id)
        const read = duty && readingOf(duty, besides(text, clause, clauses))
        if (!read || isDenied(text, found)) return []
        const short = inside.term.word.length === 1 && read.reading.verb === '' ? shortWord : 1
        return [{ found, reading: read.reading, confidence: read.sure * (inside.exact ? 1 : bySound) * short }]
      }),
    )
}

/** A part, with the parts before it in the same list. */
function besides(text: string, clause: Clause, clauses: readonly Clause[]): string {
  let at = clauses.indexOf(clause)
  while (at > 0 && text.slice(clauses[at - 1]!.to, clauses[at]!.from) === '、') at--
  return text.slice(clauses[at]?.from ?? clause.from, clause.to)
}
