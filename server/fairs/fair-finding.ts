import { platformErrors } from '../platform/errors.ts'
import type { Viewer } from '../platform/viewer.ts'
import { fairErrors } from './fair.errors.ts'
import { mayRunFair, maySeeFair } from './fair.policy.ts'
import type { StoredFair } from './fair-schema.ts'
import type { FairStore } from './fair.store.ts'

/** A fair as the viewer may find it. */
export function fairsFound(fairs: Pick<FairStore, 'byId'>) {
  async function seen(viewer: Viewer | null, id: string): Promise<StoredFair> {
    const fair = await fairs.byId(id)
    if (fair === null || !maySeeFair(viewer, fair)) throw fairErrors.unknown()
    return fair
  }

  /** One that the viewer runs; of those of others what was announced is refused, the rest is not found. */
  async function run(staff: Viewer, id: string): Promise<StoredFair> {
    const fair = await seen(staff, id)
    if (!mayRunFair(staff, fair)) throw platformErrors.beyondReach()
    return fair
  }

  return { seen, run }
}
