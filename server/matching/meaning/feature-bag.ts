import type { Branch } from 'encoder'
import { featureKey, isWording, type FeatureBag, type TitleMeaning } from '../../reading/index.ts'
import type { Shift } from '../../../rules/choices.ts'
import type { Weighted } from '../../reference/index.ts'

export const add = (bag: FeatureBag, key: number, weight: number): void =>
  void bag.set(key, (bag.get(key) ?? 0) + weight)

export const wordingOf = ({ wording }: TitleMeaning): FeatureBag =>
  new Map([...wording].filter(([key]) => isWording(key)))

/** The confidences of each id, added up. */
export function sumById(shares: readonly Weighted[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { id, confidence } of shares) sums.set(id, (sums.get(id) ?? 0) + confidence)
  return sums
}

/** Square roots of the shares: the inner product of two such vectors is how much two distributions overlap. */
function addShares(bag: FeatureBag, shares: readonly Weighted[], prefix: string, strength = 1): void {
  for (const [id, sum] of sumById(shares))
    add(bag, featureKey('occupation', prefix + id), strength * Math.sqrt(sum))
}

/** How much an occupation's group (4-02-02) and family (4-02) count beside it, so that neighbours are near. */
const groupStrength = 0.35
const familyStrength = 0.35

export function addOccupations(bag: FeatureBag, shares: readonly Weighted[]): void {
  const upTo = (length: number) =>
    shares.map(({ id, confidence }) => ({ id: id.slice(0, length), confidence }))
  addShares(bag, shares, '')
  addShares(bag, upTo(7), 'g ', groupStrength)
  addShares(bag, upTo(4), 'f ', familyStrength)
}

/** Classes of English classifications, which only titles without Chinese have. */
export const addEnglish = (bag: FeatureBag, shares: readonly Weighted[]): void => addShares(bag, shares, 'e ')

/** Branches of what the encoder takes a title for; `strength` of them. */
export function addBranches(bag: FeatureBag, branches: readonly Branch[], strength = 1): void {
  for (const { code, weight } of branches) add(bag, featureKey('occupation', `b ${code}`), weight * strength)
}

/** Traits of work besides its name: skills, and what can be sought like skills. */
export interface Traits {
  /** Ids of skills, and free words for those the catalogue does not know. */
  readonly skills: readonly string[]
  readonly shifts: readonly Shift[]
  /** Of a posting, that veterans are preferred; of a seeker, that such postings are looked for. */
  readonly veterans: boolean
}

const traitWeight = 0.35

export function addTraits(bag: FeatureBag, { skills, shifts, veterans }: Traits): void {
  const traits = [
    ...skills,
    ...shifts.map((shift) => `shift ${shift}`),
    ...(veterans ? ['veterans preferred'] : []),
  ]
  for (const trait of traits) add(bag, featureKey('skill', trait), traitWeight)
}
