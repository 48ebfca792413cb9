import type { Connection } from 'mongoose'
import { recordSchema } from '../../platform/schema.ts'

/** A link by which one person becomes a member. */
export interface InvitationRow {
  readonly _id: string
  /** The token's SHA-256. */
  readonly tokenHash: string
  readonly employerId: string
  /** `+86…` for whom alone it is; null: for whoever holds it. */
  readonly phone: string | null
  readonly invitedBy: string
  /** The account of whoever made it. */
  readonly invitedById: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** Who has used it. */
  readonly takenBy: string | null
}

const schema = recordSchema<InvitationRow>('invitations', {
  _id: { type: String, required: true },
  tokenHash: { type: String, required: true },
  employerId: { type: String, required: true },
  phone: { type: String, default: null },
  invitedBy: { type: String, required: true },
  invitedById: { type: String, required: true },
  createdAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
  takenBy: { type: String, default: null },
})
schema.index({ tokenHash: 1 }, { unique: true })
schema.index({ employerId: 1, createdAt: -1 })
schema.index({ invitedById: 1 })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** More links that nobody has used are not needed. */
export const mostInvitations = 20

export const invitationStore = (connection: Connection) => {
  const rows = connection.model<InvitationRow>('Invitation', schema)
  const open = (now: Date) => ({ takenBy: null, expiresAt: { $gt: now } })
  return {
    /** Gives the one that stands there under the same token, if another request of the same key was first. */
    async put(row: InvitationRow): Promise<InvitationRow> {
      const found = await rows
        .findOneAndUpdate(
          { tokenHash: row.tokenHash },
          { $setOnInsert: row },
          { upsert: true, returnDocument: 'after' },
        )
        .lean<InvitationRow>()
        .exec()
      return found ?? row
    },
    /** Those that may still be used, the newest first. */
    openOf: (employerId: string, now: Date): Promise<InvitationRow[]> =>
      rows
        .find({ employerId, ...open(now) }, {}, { sort: { createdAt: -1 }, limit: mostInvitations })
        .lean<InvitationRow[]>()
        .exec(),
    /** One that may still be used, or that this account has used. */
    at: (tokenHash: string, accountId: string | null, now: Date): Promise<InvitationRow | null> =>
      rows
        .findOne({ tokenHash, expiresAt: { $gt: now }, takenBy: { $in: [null, accountId] } })
        .lean<InvitationRow>()
        .exec(),
    /** By one person once, however many come at a time; by the same again. */
    async take({ _id }: InvitationRow, accountId: string): Promise<boolean> {
      const taken = await rows
        .updateOne({ _id, takenBy: { $in: [null, accountId] } }, { $set: { takenBy: accountId } })
        .exec()
      return taken.matchedCount === 1
    },
    /** Whoever took it could not become a member: it may be used again. */
    async giveBack({ _id }: InvitationRow, accountId: string): Promise<void> {
      await rows.updateOne({ _id, takenBy: accountId }, { $set: { takenBy: null } }).exec()
    },
    /** Links of whoever is erased end. */
    async forget(invitedById: string): Promise<void> {
      await rows.deleteMany({ invitedById }).exec()
    },
    /** All of an organisation that nobody has used. */
    async endAllOf(employerId: string): Promise<void> {
      await rows.deleteMany({ employerId, takenBy: null }).exec()
    },
    end: async (id: string, employerId: string): Promise<boolean> =>
      (await rows.deleteOne({ _id: id, employerId, takenBy: null }).exec()).deletedCount === 1,
  }
}

export type InvitationStore = ReturnType<typeof invitationStore>
