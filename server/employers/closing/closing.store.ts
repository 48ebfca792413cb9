import type { Model } from 'mongoose'
import { changeWhere } from '../../platform/database.ts'
import type { OwedMark } from '../../platform/queue/owed.ts'
import { unsubmitted } from '../../verification/index.ts'
import type { EmployerRow } from '../employer.ts'

/** Whoever is nobody's account: unique, as the indexes of owners and members demand. */
const nobody = (id: string): string => `closed#${id}`

/** Closed by then, or gone into another so that it cannot come back, with what was to prove it still. */
const closedFilter = (until: Date) => ({
  $or: [
    { closedAt: { $lte: until } },
    { mergedInto: { $type: 'string' as const }, 'merge.at': { $lte: until } },
  ],
  'proofs.0': { $exists: true },
})

/** How an organisation comes to its end, and what stays of it. */
export const closings = <Row extends EmployerRow>(employers: Model<Row>) => {
  const rows = employers as unknown as Model<EmployerRow>
  return {
    /**
     * By its owner of this moment, in one write: nobody belongs to it any more, its code is free, and nothing of it waits for staff.
     * Null when it is closed, or somebody else's.
     */
    close: (
      { _id, members }: Pick<EmployerRow, '_id' | 'members'>,
      owner: { readonly id: string },
      now: Date,
      owed: { readonly closeOwed?: OwedMark },
    ): Promise<EmployerRow | null> =>
      changeWhere(
        rows,
        // Whoever has joined or left meanwhile is to be told too, or not: it is read again.
        { _id, accountId: owner.id, closedAt: null, mergedInto: null, members: { $size: members.length } },
        {
          ...{ accountId: nobody(_id), members: [{ accountId: nobody(_id), since: now }] },
          ...{ provenCode: null, verification: unsubmitted, contactName: '—', contactPhone: '' },
          ...{ closedAt: now, updatedAt: now },
          closedMembers: members.map(({ accountId }) => accountId).filter((id) => id !== owner.id),
          ...owed,
        },
      ),
    /** Whom it was told to need not be known any more. */
    async forgetMembers(_id: string): Promise<void> {
      await rows.updateOne({ _id, closedAt: { $ne: null } }, { $set: { closedMembers: [] } }).exec()
    },
    countClosed: (until: Date): Promise<number> => rows.countDocuments(closedFilter(until)).exec(),
    closedWithProofs: (until: Date, limit: number): Promise<EmployerRow[]> =>
      rows
        .find(closedFilter(until), {}, { sort: { closedAt: 1 }, limit })
        .lean<EmployerRow[]>()
        .exec(),
  }
}
