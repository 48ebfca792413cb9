import type { Clock } from '../../platform/clock.ts'
import type { KeptFor } from '../../platform/kept.ts'
import type { ApplicationStore } from '../store/application.store.ts'

interface KeptDeps {
  readonly store: ApplicationStore
  readonly clock: Clock
}

/** Applications that are over: what names the person goes, and how the employer answered stays. */
export const applicationsKept = ({ store, clock }: KeptDeps): KeptFor => ({
  subject: 'APPLICATIONS',
  total: store.countEnded,
  countDue: store.countDue,
  takeAway: (until, most) => store.forgetDue(until, most, clock()),
})
