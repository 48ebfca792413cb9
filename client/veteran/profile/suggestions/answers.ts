import type { AnswersInput } from '../../../core/generated/schema.ts'
import type { VeteranFile } from '../use-my-veteran.ts'

export type Group = 'SKILL' | 'CERTIFICATE' | 'OCCUPATION'
export type Verdict = 'CONFIRMED' | 'REJECTED'

/** A skill, certificate or occupation on the page of suggestions. */
export type Item = {
  readonly key: string
  readonly group: Group
  readonly name: string
  readonly words: readonly string[]
  readonly answer: Verdict | null
  readonly own: boolean
}

/** What the person has said and added here and not yet saved. */
export type Answers = {
  readonly said: Readonly<Record<string, Verdict>>
  readonly added: readonly Item[]
}

export const noAnswers: Answers = { said: {}, added: [] }

const verdict = (answer: string): Verdict | null =>
  answer === 'CONFIRMED' || answer === 'REJECTED' ? answer : null

/** Everything to look at: the file's, then what was just added. */
export const itemsOf = (veteran: VeteranFile, { added }: Answers): Item[] => {
  const skills = veteran.skills.map(({ skill, answer, words }) => ({
    key: skill.id,
    group: skill.kind,
    name: skill.name,
    words,
    answer: verdict(answer),
    own: words.length === 0 && answer !== 'SUGGESTED',
  }))
  const occupations = veteran.occupations.map(({ occupation, answer, words }) => ({
    key: occupation.code,
    group: 'OCCUPATION' as const,
    name: occupation.name,
    words,
    answer: verdict(answer),
    own: words.length === 0 && answer !== 'SUGGESTED',
  }))
  const known = new Set([...skills, ...occupations].map(({ key }) => key))
  return [...skills, ...occupations, ...added.filter(({ key }) => !known.has(key))]
}

/** The answers as the API takes them: only what was said here. */
export const answersInput = (items: readonly Item[], { said }: Answers, version: number): AnswersInput => {
  const spoken = items.flatMap((item) => {
    const answer = said[item.key]
    return answer ? [{ item, answer }] : []
  })
  return {
    skills: spoken
      .filter(({ item }) => item.group !== 'OCCUPATION')
      .map(({ item, answer }) => ({ skillId: item.key, answer })),
    occupations: spoken
      .filter(({ item }) => item.group === 'OCCUPATION')
      .map(({ item, answer }) => ({ code: item.key, answer })),
    version,
  }
}
