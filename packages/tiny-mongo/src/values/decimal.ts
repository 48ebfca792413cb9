import { Decimal128, type Long } from 'bson'
import { bsonType } from './types.ts'

/** A finite number as coefficient × 10^exponent. */
export interface Scaled {
  c: bigint
  e: number
}

const DIGITS = 34
const ZERO: Scaled = { c: 0n, e: 0 }

const pow10 = (n: number): bigint => 10n ** BigInt(n)

const parse = (text: string): Scaled => {
  const m = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text)
  if (!m) return ZERO
  const fraction = m[3] ?? ''
  const c = BigInt((m[2] ?? '') + fraction || '0')
  return { c: m[1] === '-' ? -c : c, e: Number(m[4] ?? 0) - fraction.length }
}

/** The exact value of a double: a dyadic fraction is a finite decimal. */
const exactDouble = (n: number): Scaled => {
  if (Number.isSafeInteger(n)) return { c: BigInt(n), e: 0 }
  let twos = 0
  let whole = n
  while (!Number.isInteger(whole) && twos < 1100) {
    whole *= 2
    twos++
  }
  return { c: BigInt(whole) * 5n ** BigInt(twos), e: -twos }
}

/** NaN and infinities as a JS number, anything else exactly. */
export const toScaled = (value: unknown): Scaled | number => {
  if (typeof value === 'number') return Number.isFinite(value) ? exactDouble(value) : value
  const name = bsonType(value)
  if (name === 'Long') return { c: (value as Long).toBigInt(), e: 0 }
  if (name === 'Double') return exactDouble((value as { value: number }).value)
  const text = (value as Decimal128).toString()
  if (/nan/i.test(text)) return NaN
  if (/inf/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  return parse(text)
}

/** A double as Decimal128 sees it: fifteen significant digits. */
export const decimalOfDouble = (n: number): Scaled | number =>
  Number.isFinite(n) ? parse(Number.isSafeInteger(n) ? String(n) : n.toPrecision(15)) : n

const align = (a: Scaled, b: Scaled): [bigint, bigint, number] => {
  const e = Math.min(a.e, b.e)
  return [a.c * pow10(a.e - e), b.c * pow10(b.e - e), e]
}

const digits = (c: bigint): number => (c < 0n ? -c : c).toString().length

export const compareScaled = (a: Scaled, b: Scaled): number => {
  const signs = [a, b].map(({ c }) => (c < 0n ? -1 : c > 0n ? 1 : 0)) as [number, number]
  if (signs[0] !== signs[1] || signs[0] === 0) return signs[0] - signs[1]
  const size = digits(a.c) + a.e - (digits(b.c) + b.e)
  if (size !== 0) return size * signs[0] < 0 ? -1 : 1
  const [x, y] = align(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

/** Rounds half to even to `keep` digits. */
const rounded = (s: Scaled, keep: number): Scaled => {
  const drop = digits(s.c) - keep
  if (drop <= 0) return s
  const unit = pow10(drop)
  const sign = s.c < 0n ? -1n : 1n
  const size = s.c * sign
  const rest = size % unit
  let c = size / unit
  if (rest * 2n > unit || (rest * 2n === unit && c % 2n === 1n)) c += 1n
  return { c: c * sign, e: s.e + drop }
}

export const fromScaled = (s: Scaled | number): Decimal128 => {
  if (typeof s === 'number') {
    if (Number.isNaN(s)) return Decimal128.fromString('NaN')
    return Decimal128.fromString(s > 0 ? 'Infinity' : '-Infinity')
  }
  const { c, e } = rounded(s, DIGITS)
  if (e > 6111 && c !== 0n && digits(c) + e > 6145)
    return Decimal128.fromString(c > 0n ? 'Infinity' : '-Infinity')
  return Decimal128.fromString(`${c}E${e}`)
}

export const scaledAdd = (a: Scaled, b: Scaled): Scaled => {
  const [x, y, e] = align(a, b)
  return { c: x + y, e }
}

export const scaledMultiply = (a: Scaled, b: Scaled): Scaled => ({ c: a.c * b.c, e: a.e + b.e })

export const scaledDivide = (a: Scaled, b: Scaled): Scaled => {
  const shift = Math.max(0, DIGITS + 2 + digits(b.c) - digits(a.c))
  const scaled = a.c * pow10(shift)
  let s: Scaled = { c: scaled / b.c, e: a.e - b.e - shift }
  if (scaled % b.c !== 0n) return s
  while (s.e < a.e - b.e && s.c % 10n === 0n) s = { c: s.c / 10n, e: s.e + 1 }
  return s
}

export const scaledRemainder = (a: Scaled, b: Scaled): Scaled => {
  const [x, y, e] = align(a, b)
  return { c: x % y, e }
}

/** Rounds to `places` decimals; mode as Math.floor/ceil/trunc, or half to even. */
export const scaledRound = (
  s: Scaled,
  places: number,
  mode: 'floor' | 'ceil' | 'trunc' | 'round',
): Scaled => {
  const drop = -s.e - places
  if (drop <= 0) return s
  const unit = pow10(drop)
  const rest = s.c % unit
  let c = s.c / unit
  if (mode === 'floor' && rest < 0n) c -= 1n
  if (mode === 'ceil' && rest > 0n) c += 1n
  if (mode === 'round') {
    const twice = (rest < 0n ? -rest : rest) * 2n
    if (twice > unit || (twice === unit && c % 2n !== 0n)) c += s.c < 0n ? -1n : 1n
  }
  return { c, e: -places }
}
