import type { Connection } from 'mongoose'
import { recordSchema } from '../../platform/schema.ts'

export interface SecondFactorRow {
  /** The account's id. */
  readonly _id: string
  /** The secret that is in use, sealed; null before the first one is confirmed. */
  readonly sealed: string | null
  /** One that was shown and waits for its first code. */
  readonly begun: string | null
  /** The half-minute of the last code that was taken: it and those before it are worth nothing. */
  readonly lastStep: number
  /** Hashes of the recovery codes that are left. */
  readonly recovery: readonly string[]
  readonly since: Date | null
}

const schema = recordSchema<SecondFactorRow>('secondfactors', {
  _id: { type: String, required: true },
  sealed: { type: String, default: null },
  begun: { type: String, default: null },
  lastStep: { type: Number, required: true },
  recovery: { type: [String], required: true },
  since: { type: Date, default: null },
})

export const secondFactorStore = (connection: Connection) => {
  const factors = connection.model<SecondFactorRow>('SecondFactor', schema)
  const changed = async (filter: object, change: object): Promise<boolean> =>
    (await factors.updateOne(filter, change).exec()).modifiedCount === 1

  return {
    byId: (_id: string): Promise<SecondFactorRow | null> =>
      factors.findOne({ _id }).lean<SecondFactorRow>().exec(),

    /** Keeps a secret that is shown; the one in use stays until this one is confirmed. */
    async begin(_id: string, begun: string): Promise<void> {
      const first = { sealed: null, lastStep: 0, recovery: [], since: null }
      await factors.updateOne({ _id }, { $set: { begun }, $setOnInsert: first }, { upsert: true }).exec()
    },

    /** Takes the secret that was begun into use; false when another was begun or confirmed meanwhile. */
    confirm: (_id: string, begun: string, first: Pick<SecondFactorRow, 'lastStep' | 'recovery' | 'since'>) =>
      changed({ _id, begun }, { $set: { ...first, sealed: begun, begun: null } }),

    /** False when this code, or a later one, was taken before. */
    takeStep: (_id: string, step: number) =>
      changed({ _id, lastStep: { $lt: step } }, { $set: { lastStep: step } }),

    /** False when there is no such code any more. */
    takeRecovery: (_id: string, hash: string) =>
      changed({ _id, recovery: hash }, { $pull: { recovery: hash } }),

    setRecovery: (_id: string, recovery: readonly string[]) => changed({ _id }, { $set: { recovery } }),

    /** Sealed anew under another key, unless it has been replaced meanwhile. */
    reseal: (_id: string, sealed: string, anew: string) =>
      changed({ _id, sealed }, { $set: { sealed: anew } }),

    all: () =>
      factors
        .find({ sealed: { $ne: null } }, { sealed: 1 })
        .lean<Pick<SecondFactorRow, '_id' | 'sealed'>[]>()
        .exec(),

    async drop(_id: string): Promise<void> {
      await factors.deleteOne({ _id }).exec()
    },
  }
}
