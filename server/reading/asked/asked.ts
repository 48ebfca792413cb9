import type { ContractType, Degree, PayBasis, Shift } from '../../../rules/choices.ts'
import type { Text } from '../../../rules/text.ts'
import type { AreaBound, Weighted } from '../../reference/index.ts'
import type { Span } from '../text/scanner.ts'

/** What titles promise beside the work. */
export type Benefit =
  'BOARD' | 'LODGING' | 'WEEKENDS' | 'INSURANCE' | 'NO_OVERTIME' | 'FROM_HOME' | 'NO_BASE_PAY'

/** Work that is asked for. */
export interface AskedWork {
  readonly kind: 'WORK'
  /** What to look for in titles, surest first: as typed and mended, or what its sound stands for. Plain and compact. */
  readonly names: readonly string[]
  /** Words, each in all its ways, that must all be in a title that has none of the names; empty when the name has no parts. */
  readonly parts: readonly (readonly string[])[]
  /** Other everyday names of the same work, and how like the typed one they are, most first. */
  readonly others: readonly Weighted[]
  /** Official occupations whose work is near, and how like it is to what was typed. */
  readonly near: readonly Weighted[]
  /** Official occupations it may be, surest first. */
  readonly occupations: readonly Weighted[]
  /** Whether a table knows the very words as the name of an occupation. */
  readonly isNamed: boolean
}

export interface AskedPlace {
  readonly kind: 'PLACE'
  /** Several where places share a name. */
  readonly codes: readonly string[]
  readonly name: Text
}

/**
 * So near to a place, or to where one lives when none is named; null kilometres mean merely near, and a bound means in the city or the
 * province of one's home.
 */
export interface AskedNearness {
  readonly kind: 'NEARBY'
  readonly km: number | null
  readonly bound?: AreaBound
}

/** CNY a month; the rate is what was typed where it was for a day or an hour. */
export interface AskedPay {
  readonly kind: 'PAY'
  readonly least: number | null
  readonly most: number | null
  readonly basis: PayBasis
  readonly typed: number
}

export interface AskedBasis {
  readonly kind: 'PAY_BASIS'
  readonly basis: PayBasis | 'WEEK'
}

export interface AskedShift {
  readonly kind: 'SHIFT'
  readonly shift: Shift
}

export interface AskedContract {
  readonly kind: 'CONTRACT'
  readonly contract: ContractType | 'FULL_TIME'
}

/** The schooling that one has. */
export interface AskedDegree {
  readonly kind: 'DEGREE'
  readonly degree: Degree
}

/** The years that one has at most. */
export interface AskedExperience {
  readonly kind: 'EXPERIENCE'
  readonly years: number
}

export interface AskedSkill {
  readonly kind: 'SKILL'
  readonly skill: string
}

export interface AskedVeterans {
  readonly kind: 'VETERANS'
}

/** What people say of themselves and no posting may choose by: 45岁, 女. */
export interface AskedSelf {
  readonly kind: 'SELF'
  readonly said: string
}

export interface AskedBenefit {
  readonly kind: 'BENEFIT'
  readonly benefit: Benefit
}

export type AskedMeaning =
  | AskedWork
  | AskedPlace
  | AskedNearness
  | AskedPay
  | AskedBasis
  | AskedShift
  | AskedContract
  | AskedDegree
  | AskedExperience
  | AskedSkill
  | AskedVeterans
  | AskedBenefit
  | AskedSelf

/** A part of a typed search as it was understood. */
export type AskedPart = AskedMeaning & {
  readonly id: string
  readonly refused: boolean
  /** As typed. */
  readonly words: string
}

export type PartOf<Kind extends AskedMeaning['kind']> = Extract<AskedPart, { kind: Kind }>

/** What a typed search means: its parts in the order of the words. */
export interface Asked {
  readonly parts: readonly AskedPart[]
  /** Words that are in no table; they are looked for in titles like any other. */
  readonly unknown: readonly string[]
}

/** A meaning where it was found in the plain text. */
export interface Sighting extends Span {
  readonly meaning: AskedMeaning
}

/** Finds one kind of meaning in a plain text in which what is already understood is blotted out. */
export type Finder = (text: string) => readonly Sighting[]

/** Stands where something was understood, and parts what is left. */
export const blot = '\u0001'

export const blotted = (text: string, { from, to }: Span): string =>
  text.slice(0, from) + blot.repeat(to - from) + text.slice(to)
