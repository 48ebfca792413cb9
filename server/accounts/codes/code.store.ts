import type { Connection } from 'mongoose'
import type { CodePurpose } from '../../../rules/code.ts'
import type { Language } from '../../../rules/text.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../../platform/queue/owed.ts'
import { recordSchema } from '../../platform/schema.ts'
import { codeAsked } from '../account.jobs.ts'

export interface CodeRow {
  /** The purpose and the number's keyed hash: of one number and purpose the newest code alone is good. */
  readonly _id: string
  readonly phone: string
  readonly purpose: CodePurpose
  readonly language: Language
  readonly codeHash: string
  /** For the sending only; gone once it is sent. */
  readonly codeSealed?: string
  readonly triesLeft: number
  readonly expiresAt: Date
  /** The moment it was made, which tells it from the one before. */
  readonly version: number
  /** What it was used for, where the same may be sent again because its answer was lost. */
  readonly usedFor?: string | null
  readonly sendOwed?: OwedMark
}

const schema = recordSchema<CodeRow>('codes', {
  _id: { type: String, required: true },
  phone: { type: String, required: true },
  purpose: { type: String, required: true },
  language: { type: String, required: true },
  codeHash: { type: String, required: true },
  codeSealed: String,
  triesLeft: { type: Number, required: true },
  expiresAt: { type: Date, required: true },
  version: { type: Number, required: true },
  usedFor: { type: String, default: null },
  sendOwed: owedMark,
})
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
indexOwed(schema, 'sendOwed')

export const codeStore = (connection: Connection) => {
  const codes = connection.model<CodeRow>('Code', schema)
  return {
    /** In the place of the one before. */
    async keep({ _id, ...row }: CodeRow): Promise<void> {
      await codes.updateOne({ _id }, { $set: row }, { upsert: true }).exec()
    },
    byId: (_id: string): Promise<CodeRow | null> => codes.findOne({ _id }).lean<CodeRow>().exec(),

    /** Takes one try, whether it is right or not; null when there is no code any more to try. */
    tried: (_id: string, now: Date): Promise<CodeRow | null> =>
      codes
        .findOneAndUpdate(
          { _id, triesLeft: { $gt: 0 }, expiresAt: { $gt: now } },
          { $inc: { triesLeft: -1 } },
          { returnDocument: 'after' },
        )
        .lean<CodeRow>()
        .exec(),

    /** Uses it up; false when somebody did before. */
    used: async ({ _id, codeHash }: Pick<CodeRow, '_id' | 'codeHash'>): Promise<boolean> =>
      (await codes.deleteOne({ _id, codeHash, usedFor: null }).exec()).deletedCount === 1,

    /** Uses it up for one thing, as often as that is sent; false when it was used for another. */
    usedFor: async ({ _id, codeHash }: Pick<CodeRow, '_id' | 'codeHash'>, thing: string): Promise<boolean> =>
      (
        await codes
          .updateOne({ _id, codeHash, usedFor: { $in: [null, thing] } }, { $set: { usedFor: thing } })
          .exec()
      ).matchedCount === 1,

    /** What was sent need not be known any more. */
    async sent({ _id, version }: Pick<CodeRow, '_id' | 'version'>): Promise<void> {
      await codes.updateOne({ _id, version }, { $unset: { codeSealed: 1 } }).exec()
    },

    sending: owedWork(codes, 'sendOwed', codeAsked),
  }
}
