import {
  decidedTextsAfter,
  type Decided,
  type PastDecisionRow as PastDecision,
} from '../../verification/index.ts'
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
  const decidedTexts = decidedTextsAfter(posting, wordingOf(posting), decision)
  return { decidedTexts, ...(decision.undone ? downAgain(posting, decision) : upAgain(posting, decision)) }
}

function upAgain(
  { takedown, pastTakedowns = [] }: PostingRow,
  { outcome, decidedBy, decidedAt }: PastDecision,
): Partial<PostingRow> {
  if (!takedown || outcome !== 'VERIFIED') return {}
  return { takedown: null, pastTakedowns: [...pastTakedowns, ended(takedown, decidedBy, decidedAt)] }
}

/** A take-down that ended by a decision which was undone stands again. */
function downAgain(
  { takedown, pastTakedowns = [] }: PostingRow,
  { decidedAt }: PastDecision,
): Partial<PostingRow> {
  const last = pastTakedowns.at(-1)
  if (takedown || last?.endedAt?.getTime() !== decidedAt.getTime()) return {}
  return { takedown: { ...last, endedAt: null, endedBy: null }, pastTakedowns: pastTakedowns.slice(0, -1) }
}
