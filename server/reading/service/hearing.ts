import type { Weighted } from '../../reference/index.ts'
import type { Span } from '../text/scanner.ts'

/** A word of which only the sound is right is probably a slip of typing. */
export const bySound = 0.85

/** Something of the tables that the words of a text say. */
export interface Heard {
  readonly id: string
  readonly confidence: number
  readonly span: Span
}

export interface HeardDuty extends Heard {
  readonly occupations: readonly Weighted[]
}
