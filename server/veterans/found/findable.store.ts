import type { Model } from 'mongoose'
import type { StoredVeteran } from '../veteran-schema.ts'

/** What people are looked for by: one of these, each answered by an index of those who agreed to be found. */
export interface FindableBy {
  readonly occupations?: readonly string[]
  readonly skills?: readonly string[]
  readonly areas?: readonly string[]
}

const among = (codes: readonly string[] | undefined, field: string) =>
  codes === undefined ? {} : { [field]: { $in: [...codes] } }

/** Those who agreed to be found. What the person said decides; the mark only makes them quick to find. */
export const findablePeople = (veterans: Model<StoredVeteran>) => ({
  async setFindable(accountIds: readonly string[], isFindable: boolean): Promise<void> {
    if (accountIds.length === 0) return
    const those = { accountId: { $in: [...accountIds] } }
    await (isFindable
      ? veterans.updateMany(those, { $set: { isFindable } }).exec()
      : veterans.updateMany({ ...those, isFindable: true }, { $unset: { isFindable: 1 } }).exec())
  },

  /** Ids, in their order, at most so many. */
  async findableBy({ occupations, skills, areas }: FindableBy, limit: number): Promise<string[]> {
    const rows = await veterans
      .find(
        {
          isFindable: true,
          mergedInto: null,
          ...among(occupations, 'occupationKeys'),
          ...among(skills, 'skillKeys'),
          ...among(areas, 'areaPath'),
        },
        { _id: 1 },
        { sort: { _id: 1 }, limit },
      )
      .lean<Pick<StoredVeteran, '_id'>[]>()
      .exec()
    return rows.map(({ _id }) => _id)
  },
})
