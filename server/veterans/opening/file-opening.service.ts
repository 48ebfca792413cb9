import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { veteranErrors } from '../veteran.errors.ts'
import { fileOpeningStore, type OpeningLimits } from './file-opening.store.ts'

const keptForDays = 90

type Deps = Pick<Platform, 'connection' | 'clock' | 'queue' | 'log'>

/** How many veterans' files a member of staff opens in a day: many are told to the bureau, far more are refused. */
export function fileOpenings(deps: Deps, limits: OpeningLimits) {
  const { connection, clock } = deps
  const store = fileOpeningStore(connection)
  const telling = store.telling(deps)
  return {
    telling,
    byIds: store.byIds,

    /** Counts a file that is about to be opened, once a day, or refuses to open it. */
    async countOpening(staff: Viewer, veteranId: string): Promise<void> {
      const now = clock()
      const day = dayOf(now)
      const [tomorrow, until] = [addDays(day, 1), addDays(day, keptForDays)].map(startOfDay) as [Date, Date]
      const row = { _id: `${staff.id}-${day}`, readerId: staff.id, reader: staff.name, day, until }
      const { tellingOwed: mark } = telling.mark(1)
      const kept = await store.add(veteranId, row, limits, mark)
      if (kept === null)
        throw veteranErrors.tooManyFiles(limits.most, Math.ceil((tomorrow.getTime() - now.getTime()) / 1_000))
      if (kept.veteranIds.length === limits.toldAt) await telling.ask([{ _id: row._id, version: 1 }])
    },
  }
}
