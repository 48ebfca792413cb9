import type { Connection } from 'mongoose'
import { driverOf } from '../platform/database.ts'
import { recordSchema } from '../platform/schema.ts'
import type { AccountRow } from './account.ts'

export interface SessionRow {
  /** The token's SHA-256. */
  readonly _id: string
  readonly accountId: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** What the browser or program said of itself; sessions from before it was kept have none. */
  readonly agent?: string | null
  /** Whether the provider of the office proved who it is. */
  readonly byOffice?: boolean
}

const schema = recordSchema<SessionRow>('sessions', {
  _id: { type: String, required: true },
  accountId: { type: String, required: true },
  createdAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
  agent: { type: String, default: null },
  byOffice: { type: Boolean },
})
// The database clears away what has expired, some time later: reads compare the time themselves.
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
schema.index({ accountId: 1, createdAt: -1 })

/** Nobody looks at more. */
const mostShown = 100

export const sessionStore = (connection: Connection) => {
  const sessions = connection.model<SessionRow>('Session', schema)
  return {
    async open(row: SessionRow): Promise<void> {
      await sessions.create(row)
    },
    /** The session with its account, in one question: every request asks it. */
    async openWithAccount(tokenHash: string, now: Date) {
      const [found] = await driverOf(sessions)
        .aggregate<SessionRow & { readonly account: readonly AccountRow[] }>([
          { $match: { _id: tokenHash } },
          { $lookup: { from: 'accounts', localField: 'accountId', foreignField: '_id', as: 'account' } },
          { $project: { 'account.passwordHash': 0 } },
        ])
        .toArray()
      const account = found?.account[0]
      return found && account && found.expiresAt > now ? { session: found, account } : null
    },
    /** Those that are open, the newest first. */
    openOf: (accountId: string, now: Date): Promise<SessionRow[]> =>
      sessions
        .find({ accountId, expiresAt: { $gt: now } }, {}, { sort: { createdAt: -1 }, limit: mostShown })
        .lean<SessionRow[]>()
        .exec(),
    /** Does nothing when the session was ended meanwhile, or another request moved its end. */
    async moveEnd(session: SessionRow, expiresAt: Date): Promise<void> {
      await sessions
        .updateOne({ _id: session._id, expiresAt: session.expiresAt }, { $set: { expiresAt } })
        .exec()
    },
    async end(tokenHash: string): Promise<void> {
      await sessions.deleteOne({ _id: tokenHash }).exec()
    },
    /** Ends every session of an account but the one that is kept, if any. */
    async endAll(accountId: string, kept: string | null): Promise<void> {
      await sessions.deleteMany({ accountId, ...(kept !== null && { _id: { $ne: kept } }) }).exec()
    },
  }
}

export type SessionStore = ReturnType<typeof sessionStore>
