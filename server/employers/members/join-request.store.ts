import type { Connection } from 'mongoose'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../../platform/queue/owed.ts'
import { recordSchema } from '../../platform/schema.ts'
import { joinAsked } from './member.jobs.ts'

/** Somebody asks to become a member of the organisation with this credit code, whether there is one or not. */
export interface JoinRequestRow {
  /** The account that asks: it has one request at a time. */
  readonly _id: string
  readonly creditCode: string
  readonly name: string
  /** `+86…` */
  readonly phone: string
  readonly note: string
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly version: number
}

interface StoredRequest extends JoinRequestRow {
  readonly tellOwed?: OwedMark
}

const schema = recordSchema<StoredRequest>('joinrequests', {
  _id: { type: String, required: true },
  creditCode: { type: String, required: true },
  name: { type: String, required: true },
  phone: { type: String, required: true },
  note: { type: String, default: '' },
  askedAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
  version: { type: Number, required: true },
  tellOwed: owedMark,
})
schema.index({ creditCode: 1, askedAt: 1 })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
indexOwed(schema, 'tellOwed')

const shown = { tellOwed: 0 } as const

/** An owner who does not answer is shown the oldest. */
const mostShown = 50

export const joinRequestStore = (connection: Connection) => {
  const rows = connection.model<StoredRequest>('JoinRequest', schema)
  return {
    /** In the place of one for another organisation. */
    async put({ _id, ...row }: StoredRequest): Promise<void> {
      await rows.updateOne({ _id }, { $set: row }, { upsert: true }).exec()
    },
    of: (accountId: string, now: Date): Promise<JoinRequestRow | null> =>
      rows
        .findOne({ _id: accountId, expiresAt: { $gt: now } }, shown)
        .lean<JoinRequestRow>()
        .exec(),
    whose: (accountId: string): Promise<JoinRequestRow | null> =>
      rows.findOne({ _id: accountId }, shown).lean<JoinRequestRow>().exec(),
    /** For the organisation with this code, the oldest first. */
    for: (creditCode: string, now: Date): Promise<JoinRequestRow[]> =>
      rows
        .find({ creditCode, expiresAt: { $gt: now } }, shown, { sort: { askedAt: 1 }, limit: mostShown })
        .lean<JoinRequestRow[]>()
        .exec(),
    /** By one answer alone, and by none once it was withdrawn; null when it is gone. */
    take: (accountId: string, creditCode: string, now: Date): Promise<JoinRequestRow | null> =>
      rows
        .findOneAndDelete({ _id: accountId, creditCode, expiresAt: { $gt: now } })
        .lean<JoinRequestRow>()
        .exec(),
    /** Gives whether it was there. */
    drop: async (accountId: string, creditCode?: string): Promise<boolean> =>
      (await rows.deleteOne({ _id: accountId, ...(creditCode !== undefined && { creditCode }) }).exec())
        .deletedCount === 1,
    asking: owedWork(rows, 'tellOwed', joinAsked),
  }
}

export type JoinRequestStore = ReturnType<typeof joinRequestStore>
