import { Double } from 'bson'
import { isLong } from './types.ts'

/** A finite number as coefficient × 10^exponent. */
export interface Scaled {
  c: bigint
  e: number
}

const pow10 = (n: number): bigint => 10n ** BigInt(n)

const parse = (text: string): Scaled => {
  const [, sign, whole = '', fraction = '', exponent = 0] =
    /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  const c = BigInt(whole + fraction || '0')
  return { c: sign === '-' ? -c : c, e: Number(exponent) - fraction.length }
}

/** The exact value of a double: a dyadic fraction is a finite decimal. */
const exactDouble = (n: number): Scaled | number => {
  if (!Number.isFinite(n)) return n
  if (Number.isSafeInteger(n)) return { c: BigInt(n), e: 0 }
  let twos = 0
  let whole = n
  while (!Number.isInteger(whole) && twos < 1100) {
    whole *= 2
    twos++
  }
  return { c: BigInt(whole) * 5n ** BigInt(twos), e: -twos }
}

/** A number's exact value; NaN and infinities as a JS number. */
export const toScaled = (value: unknown): Scaled | number => {
  if (typeof value === 'number') return exactDouble(value)
  if (isLong(value)) return { c: value.toBigInt(), e: 0 }
  if (value instanceof Double) return exactDouble(value.value)
  const text = String(value)
  if (/nan/i.test(text)) return NaN
  if (/inf/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  return parse(text)
}

export const compareScaled = (a: Scaled, b: Scaled): number => {
  const e = Math.min(a.e, b.e)
  const difference = a.c * pow10(a.e - e) - b.c * pow10(b.e - e)
  return difference < 0n ? -1 : Number(difference > 0n)
}
