import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import type { StoredApplication } from './application-schema.ts'

interface Owner {
  readonly veteranId: string
  readonly accountId: string
}

/** How applications follow two organisations, or two files of one person, that became one or are two again. Each step may be repeated. */
export const applicationMoves = (rows: Model<StoredApplication>) => ({
  async moveToFirm({ from, to, isBack }: { from: string; to: string; isBack: boolean }): Promise<void> {
    const moved = isBack ? { employerId: from, movedFrom: to } : { employerId: from }
    const change = { employerId: to, movedFrom: isBack ? null : from }
    await rows.updateMany(moved, { $set: change, $inc: { version: 1 } }).exec()
  },

  async moveToFile(from: Owner, to: Owner, isBack: boolean): Promise<void> {
    const moved = isBack
      ? { accountId: from.accountId, fileMovedFrom: to.veteranId }
      : { accountId: from.accountId, veteranId: from.veteranId }
    const change = { ...to, fileMovedFrom: isBack ? null : from.veteranId }
    const found = await rows
      .find(moved, { postingId: 1, livingKey: 1 })
      .lean<Pick<StoredApplication, '_id' | 'postingId' | 'livingKey'>[]>()
      .exec()
    for (const { _id, postingId, livingKey } of found) {
      const write = (set: object, unset: object = {}) =>
        rows.updateOne({ _id }, { $set: { ...change, ...set }, $inc: { version: 1 }, ...unset }).exec()
      if (livingKey === undefined) await write({})
      else
        await write({ livingKey: `${postingId} ${to.accountId}` }).catch((error: unknown) => {
          // The person has one for the posting by the other file too: both go on.
          if (!isDuplicateKey(error)) throw error
          return write({}, { $unset: { livingKey: 1 } })
        })
    }
  },
})
