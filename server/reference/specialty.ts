import type { Text } from '../platform/text.ts'

export const branches = [
  'ARMY',
  'NAVY',
  'AIR_FORCE',
  'ROCKET_FORCE',
  'AEROSPACE_FORCE',
  'CYBERSPACE_FORCE',
  'INFORMATION_SUPPORT_FORCE',
  'JOINT_LOGISTICS',
  'ARMED_POLICE',
] as const

export type Branch = (typeof branches)[number]

/** `confidence` from 0 to 1: how sure it is that the one brings the other. */
export type Weighted = { id: string; confidence: number }

/** A service post in plain words, and what it brings to civil work. */
export type Specialty = {
  id: string
  branches: readonly Branch[]
  name: Text
  /** How a veteran says it, in either language. */
  words: readonly string[]
  skills: readonly Weighted[]
  occupations: readonly Weighted[]
}
