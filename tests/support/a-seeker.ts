import { noFeatures } from '../../server/matching/meaning/features.ts'
import { meaningOfSeeker } from '../../server/matching/meaning/seeker-meaning.ts'
import { unknownSeeker, type Seeker } from '../../server/matching/meaning/seeker.ts'
import type { PostingEntry } from '../../server/matching/posting-index.ts'
import type { OpenTrainings } from '../../server/matching/ways/way.ts'
import { reference } from '../../server/reference/index.ts'
import type { TrainingRow } from '../../server/trainings/index.ts'
import { anEntry } from './a-posting-entry.ts'
import { aReading } from './a-reading.ts'

const reading = aReading()

/** Every skill and certificate of the catalogue. */
export const skillIds: string[] = reference().skills.all.map(({ id }) => id)

/** A seeker who states these skills and nothing else. */
export function seekerWith(ids: readonly string[]): Seeker {
  const held = reference().skillClosure(ids)
  const words = { names: [], occupations: [], skills: [...held], shifts: [], veterans: false }
  return { ...unknownSeeker, held, statesSkills: true, meaning: meaningOfSeeker(words, reading.title) }
}

/** A posting that asks for nothing; the test says for what it does. */
export const undemanding = (said: Partial<PostingEntry> & { id: string }): PostingEntry =>
  anEntry({ mustSkills: [], occupations: [], features: noFeatures, ...said })

export const noTrainings: OpenTrainings = new Map()

/** Open trainings of so many days that give a skill. */
export const trainingsFor = (id: string, ...days: number[]): OpenTrainings =>
  new Map([[id, days.map((each) => ({ _id: `course-${each}`, days: each }) as TrainingRow)]])
