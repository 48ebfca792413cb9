import type { Connection } from 'mongoose'
import { recordSchema } from '../platform/schema.ts'

export interface SessionRow {
  /** The token's SHA-256. */
  readonly _id: string
  readonly accountId: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

const schema = recordSchema<SessionRow>('sessions', {
  _id: { type: String, required: true },
  accountId: { type: String, required: true },
  createdAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
})
// The database clears away what has expired, some time later: reads compare the time themselves.
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const sessionStore = (connection: Connection) => {
  const sessions = connection.model<SessionRow>('Session', schema)
  return {
    async open(row: SessionRow): Promise<void> {
      await sessions.create(row)
    },
    openAt: async (tokenHash: string, now: Date): Promise<SessionRow | null> => {
      const session = await sessions.findOne({ _id: tokenHash }).lean<SessionRow>().exec()
      return session && session.expiresAt > now ? session : null
    },
    /** Does nothing when the session was ended meanwhile, or another request moved its end. */
    async moveEnd(session: SessionRow, expiresAt: Date): Promise<void> {
      await sessions
        .updateOne({ _id: session._id, expiresAt: session.expiresAt }, { $set: { expiresAt } })
        .exec()
    },
    async end(tokenHash: string): Promise<void> {
      await sessions.deleteOne({ _id: tokenHash }).exec()
    },
  }
}
