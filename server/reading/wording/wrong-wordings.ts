import type { WrongField } from '../../../rules/rule.ts'
import type { WordingTopic } from './law.ts'
import type { CheckWording, WordingFinding } from './wording.ts'

/** Whether words stand against showing a text: not allowed, or nobody has decided yet whether they are. */
export const standsAgainst = ({ severity }: Pick<WordingFinding, 'severity'>): boolean =>
  severity !== 'WARNED'

const undecided = {
  zh: '无法判断是否合规，请换一种写法',
  en: 'It cannot be told whether this is allowed; please write it differently',
}

/** The words and the rule that they break, as a sentence. */
export const objectionTo = ({ words, rule, severity }: WordingFinding) => {
  const why =
    severity === 'HELD' ? { zh: `${undecided.zh}：${rule.zh}`, en: `${undecided.en}: ${rule.en}` } : rule
  return { zh: `“${words}”：${why.zh}`, en: `"${words}": ${why.en}` }
}

const sentenceOf = (findings: readonly WordingFinding[]) => {
  const all = findings.map(objectionTo)
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}

/**
 * Every field whose words may not be shown, with the words and their rules; `texts` by the fields' paths. What is lawful
 * of this kind of text, though not of a vacancy, is left out.
 */
export function wrongWordings(
  check: CheckWording,
  texts: Readonly<Record<string, string | null | undefined>>,
  lawful: readonly WordingTopic[] = [],
): WrongField[] {
  return Object.entries(texts).flatMap(([path, text]) => {
    const found = check(text ?? '').filter(
      (finding) => standsAgainst(finding) && !lawful.includes(finding.topic),
    )
    return found.length === 0 ? [] : [{ path, text: sentenceOf(found) }]
  })
}
