import type { AskedPart } from '../reading/index.ts'

/** Organisations that typed words name. */
export interface EmployerPart {
  readonly kind: 'EMPLOYER'
  readonly id: string
  readonly refused: boolean
  readonly words: string
  readonly name: string
  readonly employerIds: readonly string[]
}

/** One thing that was understood: by the tables, or by what organisations are called. */
export type SearchPartRow = AskedPart | EmployerPart

export const isEmployer = (part: SearchPartRow): part is EmployerPart => part.kind === 'EMPLOYER'
