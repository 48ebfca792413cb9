import type { WrongField } from '../../rules/rule.ts'
import { objectionTo, standsAgainst, type CheckWording, type WordingFinding } from '../reading/index.ts'

/** The texts of a posting that people read. */
export interface PostingWording {
  readonly title: string
  readonly conditions: string
  readonly content: string
  readonly place: string
}

/** A finding in one field of a posting. */
export interface FieldFinding extends WordingFinding {
  readonly field: keyof PostingWording
}

const fields = ['title', 'conditions', 'content', 'place'] as const

/** What is wrong with the wording of a vacancy, field by field. */
export const findingsIn = (posting: PostingWording, check: CheckWording): FieldFinding[] =>
  fields.flatMap((field) => check(posting[field]).map((finding) => ({ ...finding, field })))

/** Every wording that stands against publishing. */
export const wrongPostingWordings = (posting: PostingWording, check: CheckWording): WrongField[] =>
  findingsIn(posting, check)
    .filter(standsAgainst)
    .map((finding) => ({ path: finding.field, text: objectionTo(finding) }))
