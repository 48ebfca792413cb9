import type { Clock } from '../../platform/clock.ts'
import type { KeptFor } from '../../platform/kept.ts'
import type { InvitationStore } from '../inviting/invitation.store.ts'
import type { ApplicationStore } from '../store/application.store.ts'

interface KeptDeps {
  readonly store: ApplicationStore
  readonly invitations: InvitationStore
  readonly clock: Clock
}

/** Applications that are over: what names the person goes, and how the employer answered stays. Invitations go with them. */
export const applicationsKept = ({ store, invitations, clock }: KeptDeps): KeptFor => ({
  subject: 'APPLICATIONS',
  total: async () => (await store.countEnded()) + (await invitations.count()),
  countDue: async (until) => (await store.countDue(until)) + (await invitations.countDue(until)),
  async takeAway(until, most) {
    const forgotten = await store.forgetDue(until, most, clock())
    return forgotten < most ? forgotten + (await invitations.takeAway(until, most - forgotten)) : forgotten
  },
})
