import type { Model, QueryFilter } from 'mongoose'
import type { VeteranRow } from '../veteran.ts'
import type { StoredVeteran } from '../veteran-schema.ts'

/** A file that staff keep for somebody, as a list of them shows it. */
export type UntouchedFileRow = Pick<VeteranRow, '_id' | 'name' | 'areaCode' | 'updatedAt'>
const shown = { name: 1, areaCode: 1, updatedAt: 1 } as const

/** Kept by staff before then, and not touched since: an index of those made on behalf answers, which are few. */
export const untouchedFilter = (until: Date) => ({
  'onBehalf.at': { $lte: until },
  'onBehalf.claimedAt': null,
  updatedAt: { $lte: until },
})

/** Files of people without a phone: nobody can be told, so nothing is erased. */
export const untouchedFiles = (veterans: Model<StoredVeteran>) => ({
  /** The longest untouched first. */
  untouched: (until: Date, reach: QueryFilter<StoredVeteran>, limit: number): Promise<UntouchedFileRow[]> =>
    veterans
      .find({ $and: [untouchedFilter(until), reach] }, shown, { sort: { 'onBehalf.at': 1 }, limit })
      .lean<UntouchedFileRow[]>()
      .exec(),
})
