import type { Model } from 'mongoose'
import { changeWhere } from '../platform/database.ts'
import type { StoredFair } from './fair-schema.ts'
import type { FairRow } from './fair.ts'

type Owner = Pick<FairRow, 'stationId' | 'ownerArea'>

/** What is asked of fairs as of what belongs to a station. */
export const fairsOfStations = (fairs: Model<StoredFair>) => ({
  /** Belongs to another from now on: the very version that was read. */
  handOver: ({ _id, version }: FairRow, owner: Owner, updatedAt: Date) =>
    changeWhere(fairs, { _id, version, state: { $ne: 'CANCELLED' } }, { ...owner, updatedAt }),
  /** Those that have been announced and are not over. */
  unfinishedOf: (stationId: string, now: Date): Promise<FairRow[]> =>
    fairs
      .find({ stationId, state: 'PUBLISHED', endsAt: { $gte: now } }, {}, { limit: 10 })
      .lean<FairRow[]>()
      .exec(),
})
