import type { Specialty } from '../reference/index.ts'
import type { Answer, Answered } from './veteran.ts'

/** Something read out of words, with how sure the reading is and the words it came from. */
export interface Read {
  readonly id: string
  readonly confidence: number
  readonly words: readonly string[]
}

export interface Suggestions {
  readonly skills: readonly Read[]
  readonly occupations: readonly Read[]
}

/** One entry for each id: the surest reading, all the words. */
function joined(reads: readonly Read[]): Read[] {
  const byId = new Map<string, Read>()
  for (const read of reads) {
    const other = byId.get(read.id)
    byId.set(read.id, {
      id: read.id,
      confidence: Math.max(read.confidence, other?.confidence ?? 0),
      words: [...new Set([...(other?.words ?? []), ...read.words])],
    })
  }
  return [...byId.values()]
}

/** What the text says and what the posts picked from the table bring; a post's words are its name. */
export function withSpecialties(fromText: Suggestions, picked: readonly Specialty[]): Suggestions {
  const brought = (kind: 'skills' | 'occupations'): Read[] =>
    picked.flatMap((specialty) =>
      specialty[kind].map((weighted) => ({ ...weighted, words: [specialty.name.zh] })),
    )
  return {
    skills: joined([...fromText.skills, ...brought('skills')]),
    occupations: joined([...fromText.occupations, ...brought('occupations')]),
  }
}

/**
 * What the person has answered stays as it is, so what was rejected is never suggested again; suggestions whose words
 * are gone go; new ones follow, the surest first.
 */
export function merged(earlier: readonly Answered[], reads: readonly Read[]): Answered[] {
  const answered = earlier.filter(({ answer }) => answer !== 'SUGGESTED')
  const known = new Set(answered.map(({ id }) => id))
  const suggested = reads
    .filter(({ id }) => !known.has(id))
    .toSorted((one, other) => other.confidence - one.confidence || (one.id < other.id ? -1 : 1))
    .map(({ id, words, confidence }): Answered => ({ id, answer: 'SUGGESTED', words, confidence }))
  return [...answered, ...suggested]
}

/** Answers in their given order, the last one for an id counts; what was not there is an addition by the person. */
export function withAnswers(
  earlier: readonly Answered[],
  answers: readonly { readonly id: string; readonly answer: Exclude<Answer, 'SUGGESTED'> }[],
): Answered[] {
  const byId = new Map(earlier.map((item) => [item.id, item]))
  for (const { id, answer } of answers)
    byId.set(id, { ...(byId.get(id) ?? { id, words: [], confidence: 1 }), answer })
  return [...byId.values()]
}
