import type { Weighted } from '../../reference/index.ts'
import type { Span } from '../text/scanner.ts'

/** Something of the tables that the words of a text say. */
export interface Heard {
  readonly id: string
  readonly confidence: number
  readonly span: Span
}

export interface HeardDuty extends Heard {
  readonly occupations: readonly Weighted[]
}
