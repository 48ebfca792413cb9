import { once } from '../platform/once.ts'
import { featureKey } from '../reading/index.ts'
import { reference } from '../reference/index.ts'
import { eachFeature } from './meaning/features.ts'
import type { Features } from './posting-index.ts'

/** What a meaning speaks of that a database can look for, heaviest first. */
export interface Clues {
  /** Codes of occupations. */
  readonly occupations: readonly string[]
  /** Beginnings of codes: groups (4-02-02), then families (4-02). */
  readonly groups: readonly string[]
  /** Ids of skills and certificates. */
  readonly skills: readonly string[]
}

type Kind = keyof Clues

interface Clue {
  readonly kind: Kind
  readonly value: string
}

/** Features are hashes; these are the ones whose word is known. */
const known = once((): ReadonlyMap<number, Clue> => {
  const clues = new Map<number, Clue>()
  const { occupations, skills } = reference()
  for (const { code: id } of occupations.all) {
    const [group, family] = [id.slice(0, 7), id.slice(0, 4)]
    clues.set(featureKey('occupation', id), { kind: 'occupations', value: id })
    clues.set(featureKey('occupation', `g ${group}`), { kind: 'groups', value: group })
    clues.set(featureKey('occupation', `f ${family}`), { kind: 'groups', value: family })
  }
  for (const { id } of skills.all) clues.set(featureKey('skill', id), { kind: 'skills', value: id })
  return clues
})

export function cluesOf(features: Features): Clues {
  const found: (Clue & { readonly weight: number })[] = []
  eachFeature(features, (key, weight) => {
    const clue = known().get(key)
    if (clue) found.push({ ...clue, weight })
  })
  found.sort((one, other) => other.value.length - one.value.length || other.weight - one.weight)
  const heaviest = found.toSorted((one, other) => other.weight - one.weight)
  const of = (clues: readonly Clue[], wanted: Kind) =>
    clues.filter(({ kind }) => kind === wanted).map(({ value }) => value)
  // A group tells more than a family, whatever their weights.
  return {
    occupations: of(heaviest, 'occupations'),
    groups: of(found, 'groups'),
    skills: of(heaviest, 'skills'),
  }
}
