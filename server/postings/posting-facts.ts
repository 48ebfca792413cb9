import type { CheckedPosting } from './posting.input.ts'
import type { PostingFacts } from './posting.ts'
import type { Reading } from '../reading/index.ts'
import { areaPath } from '../reference/index.ts'

/** Below this a reading of a title is a guess, and no occupation is better than a wrong one. */
const leastConfidence = 0.3

/** Reads the work out of a title. */
export type ReadTitle = Pick<Reading, 'occupations'>

type Occupied = Pick<PostingFacts, 'occupationCode' | 'occupationFrom' | 'occupationConfidence'>

/** The occupation as stated, else as read from the title. */
export function occupationOf(stated: string | null | undefined, title: string, reading: ReadTitle): Occupied {
  if (stated) return { occupationCode: stated, occupationFrom: 'STATED', occupationConfidence: 1 }
  const best = reading.occupations(title)[0]
  return best && best.confidence >= leastConfidence
    ? { occupationCode: best.id, occupationFrom: 'TITLE', occupationConfidence: best.confidence }
    : { occupationCode: null, occupationFrom: null, occupationConfidence: 0 }
}

/** What an employer's input says, with the occupation read from the title when none is stated. */
export function factsOf(input: CheckedPosting, reading: ReadTitle): PostingFacts {
  return {
    title: input.title,
    ...occupationOf(input.occupationCode, input.title, reading),
    headCount: input.headCount ?? null,
    conditions: input.conditions ?? '',
    content: input.content ?? '',
    terms: [],
    areaCode: input.areaCode ?? null,
    areaPath: areaPath(input.areaCode ?? null),
    place: input.place ?? '',
    payMin: input.payMin ?? null,
    payMax: input.payMax ?? null,
    payMonths: input.payMonths,
    contractType: input.contractType ?? null,
    shift: input.shift ?? null,
    degree: input.degree ?? null,
    minYears: input.minYears ?? null,
    mustSkills: [...new Set(input.mustSkillIds)],
    preferredSkills: [...new Set(input.preferredSkillIds)].filter((id) => !input.mustSkillIds.includes(id)),
    veteransPreferred: input.veteransPreferred,
  }
}
