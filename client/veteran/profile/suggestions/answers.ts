import type { AnswersInput } from '../../../core/generated/schema.ts'
import type { VeteranFile } from '../use-my-veteran.ts'

export type Group = 'SKILL' | 'CERTIFICATE' | 'OCCUPATION' | 'PROPOSAL' | 'LIMIT'
export type Verdict = 'CONFIRMED' | 'REJECTED'

/** A skill, certificate, occupation or other field on the page of suggestions. */
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

type Suggested = { readonly answer: string; readonly words: readonly string[] }

const itemOf = (group: Group, key: string, name: string, { answer, words }: Suggested): Item => ({
  key,
  group,
  name,
  words,
  answer: verdict(answer),
  own: words.length === 0 && answer !== 'SUGGESTED',
})

/** Everything to look at: the file's, then what was just added. */
export const itemsOf = (veteran: VeteranFile, { added }: Answers): Item[] => {
  const items = [
    ...veteran.skills.map(({ skill, ...rest }) => itemOf(skill.kind, skill.id, skill.name, rest)),
    ...veteran.occupations.map(({ occupation: { code, name }, ...rest }) =>
      itemOf('OCCUPATION', code, name, rest),
    ),
    ...veteran.proposals.map(({ key, kind, text, words }) =>
      itemOf(kind === 'LIMIT' ? 'LIMIT' : 'PROPOSAL', key, text, { answer: 'SUGGESTED', words }),
    ),
  ]
  const known = new Set(items.map(({ key }) => key))
  return [...items, ...added.filter(({ key }) => !known.has(key))]
}

/** The answers as the API takes them: only what was said here. */
export const answersInput = (items: readonly Item[], { said }: Answers, version: number): AnswersInput => {
  const spoken = items.flatMap((item) => {
    const answer = said[item.key]
    return answer ? [{ item, answer }] : []
  })
  return {
    skills: spoken
      .filter(({ item }) => item.group === 'SKILL' || item.group === 'CERTIFICATE')
      .map(({ item, answer }) => ({ skillId: item.key, answer })),
    occupations: spoken
      .filter(({ item }) => item.group === 'OCCUPATION')
      .map(({ item, answer }) => ({ code: item.key, answer })),
    proposals: spoken
      .filter(({ item }) => item.group === 'PROPOSAL' || item.group === 'LIMIT')
      .map(({ item, answer }) => ({ key: item.key, answer })),
    version,
  }
}
