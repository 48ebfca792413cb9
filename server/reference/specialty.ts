import type { Branch } from '../../rules/choices.ts'
import type { Text } from '../../rules/text.ts'

/** `confidence` from 0 to 1: how sure it is that the one brings the other. */
export interface Weighted {
  readonly id: string
  readonly confidence: number
}

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
