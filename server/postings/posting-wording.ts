import type { WrongField } from '../../rules/rule.ts'
import { objectionTo, type CheckWording, type WordingFinding } from '../reading/index.ts'

/** The texts of a posting that people read. */
export interface PostingWording {
  readonly title: string
  readonly conditions: string
  readonly content: string
  readonly place: string
}

export type WordedField = keyof PostingWording

/** A finding in one field of a posting. */
export interface FieldFinding extends WordingFinding {
  readonly field: WordedField
}

const fields = ['title', 'conditions', 'content', 'place'] as const

/** The texts by their fields. */
export const textsOf = (posting: PostingWording): [WordedField, string][] =>
  fields.map((field) => [field, posting[field]])

/** What is wrong with the wording of a vacancy, field by field. */
export const findingsIn = (posting: PostingWording, check: CheckWording): FieldFinding[] =>
  fields.flatMap((field) => check(posting[field]).map((finding) => ({ ...finding, field })))

/** What is not allowed; what is only held waits for a clerk. */
export const isRefused = ({ severity }: Pick<WordingFinding, 'severity'>): boolean => severity === 'REFUSED'

/** Every wording that stands against publishing. */
export const wrongPostingWordings = (posting: PostingWording, check: CheckWording): WrongField[] =>
  findingsIn(posting, check)
    .filter(isRefused)
    .map((finding) => ({ path: finding.field, text: objectionTo(finding) }))
