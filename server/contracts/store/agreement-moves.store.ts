import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import type { StoredAgreement } from './agreement-schema.ts'

interface Owner {
  readonly veteranId: string
  readonly accountId: string
}

type Found = Pick<StoredAgreement, '_id' | 'kind' | 'employerId' | 'accountId' | 'livingKey'>

/** How agreements follow two organisations, or two files of one person, that became one or are two again. Each step may be repeated. */
export const agreementMoves = (rows: Model<StoredAgreement>) => {
  /** What lives keeps its place, unless the two have one of that kind already: then both go on. */
  async function move(moved: object, change: Partial<StoredAgreement>): Promise<string[]> {
    const found = await rows
      .find(moved, { kind: 1, employerId: 1, accountId: 1, livingKey: 1 })
      .lean<Found[]>()
      .exec()
    for (const row of found) {
      const { kind, employerId, accountId } = { ...row, ...change }
      const write = (set: object, unset: object = {}) =>
        rows
          .updateOne({ _id: row._id }, { $set: { ...change, ...set }, $inc: { version: 1 }, ...unset })
          .exec()
      if (row.livingKey === undefined) await write({})
      else
        await write({ livingKey: `${kind} ${employerId} ${accountId}` }).catch((error: unknown) => {
          if (!isDuplicateKey(error)) throw error
          return write({}, { $unset: { livingKey: 1 } })
        })
    }
    return found.map(({ _id }) => _id)
  }

  return {
    moveToFirm: ({ from, to, isBack }: { from: string; to: string; isBack: boolean }): Promise<string[]> =>
      move(isBack ? { employerId: from, movedFrom: to } : { employerId: from }, {
        employerId: to,
        movedFrom: isBack ? null : from,
      }),

    moveToFile: (from: Owner, to: Owner, isBack: boolean): Promise<string[]> =>
      move(
        isBack
          ? { accountId: from.accountId, fileMovedFrom: to.veteranId }
          : { accountId: from.accountId, veteranId: from.veteranId },
        { ...to, fileMovedFrom: isBack ? null : from.veteranId },
      ),
  }
}
