import type { Connection } from 'mongoose'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { recordSchema } from '../platform/schema.ts'
import { settleEvidence } from './evidence.jobs.ts'

/** A file whose bytes are kept, or are about to be. */
export interface KeptFile {
  /** Its name in the file store. */
  readonly _id: string
  readonly keySealed: string
  readonly addedAt: Date
  /** Nobody has looked yet whether a record holds it. */
  readonly settlingOwed?: OwedMark
}

const schema = recordSchema<KeptFile>('keptfiles', {
  _id: { type: String, required: true },
  keySealed: { type: String, required: true },
  addedAt: { type: Date, required: true },
  settlingOwed: owedMark,
})
indexOwed(schema, 'settlingOwed')

export const keptFileStore = (connection: Connection) => {
  const files = connection.model<KeptFile>('KeptFile', schema)
  return {
    byId: (_id: string): Promise<KeptFile | null> => files.findOne({ _id }).lean<KeptFile>().exec(),
    async add(row: KeptFile): Promise<void> {
      await files.insertMany([row])
    },
    /** It is to be looked into again whether a record holds these. */
    async toSettle(ids: readonly string[], mark: Pick<KeptFile, 'settlingOwed'>): Promise<void> {
      await files.updateMany({ _id: { $in: [...ids] } }, { $set: mark }).exec()
    },
    async remove(_id: string): Promise<void> {
      await files.deleteOne({ _id }).exec()
    },
    /** In the order of ids, from after `after`. */
    after: (after: string, first: number): Promise<KeptFile[]> =>
      files
        .find({ _id: { $gt: after } }, {}, { sort: { _id: 1 }, limit: first })
        .lean<KeptFile[]>()
        .exec(),
    /** Puts another seal on the same key. */
    async reseal({ _id, keySealed }: KeptFile, anew: string): Promise<void> {
      await files.updateOne({ _id, keySealed }, { $set: { keySealed: anew } }).exec()
    },
    settling: owedWork(files, 'settlingOwed', settleEvidence),
  }
}
