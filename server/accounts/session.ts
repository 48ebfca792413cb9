import { createHash, randomBytes } from 'node:crypto'

const day = 86_400_000

/** A session lives this long after its last use, counted anew at most once a day. */
const lifetime = 30 * day

/** The longest that browsers keep a cookie. The record decides when a session is over, so the cookie may outlive it. */
const cookieLifetime = 400 * day

/** 256 bits that nobody guesses; only the browser or program has it. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the store keeps instead of the token: a stolen store opens no session. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + lifetime)

export const cookieEnd = (now: Date): Date => new Date(now.getTime() + cookieLifetime)

/** Whether a whole day has gone since the end was last moved. */
export const shouldMoveEnd = (expiresAt: Date, now: Date): boolean =>
  expiresAt.getTime() - now.getTime() <= lifetime - day
