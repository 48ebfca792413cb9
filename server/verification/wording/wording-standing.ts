import type { CheckWording } from '../../reading/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { platformErrors } from '../../platform/errors.ts'
import { submitted, unsubmitted, type VerificationRow } from '../verification.ts'
import { digestOf, standingOf } from './decided-text.ts'
import {
  findingsIn,
  findingsPerText,
  isHeld,
  textsOf,
  type FieldFinding,
  type ShownTexts,
} from './shown-texts.ts'
import type { DecisionsOn } from './wording.store.ts'

/** A record that is to be shown, as it stood before. */
interface Before {
  readonly _id: string
  /** Whose it is, where one owner's texts are told from another's. */
  readonly ownerId?: string | null
  readonly verification?: VerificationRow
  /** Whether a clerk is to look at it whatever it says. */
  readonly isToBeChecked?: boolean
}

/** What is to be written of a check when a record is shown, and the fields whose texts are held. */
interface Shown {
  readonly held: readonly string[]
  readonly change: { readonly verification?: VerificationRow }
}

interface Parts {
  readonly decisionsOn: DecisionsOn
  readonly clock: Clock
  readonly check: CheckWording
}

/** How the check of a record's wording stands once it is to be shown; undefined where it never had one. */
export function checkOnShowing(
  verification: VerificationRow | undefined,
  isToBeChecked: boolean,
  now: Date,
): VerificationRow | undefined {
  if (isToBeChecked) return verification?.state === 'PENDING' ? verification : submitted(now)
  return verification?.state === 'VERIFIED' || verification === undefined ? verification : unsubmitted
}

/** What is thought of a record's texts, with what clerks have decided of these very texts. */
export function wordingStanding({ decisionsOn, clock, check }: Parts) {
  const standing = async ({ _id, ownerId = null }: Pick<Before, '_id' | 'ownerId'>, texts: ShownTexts) => {
    const digests = textsOf(texts).map(([, text]) => digestOf(text))
    const decisions = await decisionsOn(digests)
    return standingOf({ recordId: _id, ownerId, texts, findings: findingsIn(texts, check), decisions })
  }

  const refuseReturned = (returned: readonly { readonly field: string; readonly reason: string }[]) => {
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
  }

  /** The findings as they are typed: nothing is held that a clerk has found lawful. */
  async function findings(texts: ShownTexts): Promise<readonly FieldFinding[]> {
    const found = findingsIn(texts, check)
    if (!found.some(isHeld)) return found
    const { held, returned } = await standing({ _id: '' }, texts)
    const open = new Set([...held, ...returned.map(({ field }) => field)])
    return found.filter(({ field, severity }) => severity !== 'HELD' || open.has(field))
  }

  return {
    findings,

    /** The texts that wait or were given back, with the words for which they do; those of `kept` in any case. */
    async heldTexts({ verification }: Pick<Before, 'verification'>, texts: ShownTexts, kept: string[] = []) {
      const { state, reasons } = verification ?? unsubmitted
      if (state !== 'PENDING' && state !== 'RETURNED') return []
      const open = new Set([...kept, ...reasons.map(({ field }) => field)])
      return findingsPerText(texts, await findings(texts)).filter(
        ({ field, findings: found }) => open.has(field) || found.some(isHeld),
      )
    },

    /**
     * The change that goes with showing these texts: held ones, and what is to be checked anyway, wait for a clerk. What a
     * clerk gave back and nobody changed is refused with the clerk's reason.
     */
    async onShowing(before: Before, texts: ShownTexts): Promise<Shown> {
      const { returned, held } = await standing(before, texts)
      refuseReturned(returned)
      const isToBeChecked = held.length > 0 || Boolean(before.isToBeChecked)
      const verification = checkOnShowing(before.verification, isToBeChecked, clock())
      return { held, change: verification ? { verification } : {} }
    },
  }
}
