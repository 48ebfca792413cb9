import type { Clock } from '../../platform/clock.ts'
import { platformErrors } from '../../platform/errors.ts'
import { submitted, unsubmitted, type VerificationRow } from '../../verification/index.ts'
import type { CheckWording } from '../../reading/index.ts'
import { findingsIn, textsOf, type FieldFinding, type PostingWording } from '../posting-wording.ts'
import type { PostingRow } from '../posting.ts'
import { digestOf, standingOf } from './decided-text.ts'
import type { OversightStore } from './oversight.store.ts'

type Before = Pick<PostingRow, '_id' | 'employerId' | 'verification' | 'takedown'>

interface Parts {
  readonly store: Pick<OversightStore, 'decisionsOn'>
  readonly clock: Clock
  readonly check: CheckWording
}

/** How the check of a posting stands once it is to be shown with these texts; undefined where it never had one. */
function checkOf(
  { verification }: Pick<Before, 'verification'>,
  isToBeChecked: boolean,
  now: Date,
): VerificationRow | undefined {
  if (isToBeChecked) return verification?.state === 'PENDING' ? verification : submitted(now)
  return verification?.state === 'VERIFIED' || verification === undefined ? verification : unsubmitted
}

/** What is thought of a posting's texts, with what clerks have decided of these very texts. */
export function wordingStanding({ store, clock, check }: Parts) {
  const standing = async (
    { _id: postingId, employerId }: Pick<Before, '_id' | 'employerId'>,
    texts: PostingWording,
  ) => {
    const findings = findingsIn(texts, check)
    const digests = textsOf(texts).flatMap(([, text]) => (text.trim() ? [digestOf(text)] : []))
    const decisions = await store.decisionsOn(digests)
    return standingOf({ postingId, employerId, texts, findings, decisions })
  }

  return {
    /**
     * The change that goes with showing these texts: held ones, and what is mended after a take-down, wait for a clerk. What a
     * clerk gave back and nobody changed is refused with the clerk's reason.
     */
    async onShowing(before: Before, texts: PostingWording): Promise<Pick<PostingRow, 'verification'>> {
      const { returned, held } = await standing(before, texts)
      if (returned.length > 0)
        throw platformErrors.invalid(
          returned.map(({ field, reason }) => ({
            path: field,
            text: {
              zh: `工作人员已退回这段文字，请修改：${reason}`,
              en: `Staff gave this text back; please change it: ${reason}`,
            },
          })),
        )
      const verification = checkOf(before, held.length > 0 || Boolean(before.takedown), clock())
      return verification ? { verification } : {}
    },

    /** The findings as they are typed: nothing is held that a clerk has found lawful. */
    async findings(texts: PostingWording): Promise<readonly FieldFinding[]> {
      const found = findingsIn(texts, check)
      if (!found.some(({ severity }) => severity === 'HELD')) return found
      const { held, returned } = await standing({ _id: '', employerId: null }, texts)
      const open = new Set([...held, ...returned.map(({ field }) => field)])
      return found.filter(({ field, severity }) => severity !== 'HELD' || open.has(field))
    },
  }
}
