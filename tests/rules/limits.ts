import { describe, expect, it } from 'vitest'
import { judge, type WrongField } from '../../rules/rule.ts'
import { good, rules } from './good-inputs.ts'

export const words = (length: number) => '字'.repeat(length)
export const many = (length: number) => Array.from({ length }, (_, at) => `code-${at}`)

/** What is just allowed in a field, what is just not, and what is said then. */
type Case = readonly [
  field: string,
  right: readonly unknown[],
  wrong: readonly unknown[],
  zh: string,
  en: string,
]

export function wrongAt(name: keyof typeof good, field: string, value: unknown): readonly WrongField[] {
  const judged = judge(rules[name], { ...good[name], [field]: value })
  return 'wrong' in judged ? judged.wrong : []
}

/** Each field of the rule keeps to its limits when the others are right. */
export const holdsLimits = (name: keyof typeof good, cases: readonly Case[]) =>
  describe(`a field of ${name}`, () => {
    it.each(cases)('%s keeps to its limits', (field, right, wrong, zh, en) => {
      for (const value of right) expect(wrongAt(name, field, value)).toEqual([])
      for (const value of wrong)
        expect(wrongAt(name, field, value)).toEqual([{ path: field, text: { zh, en } }])
    })
  })
