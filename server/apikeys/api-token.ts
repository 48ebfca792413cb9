import { randomBytes, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { tokenHash } from '../platform/token.ts'

/** What every token begins with, so that people and scanners of secrets recognise it, and no other kind of token is taken for one. */
const family = 'rq_'
const beginning = `${family}live_`
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 256 bits take 43 of 62 characters, a CRC-32 six. */
const [secretLength, sumLength, shownLength] = [43, 6, 4]

const shape = new RegExp(`^${beginning}[0-9A-Za-z]{${secretLength + sumLength}}$`)

function inDigits(value: bigint, length: number): string {
  let [left, written] = [value, '']
  for (; left > 0n; left /= 62n) written = (digits[Number(left % 62n)] ?? '') + written
  return written.padStart(length, '0')
}

const sumOf = (text: string): string => inDigits(BigInt(crc32(text)), sumLength)

/** The token of 256 bits in hexadecimal. */
export function tokenOf(bits: string): string {
  const text = beginning + inDigits(BigInt(`0x${bits}`), secretLength)
  return text + sumOf(text)
}

export const randomToken = (): string => tokenOf(randomBytes(32).toString('hex'))

/** How it begins, which is all that is told of it later. */
export const beginningOf = (token: string): string => token.slice(0, beginning.length + shownLength)

/** Whether somebody means it to be one. */
export const isApiToken = (token: string): boolean => token.startsWith(family)

/** Whether it is whole, by its check sum: what was cut short or mistyped is not looked for. */
export const isWholeToken = (token: string): boolean =>
  shape.test(token) && sumOf(token.slice(0, -sumLength)) === token.slice(-sumLength)

/** In a time that does not say how much of it is right. */
export const isTokenOf = (token: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(tokenHash(token)), Buffer.from(hash))
