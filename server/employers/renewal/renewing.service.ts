import { renewableDays } from '../../../rules/employer.ts'
import { addDays, dayOf } from '../../../rules/office-time.ts'
import type { Clock } from '../../platform/clock.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { inForceAt, isVerified, renewing } from '../../verification/index.ts'
import type { employerWriting } from '../employer-writing.ts'
import { employerErrors } from '../employer.errors.ts'
import type { EmployerRow } from '../employer.ts'

interface RenewingDeps {
  readonly clock: Clock
  readonly write: ReturnType<typeof employerWriting>['write']
  /** The organisation of whom it asks, who owns it. */
  readonly owned: (viewer: Viewer | null) => Promise<EmployerRow>
}

/** How an organisation is handed in for the next six months before the last are over. */
export const renewingEmployer = ({ clock, write, owned }: RenewingDeps) => ({
  async renewEmployer(viewer: Viewer | null, version?: number | null): Promise<EmployerRow> {
    const employer = await owned(viewer)
    const { verification } = employer
    const now = clock()
    if (verification.state === 'PENDING' && inForceAt(verification, now)) return employer
    const until = verification.validUntil
    if (verification.state !== 'VERIFIED' || !isVerified(verification, now) || until === null)
      throw employerErrors.notToRenew()
    const first = addDays(dayOf(until), -renewableDays)
    if (dayOf(now) < first) throw employerErrors.renewableFrom(first)
    if (typeof version === 'number' && version !== employer.version) throw platformErrors.changed()
    // Nothing others see changes: nothing follows.
    return write(employer, { verification: renewing(verification, now) }, false)
  },
})
