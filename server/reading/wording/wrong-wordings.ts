import type { WordingFinding } from './wording.ts'

/** Whether words stand against showing a text: not allowed, or nobody has decided yet whether they are. */
export const standsAgainst = ({ severity }: Pick<WordingFinding, 'severity'>): boolean =>
  severity !== 'WARNED'

/** The words and the rule that they break, as a sentence. */
export const objectionTo = ({ words, rule }: Pick<WordingFinding, 'words' | 'rule'>) => ({
  zh: `“${words}”：${rule.zh}`,
  en: `"${words}": ${rule.en}`,
})
