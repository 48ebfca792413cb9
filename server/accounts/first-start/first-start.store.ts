import type { Connection } from 'mongoose'
import { recordSchema } from '../../platform/schema.ts'

export interface FirstLinkRow {
  /** The token's SHA-256. */
  readonly _id: string
  readonly expiresAt: Date
}

const schema = recordSchema<FirstLinkRow>('firstlinks', {
  _id: { type: String, required: true },
  expiresAt: { type: Date, required: true },
})
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const firstLinkStore = (connection: Connection) => {
  const links = connection.model<FirstLinkRow>('FirstLink', schema)
  return {
    async add(row: FirstLinkRow): Promise<void> {
      await links.create(row)
    },
    isOpen: async (_id: string, now: Date): Promise<boolean> =>
      (await links.exists({ _id, expiresAt: { $gt: now } }).exec()) !== null,
    async dropAll(): Promise<void> {
      await links.deleteMany({}).exec()
    },
  }
}
