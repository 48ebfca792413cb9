import type { Clock } from '../platform/clock.ts'
import type { KeptFor } from '../platform/kept.ts'
import type { FairStore } from './fair.store.ts'
import type { RegistrationStore } from './registration.store.ts'

interface KeptDeps {
  readonly fairs: FairStore
  readonly tickets: RegistrationStore
  readonly clock: Clock
}

const atOnce = 200

/** Registrations for past fairs: fair by fair what names people goes, and the count stays. */
export const registrationsKept = ({ fairs, tickets, clock }: KeptDeps): KeptFor => ({
  subject: 'REGISTRATIONS',
  total: fairs.countFairs,
  countDue: fairs.countNamed,
  async takeAway(until, most) {
    const found = await fairs.named(until, most)
    for (const { _id } of found) {
      let changed = atOnce
      while (changed === atOnce) changed = await tickets.anonymiseFair(_id, atOnce)
      await fairs.markNameless(_id, clock())
    }
    return found.length
  },
})
