import bowser from 'bowser'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../platform/secrets.ts'

const signed = (accountId: string, nonce: string): string => `known device ${accountId} ${nonce}`

/** What a browser keeps after a sign-in that worked: it says of no other account that the person has been here. */
export function deviceMark(secrets: Secrets, accountId: string): string {
  const nonce = randomBytes(16).toString('base64url')
  return `${nonce}.${secrets.keyedHashes(signed(accountId, nonce))[0] ?? ''}`
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Whether the account has been signed in to on the device of this mark. */
export function isKnownDevice(secrets: Secrets, accountId: string, mark: string | null): boolean {
  const [nonce = '', signature = ''] = (mark ?? '').slice(0, 200).split('.')
  return secrets.keyedHashes(signed(accountId, nonce)).some((hash) => isSame(hash, signature))
}

/** A browser and its system by the names that people know; null when what it says of itself tells neither. */
export function deviceNamed(agent: string | null | undefined): string | null {
  if (!agent) return null
  const { browser, os } = bowser.parse(agent)
  return [browser.name, os.name].filter(Boolean).join(', ') || null
}
