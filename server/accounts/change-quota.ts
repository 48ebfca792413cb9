import type { Platform } from '../platform/platform.ts'
import { quotaStore } from '../platform/quota.ts'
import type { Viewer } from '../platform/viewer.ts'
import { accountErrors } from './account.errors.ts'
import { isCounted } from './account.policy.ts'

const hourMs = 3_600_000

/** The changes of an account, counted by the hour of the clock. */
export function changeQuota({ connection, clock }: Pick<Platform, 'connection' | 'clock'>, most: number) {
  const quotas = quotaStore(connection)
  return {
    /** Counts an action of the viewer's, as so many changes, or refuses it. Who is not signed in changes nothing. */
    async countChange(viewer: Viewer | null, action: string, changes = 1): Promise<void> {
      if (viewer === null || !isCounted(action)) return
      const now = clock().getTime()
      const hour = Math.floor(now / hourMs)
      const until = new Date((hour + 1) * hourMs)
      if (!(await quotas.take(`changes-${viewer.id}-${hour}`, most, until, changes)))
        throw accountErrors.tooManyChanges(most, until, Math.ceil((until.getTime() - now) / 1_000))
    },
  }
}
