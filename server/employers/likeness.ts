import { nearSpellings, soundOfFirm } from '../verification/index.ts'
import type { EmployerFacts, EmployerRow } from './employer.ts'

/** Why two organisations may be one. */
type EmployerLikeness = 'CREDIT_CODE_SAME' | 'CREDIT_CODE_NEAR' | 'NAME' | 'PHONE'

/** What staff are told of another organisation. */
export type EmployerAlike = Pick<
  EmployerRow,
  '_id' | 'name' | 'creditCode' | 'provenCode' | 'areaCode' | 'verification'
> & {
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

type Compared = Parameters<typeof likenessKeys>[0]

/** Why, by the keys that the two share; one code is more than a near one. */
export function likenessesOf(one: Compared, other: Compared): EmployerLikeness[] {
  const theirs = likenessKeys(other)
  const shared = likenessKeys(one)
    .filter((key) => theirs.includes(key))
    .map((key) => kinds[key.charAt(0) as keyof typeof kinds])
  const isSame = one.creditCode === other.creditCode
  return [
    ...new Set<EmployerLikeness>([
      ...(isSame ? ['CREDIT_CODE_SAME' as const] : []),
      ...shared.filter((kind) => !isSame || kind !== 'CREDIT_CODE_NEAR'),
    ]),
  ]
}
