import { birthdayOf } from '../../../rules/identifiers.ts'
import type { Secrets } from '../../platform/secrets.ts'
import { nearSpellings } from '../../verification/index.ts'

/** Why two files may be one person's. */
type Likeness = 'RESIDENT_ID_NEAR' | 'NAME_AND_BIRTHDAY' | 'NAME_AND_TOWN'

const keptOfHash = 24
const birth = 'b'

const hashed = (secrets: Secrets, kind: string, text: string): string[] =>
  secrets.keyedHashes(`near resident ID ${text}`).map((hash) => kind + hash.slice(0, keptOfHash))

/** What is kept of a resident ID to find files by whose number is nearly the same, or whose person was born on that day: keyed hashes only. */
export const likenessOfId = (secrets: Secrets, residentId: string): string[] => [
  ...hashed(secrets, birth, birthdayOf(residentId)),
  ...nearSpellings(residentId).flatMap((spelling) => hashed(secrets, 'n', spelling)),
]

export const keysOfBirthday = (keys: readonly string[]): string[] =>
  keys.filter((key) => key.startsWith(birth))
export const keysOfNumber = (keys: readonly string[]): string[] =>
  keys.filter((key) => !key.startsWith(birth))

/** What files are compared by. */
export interface Comparable {
  readonly likeSound?: string | null
  readonly residentIdNear?: readonly string[]
  readonly areaPath: readonly string[]
}

const lengthOfTown = 9

/** The code of the town or street that an area is or lies in; null for a wider one. */
export const townIn = (areaPath: readonly string[]): string | null =>
  areaPath.find((code) => code.length === lengthOfTown) ?? null

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((each) => other.includes(each))

/** In what two files look alike; nothing when they do not. */
export function likenesses(one: Comparable, other: Comparable): Likeness[] {
  const [ids, otherIds] = [one.residentIdNear ?? [], other.residentIdNear ?? []]
  const soundsAlike = Boolean(one.likeSound) && one.likeSound === other.likeSound
  const town = townIn(one.areaPath)
  return [
    ...(shares(keysOfNumber(ids), otherIds) ? (['RESIDENT_ID_NEAR'] as const) : []),
    ...(soundsAlike && shares(keysOfBirthday(ids), otherIds) ? (['NAME_AND_BIRTHDAY'] as const) : []),
    ...(soundsAlike && town !== null && other.areaPath.includes(town) ? (['NAME_AND_TOWN'] as const) : []),
  ]
}
