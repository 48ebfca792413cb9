import { badValue } from '../errors.ts'
import type { StringOrder } from './compare.ts'
import { wholeNumber } from './numbers.ts'
import { isPlainObject, setField, type Doc } from './types.ts'

/** A collation at work: the order of strings, and the folding that makes equal strings the same index key. */
export interface Collation {
  spec: Doc
  strings: StringOrder
  fold(text: string): string
}

const SENSITIVITY = ['base', 'accent', 'variant', 'variant', 'variant'] as const

const folding = (strength: number): ((text: string) => string) => {
  if (strength >= 3) return (text) => text.normalize('NFC')
  if (strength === 2) return (text) => text.normalize('NFC').toLowerCase()
  return (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const collator = (spec: Doc, strength: number): Intl.Collator => {
  const locale = String(spec['locale']).replaceAll('_', '-')
  const upper = spec['caseFirst'] === 'upper' ? 'upper' : spec['caseFirst'] === 'lower' ? 'lower' : 'false'
  const sensitivity = strength === 1 && spec['caseLevel'] === true ? 'case' : SENSITIVITY[strength - 1]!
  return new Intl.Collator(locale, {
    sensitivity,
    caseFirst: upper,
    numeric: spec['numericOrdering'] === true,
    ignorePunctuation: spec['alternate'] === 'shifted',
  })
}

/** undefined for none and for `simple`; refuses what Intl does not know. */
export const parseCollation = (spec: unknown): Collation | undefined => {
  if (spec === undefined || spec === null) return undefined
  if (!isPlainObject(spec)) throw badValue('collation must be an object')
  if (Object.keys(spec).length === 0) return undefined
  if (typeof spec['locale'] !== 'string') throw badValue("Field 'locale' is invalid in: collation")
  if (spec['locale'] === 'simple') return undefined
  const strength = wholeNumber(spec['strength'] ?? 3) ?? 3
  if (strength < 1 || strength > 5) throw badValue("Enumeration value for field 'strength' is not valid")
  try {
    const intl = collator(spec, strength)
    return { spec, strings: (a, b) => intl.compare(a, b), fold: folding(strength) }
  } catch {
    throw badValue(`Field 'locale' is invalid in: { locale: "${spec['locale']}" }`)
  }
}

/** A value with every string in it folded. */
export const foldValue = (value: unknown, fold: (text: string) => string): unknown => {
  if (typeof value === 'string') return fold(value)
  if (Array.isArray(value)) return value.map((item) => foldValue(item, fold))
  if (!isPlainObject(value)) return value
  const folded: Doc = {}
  for (const [name, inner] of Object.entries(value)) setField(folded, name, foldValue(inner, fold))
  return folded
}

const DEFAULTS: Doc = {
  caseLevel: false,
  caseFirst: 'off',
  strength: 3,
  numericOrdering: false,
  alternate: 'non-ignorable',
  maxVariable: 'punct',
  normalization: false,
  backwards: false,
  version: '57.1',
}

/** The full form the server tells back. */
export const fullCollation = (spec: Doc): Doc => ({ locale: spec['locale'], ...DEFAULTS, ...spec })
