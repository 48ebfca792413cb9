import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { readAgainIfChanged } from './fair-change.ts'
import { fairErrors } from './fair.errors.ts'
import { mayRunFairs } from './fair.policy.ts'
import type { FairStore } from './fair.store.ts'
import { isOver, type FairRow } from './fair.ts'

interface HandingDeps extends Pick<Platform, 'clock'> {
  readonly fairs: FairStore
  readonly run: (viewer: Viewer, id: string) => Promise<FairRow>
}

/** A fair is another station's from now on. */
export const fairHandingOver = ({ clock, fairs, run }: HandingDeps) => ({
  followStation: fairs.worded.followStation,
  handStation: fairs.worded.handStation,

  /** By whoever may change it; nobody registered notices. */
  async handOver(
    viewer: Viewer | null,
    id: string,
    owner: Pick<FairRow, 'stationId' | 'ownerArea'>,
    version?: number | null,
  ): Promise<FairRow> {
    const read = await run(allowed(viewer, mayRunFairs), id)
    readAgainIfChanged(read, version)
    if (read.state === 'CANCELLED') throw fairErrors.cancelled()
    if (isOver(read, clock())) throw fairErrors.over()
    const handed = await fairs.handOver(read, owner, clock())
    if (!handed) throw platformErrors.changed()
    return handed
  },

  /** Names of those of a station that have been announced and are not over. */
  unfinishedOf: async (stationId: string): Promise<string[]> =>
    (await fairs.unfinishedOf(stationId, clock())).map(({ titleZh }) => titleZh),
})
