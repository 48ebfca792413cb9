import type { WrongField } from '../../../rules/rule.ts'
import {
  objectionTo,
  type CheckWording,
  type WordingFinding,
  type WordingTopic,
} from '../../reading/index.ts'

/** The texts of a record that people read, by their fields; what is not written is empty. */
export type ShownTexts = Readonly<Record<string, string | null | undefined>>

/** A finding in one field of a record. */
export interface FieldFinding extends WordingFinding {
  readonly field: string
}

/** The texts by their fields, those that say something. */
export const textsOf = (texts: ShownTexts): [string, string][] =>
  Object.entries(texts).flatMap(([field, text]): [string, string][] => (text?.trim() ? [[field, text]] : []))

/** The same check for a kind of text of which some topics are lawful that a vacancy may not touch. */
export const checkWithout =
  (check: CheckWording, lawful: readonly WordingTopic[]): CheckWording =>
  (text) =>
    check(text).filter(({ topic }) => !lawful.includes(topic))

/** What is wrong with the wording, field by field. */
export const findingsIn = (texts: ShownTexts, check: CheckWording): FieldFinding[] =>
  textsOf(texts).flatMap(([field, text]) => check(text).map((finding) => ({ ...finding, field })))

/** What is not allowed; what is only held waits for a clerk. */
export const isRefused = ({ severity }: Pick<WordingFinding, 'severity'>): boolean => severity === 'REFUSED'

export const isHeld = ({ severity }: Pick<WordingFinding, 'severity'>): boolean => severity === 'HELD'

const sentenceOf = (findings: readonly WordingFinding[]) => {
  const all = findings.map(objectionTo)
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}

/** Every field whose words may not be shown at all, once, with the words and their rules. */
export const refusedWordings = (texts: ShownTexts, check: CheckWording): WrongField[] => {
  const refused = findingsIn(texts, check).filter(isRefused)
  return Array.from(new Set(refused.map(({ field }) => field)), (path) => ({
    path,
    text: sentenceOf(refused.filter(({ field }) => field === path)),
  }))
}

/** Each text with what was found in it. */
export const findingsPerText = (texts: ShownTexts, findings: readonly FieldFinding[]) =>
  textsOf(texts).map(([field, text]) => ({
    field,
    text,
    findings: findings.filter((finding) => finding.field === field),
  }))
