import type { ReadMeaning } from '../../reading/index.ts'
import type { Shift } from '../../../rules/choices.ts'
import type { Weighted } from '../../reference/index.ts'
import type { Features } from '../posting-index.ts'
import { addBranches, addEnglish, addOccupations, addTraits, sumById, wordingOf } from './feature-bag.ts'
import { featuresOf } from './features.ts'

/** What a posting says, as far as its meaning goes. */
export interface PostingWords {
  readonly title: string
  /** The occupation its employer stated. */
  readonly statedOccupation: string | null
  /** Ids of skills, and free words for those the catalogue does not know. */
  readonly skills: readonly string[]
  readonly shift: Shift | null
  readonly veteransPreferred: boolean
  /** Its contract, what pay is reckoned by, and what it promises: a search may ask for nothing else. */
  readonly says: readonly string[]
}

export interface PostingMeaning {
  readonly occupations: readonly Weighted[]
  readonly features: Features
  readonly vector: Int8Array
}

/** Tells what a posting says from skills of any name. */
export const saysTrait = (word: string): string => `says ${word}`

/** A stated occupation is believed this much, the title the rest. */
const statedShare = 0.7

/** Pure: the same words always mean the same, for whichever engine. */
export function meaningOfPosting(words: PostingWords, readMeaning: ReadMeaning): PostingMeaning {
  const title = readMeaning(words.title)
  const { statedOccupation: stated, skills, shift, veteransPreferred: veterans, says } = words
  const scale = stated === null ? 1 : 1 - statedShare
  const occupations = [
    ...(stated === null ? [] : [{ id: stated, confidence: statedShare }]),
    ...title.occupations.map(({ id, confidence }) => ({ id, confidence: confidence * scale })),
  ]
  const bag = wordingOf(title)
  addOccupations(bag, occupations)
  addEnglish(bag, title.english)
  const { branches, vector } = title.sensed()
  addBranches(bag, branches)
  addTraits(bag, {
    skills: [...skills, ...says.map(saysTrait)],
    shifts: shift === null ? [] : [shift],
    veterans,
  })
  return { occupations: strongest(occupations), features: featuresOf(bag), vector }
}

const strongest = (occupations: readonly Weighted[]): Weighted[] =>
  [...sumById(occupations)]
    .map(([id, confidence]) => ({ id, confidence: Math.round(confidence * 100) / 100 }))
    .filter(({ confidence }) => confidence >= 0.1)
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, 3)
