import type { CheckedPosting } from '../../rules/posting.ts'
import type { PostingFacts, PostingRow } from './posting.ts'
import type { Reading } from '../reading/index.ts'
import { areaPath } from '../reference/index.ts'

/** Below this a reading of a title is a guess, and no occupation is better than a wrong one. */
const leastConfidence = 0.3

/** Reads the work out of a title. */
export type ReadTitle = Pick<Reading, 'occupations'>

/** What publishing looks at. */
export type Publishable = PostingFacts & Pick<PostingRow, 'validUntil'>

type Occupied = Pick<PostingFacts, 'occupationCode' | 'occupationFrom' | 'occupationConfidence'>

/** The occupation as stated, else as read from the title. */
function occupationOf(stated: string | null, title: string, reading: ReadTitle): Occupied {
  if (stated) return { occupationCode: stated, occupationFrom: 'STATED', occupationConfidence: 1 }
  const best = reading.occupations(title)[0]
  return best && best.confidence >= leastConfidence
    ? { occupationCode: best.id, occupationFrom: 'TITLE', occupationConfidence: best.confidence }
    : { occupationCode: null, occupationFrom: null, occupationConfidence: 0 }
}

/** What a posting says, with the occupation read from the title when none is stated. */
export function factsOf(posting: CheckedPosting, reading: ReadTitle) {
  const { version: _, mustSkillIds: mustSkills, preferredSkillIds, ...written } = posting
  return {
    ...written,
    ...occupationOf(written.occupationCode, written.title, reading),
    terms: [],
    areaPath: areaPath(written.areaCode),
    mustSkills,
    preferredSkills: preferredSkillIds.filter((id) => !mustSkills.includes(id)),
  } satisfies Publishable
}
