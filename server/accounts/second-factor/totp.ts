import { Secret, TOTP } from 'otpauth'

/** As every authenticator app reads it (RFC 6238): SHA-1, six digits, half a minute. */
const shape = { issuer: 'Rongqiao', algorithm: 'SHA1', digits: 6, period: 30 } as const

/** 160 bits, in base 32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

const generator = (secret: string, label: string): TOTP =>
  new TOTP({ ...shape, label, secret: Secret.fromBase32(secret) })

/** What the picture tells the app; `label` names the account there. */
export const uriOf = (secret: string, label: string): string => generator(secret, label).toString()

/** The half-minute whose code this is: the present one, the one before or the one after; null for any other code. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const totp = generator(secret, '')
  const delta = totp.validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : totp.counter({ timestamp }) + delta
}
