import { badValue, refuse } from '../errors.ts'
import type { StringOrder } from './compare.ts'
import { wholeNumber } from './numbers.ts'
import { isPlainObject, setField, type Doc } from './types.ts'

/** A collation at work: the order of strings, and the folding that makes equal strings the same index key. */
export interface Collation {
  spec: Doc
  strings: StringOrder
  fold(text: string): string
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

const folding = (strength: number): ((text: string) => string) => {
  if (strength >= 3) return (text) => text.normalize('NFC')
  if (strength === 2) return (text) => text.normalize('NFC').toLowerCase()
  return (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const sensitivityOf = (strength: number, caseLevel: boolean): Intl.CollatorOptions['sensitivity'] => {
  if (strength === 1) return caseLevel ? 'case' : 'base'
  return strength === 2 ? 'accent' : 'variant'
}

const collator = (locale: string, spec: Doc, strength: number): Intl.Collator => {
  const first = spec['caseFirst']
  return new Intl.Collator(locale.replaceAll('_', '-'), {
    sensitivity: sensitivityOf(strength, spec['caseLevel'] === true),
    caseFirst: first === 'upper' || first === 'lower' ? first : 'false',
    numeric: spec['numericOrdering'] === true,
    ignorePunctuation: spec['alternate'] === 'shifted',
  })
}

/** undefined for none and for `simple`; refuses what Intl does not know. */
export const parseCollation = (spec: unknown): Collation | undefined => {
  if (spec === undefined || spec === null) return undefined
  if (!isPlainObject(spec)) throw badValue('collation must be an object')
  const { locale } = spec
  if (Object.keys(spec).length === 0) return undefined
  const unknown = Object.keys(spec).find((name) => name !== 'locale' && !(name in DEFAULTS))
  if (unknown) throw refuse(40415, `BSON field 'collation.${unknown}' is an unknown field.`)
  if (typeof locale !== 'string') throw badValue("Field 'locale' is invalid in: collation")
  if (locale === 'simple') return undefined
  const strength = wholeNumber(spec['strength'] ?? 3) ?? 0
  if (strength < 1 || strength > 5) throw badValue("Enumeration value for field 'strength' is not valid")
  try {
    const intl = collator(locale, spec, strength)
    return { spec, strings: (a, b) => intl.compare(a, b), fold: folding(strength) }
  } catch {
    throw badValue(`Field 'locale' is invalid in: { locale: "${locale}" }`)
  }
}

/** A value with every string in it folded. */
export const foldValue = (value: unknown, collation: Collation | undefined): unknown => {
  if (!collation) return value
  if (typeof value === 'string') return collation.fold(value)
  if (Array.isArray(value)) return value.map((item) => foldValue(item, collation))
  if (!isPlainObject(value)) return value
  const folded: Doc = {}
  for (const [name, inner] of Object.entries(value)) setField(folded, name, foldValue(inner, collation))
  return folded
}
