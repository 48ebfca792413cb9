import type { PostingRow } from '../posting.ts'
import { decisionsOn, withDecisions } from './decided-text.ts'
import { ended } from './takedown.ts'

/**
 * What follows when a clerk has checked a posting's wording: the texts are decided, and a take-down ends whose mended
 * text was found right.
 */
export function afterCheck(posting: PostingRow, { verification }: Partial<PostingRow>): Partial<PostingRow> {
  if (!verification?.decidedAt) return {}
  const { state, decidedAt: at, decidedBy, reasons } = verification
  const by = decidedBy ?? ''
  const decisions =
    state === 'VERIFIED'
      ? decisionsOn(posting, { verdict: 'LAWFUL', at, by, reasons: null })
      : decisionsOn(posting, {
          verdict: 'RETURNED',
          at,
          by,
          reasons: new Map(reasons.map(({ field, reason }) => [field, reason])),
        })
  const { takedown, pastTakedowns = [] } = posting
  return {
    decidedTexts: withDecisions(posting.decidedTexts, decisions),
    ...(takedown &&
      state === 'VERIFIED' && {
        takedown: null,
        pastTakedowns: [...pastTakedowns, ended(takedown, decidedBy, at)],
      }),
  }
}
