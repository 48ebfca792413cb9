import type { Role } from '../../rules/choices.ts'

const hour = 3_600_000
const day = 24 * hour

/** A session ends this long after its last use, counted anew at most once a day. */
const idle = 30 * day

/** A session ends this long after the sign-in, however much it is used: for staff after a long day of work. */
const longest: Readonly<Record<Role, number>> = { VETERAN: 180 * day, EMPLOYER: 180 * day, STAFF: 12 * hour }

/** The longest that browsers keep a cookie. The record decides when a session is over, so the cookie may outlive it. */
const cookieLifetime = 400 * day

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms)

/** When a session is over that was opened at `createdAt` and used now. */
export const sessionEnd = (role: Role, createdAt: Date, now: Date): Date =>
  new Date(Math.min(later(now, idle).getTime(), later(createdAt, longest[role]).getTime()))

export const cookieEnd = (now: Date): Date => later(now, cookieLifetime)

/** Whether moving the end to `end` is worth a write: by a whole day. */
export const shouldMoveEnd = (expiresAt: Date, end: Date): boolean =>
  end.getTime() - expiresAt.getTime() >= day

/** How others than the browser name a session; it opens nothing. */
export const sessionId = (hash: string): string => hash.slice(0, 24)
