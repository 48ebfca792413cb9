import { decidedTextsAfter, type Decided } from '../../verification/index.ts'
import { wordingOf } from '../posting-wording.ts'
import type { PostingRow } from '../posting.ts'
import { ended } from './takedown.ts'

/**
 * What follows when a clerk has checked a posting's wording: the texts are decided, and a take-down ends whose mended
 * text was found right.
 */
export function afterCheck(posting: PostingRow, { pastDecisions }: Decided): Partial<PostingRow> {
  const decision = pastDecisions?.at(-1)
  if (!decision) return {}
  const { takedown, pastTakedowns = [] } = posting
  return {
    decidedTexts: decidedTextsAfter(posting, wordingOf(posting), decision),
    ...(takedown &&
      decision.outcome === 'VERIFIED' && {
        takedown: null,
        pastTakedowns: [...pastTakedowns, ended(takedown, decision.decidedBy, decision.decidedAt)],
      }),
  }
}
