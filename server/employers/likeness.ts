import { nearSpellings, soundOfFirm } from '../verification/index.ts'
import type { EmployerFacts, EmployerRow } from './employer.ts'

/** Why two organisations may be one. */
type EmployerLikeness = 'CREDIT_CODE_NEAR' | 'NAME' | 'PHONE'

/** What staff are told of another organisation. */
export type EmployerAlike = Pick<EmployerRow, '_id' | 'name' | 'creditCode' | 'areaCode' | 'verification'> & {
  readonly reasons: readonly EmployerLikeness[]
}

const kinds = { o: 'CREDIT_CODE_NEAR', x: 'CREDIT_CODE_NEAR', n: 'NAME', p: 'PHONE' } as const

/** What two organisations have in common when they look alike. */
export const likenessKeys = ({
  creditCode,
  name,
  contactPhone,
}: Pick<EmployerFacts, 'creditCode' | 'name' | 'contactPhone'>): string[] => [
  `n:${soundOfFirm(name)}`,
  `p:${contactPhone.replaceAll(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')}`,
  ...nearSpellings(creditCode),
]

/** Why, by the keys that two of them share. */
export const likenessesOf = (one: readonly string[], other: readonly string[]): EmployerLikeness[] => [
  ...new Set(
    one.filter((key) => other.includes(key)).map((key) => kinds[key.charAt(0) as keyof typeof kinds]),
  ),
]
