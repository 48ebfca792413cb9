import { brought, joined, surerFirst, type ReadItem, type ServiceReading } from '../reading/index.ts'
import type { Specialty } from '../reference/index.ts'
import type { Answer, Answered } from './veteran.ts'

export type Suggestions = Pick<ServiceReading, 'skills' | 'occupations'>

/** What the text says and what the posts picked from the table bring; a post's words are its name. */
export function withSpecialties(fromText: Suggestions, picked: readonly Specialty[]): Suggestions {
  const posts = picked.map((post) => ({ post, confidence: 1, words: [post.name.zh] }))
  return {
    skills: joined([...fromText.skills, ...brought(posts, ({ post }) => post.skills)]),
    occupations: joined([...fromText.occupations, ...brought(posts, ({ post }) => post.occupations)]),
  }
}

/**
 * What the person has answered stays as it is, so what was rejected is never suggested again; suggestions whose words
 * are gone go; new ones follow, the surest first.
 */
export function merged(earlier: readonly Answered[], reads: readonly ReadItem[]): Answered[] {
  const answered = earlier.filter(({ answer }) => answer !== 'SUGGESTED')
  const known = new Set(answered.map(({ id }) => id))
  const suggested = reads
    .filter(({ id }) => !known.has(id))
    .toSorted(surerFirst)
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
