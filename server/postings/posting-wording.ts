import type { WrongField } from '../../rules/rule.ts'
import { objectionTo, type CheckWording } from '../reading/index.ts'
import { findingsIn, isRefused } from '../verification/index.ts'

/** The texts of a posting that people read. */
export interface PostingWording {
  readonly title: string
  readonly conditions: string
  readonly content: string
  readonly place: string
  readonly hours?: string | null
  readonly otherPlaces?: string
}

/** Of a posting, its texts; those that may be left out only where they are there. */
export const wordingOf = ({ title, conditions, content, place, hours, otherPlaces }: PostingWording) => ({
  ...{ title, conditions, content, place },
  ...(hours && { hours }),
  ...(otherPlaces && { otherPlaces }),
})

/** Every wording that stands against publishing. */
export const wrongPostingWordings = (posting: PostingWording, check: CheckWording): WrongField[] =>
  findingsIn(wordingOf(posting), check)
    .filter(isRefused)
    .map((finding) => ({ path: finding.field, text: objectionTo(finding) }))
