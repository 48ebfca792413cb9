import type { Clock } from '../../platform/clock.ts'
import type { KeptFor } from '../../platform/kept.ts'
import type { FollowUpStore } from '../followups/follow-up.store.ts'
import type { AgreementStore } from '../store/agreement.store.ts'

interface KeptDeps {
  readonly store: AgreementStore
  readonly followUps: FollowUpStore
  readonly clock: Clock
}

/** Agreements that are over: what names the person goes, and what came of the work stays. */
export const agreementsKept = ({ store, followUps, clock }: KeptDeps): KeptFor => ({
  subject: 'AGREEMENTS',
  total: store.countOver,
  countDue: store.countDue,
  async takeAway(until, most) {
    const ids = await store.forgetDue(until, most, clock())
    await followUps.forgetOf(ids)
    return ids.length
  },
})
