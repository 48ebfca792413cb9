import type { Text } from '../../../rules/text.ts'
import { plainText } from '../../reading/index.ts'
import { englishRules } from './english-rules.ts'
import { wordingLaw, type WordingTopic } from './law.ts'
import { personRules } from './person-rules.ts'
import type { WordingRule } from './rule.ts'
import { termRules } from './term-rules.ts'

export type { WordingTopic } from './law.ts'

/** A wording that is not allowed (`refused`) or advised against, as it stands in the field. */
export interface Finding {
  readonly field: string
  readonly words: string
  readonly topic: WordingTopic
  /** The rule with its source. */
  readonly rule: Text
  readonly refused: boolean
}

/** What is said to whoever wrote it. */
export const objectionTo = ({ words, rule }: Finding): Text => ({
  zh: `“${words}”：${rule.zh}`,
  en: `"${words}": ${rule.en}`,
})

interface Squeezed {
  readonly text: string
  readonly origin: readonly number[]
}

interface Span {
  readonly from: number
  readonly to: number
  readonly rule: WordingRule
  readonly refused: boolean
}

const allRules = [...personRules, ...termRules, ...englishRules]

/** Whether any rule can match at all: most texts are innocent, and one pass says so. */
const anyRule = new RegExp(allRules.map((rule) => rule.pattern.source).join('|'))

const blankBesideChinese = /(?<=[\p{Script=Han}\d:：、,-]) +(?=[\p{Script=Han}\d:：、,-])/gu
const clauseEnd = /[,;。!?]/
const sentenceEnd = /[。;!?\n]/
const citedRule = /《[^》]{2,60}》/

/** Plain text without the blanks that people put between Chinese characters to slip past a check. */
function squeeze(original: string): Squeezed {
  const plain = plainText(original.replaceAll('\n', '。'))
  const dropped = new Set<number>()
  for (const { index, 0: blanks } of plain.text.matchAll(blankBesideChinese))
    for (let at = 0; at < blanks.length; at++) dropped.add(index + at)
  const kept: number[] = []
  let text = ''
  for (let at = 0; at < plain.text.length; at++) {
    if (dropped.has(at)) continue
    text += plain.text[at]
    kept.push(plain.origin[at] ?? 0)
  }
  return { text, origin: [...kept, original.length] }
}

/** The sentence around a place, at most 80 characters to either side. */
function sentenceAround(text: string, from: number, to: number): string {
  let start = from
  while (start > 0 && from - start < 80 && !sentenceEnd.test(text[start - 1] ?? '')) start--
  const rest = text.slice(to, to + 80)
  const end = rest.search(sentenceEnd)
  return text.slice(start, to + (end < 0 ? rest.length : end))
}

/** The words with the rest of their clause near by: what `but` is to judge. */
function clauseAround(text: string, from: number, to: number): string {
  const before =
    text
      .slice(Math.max(0, from - 12), from)
      .split(clauseEnd)
      .at(-1) ?? ''
  const after = text.slice(to, to + 10).split(clauseEnd)[0] ?? ''
  return before + text.slice(from, to) + after
}

function spansOf(text: string, rule: WordingRule): Span[] {
  const spans: Span[] = []
  for (const { index, 0: words } of text.matchAll(rule.pattern)) {
    const [from, to] = [index, index + words.length]
    if (words === '' || rule.but?.test(clauseAround(text, from, to))) continue
    const lawful = rule.basis === true && citedRule.test(sentenceAround(text, from, to))
    spans.push({ from, to, rule, refused: !rule.warns && !lawful })
  }
  return spans
}

/** Of overlapping findings on one topic the refusing one stays, then the longer. */
function withoutRepeats(spans: readonly Span[]): Span[] {
  const ordered = spans.toSorted(
    (a, b) => Number(b.refused) - Number(a.refused) || b.to - b.from - (a.to - a.from) || a.from - b.from,
  )
  const kept: Span[] = []
  for (const span of ordered) {
    const repeated = kept.some(
      (other) => other.rule.topic === span.rule.topic && other.from < span.to && span.from < other.to,
    )
    if (!repeated) kept.push(span)
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** What is wrong with one field's wording, in the order of the text. */
export function wordingFindings(field: string, original: string): Finding[] {
  const { text, origin } = squeeze(original)
  if (!anyRule.test(text)) return []
  const spans = allRules.flatMap((rule) => spansOf(text, rule))
  return withoutRepeats(spans).map(({ from, to, rule, refused }) => ({
    field,
    words: original.slice(origin[from], origin[to]).trim(),
    topic: rule.topic,
    rule: wordingLaw[rule.topic],
    refused,
  }))
}

export interface PostingWording {
  readonly title: string
  readonly conditions: string
  readonly content: string
}

/** What is wrong with the wording of a vacancy. */
export const checkWording = (posting: PostingWording): Finding[] =>
  (['title', 'conditions', 'content'] as const).flatMap((field) => wordingFindings(field, posting[field]))
