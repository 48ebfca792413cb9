import type { Span } from '../text/scanner.ts'

const proposalKinds = [
  'DEGREE',
  'SERVICE_YEARS',
  'RANK',
  'OCCUPATION',
  'AREA',
  'PAY_MIN',
  'SHIFT',
  'REFUSAL',
  'REFUSED_OCCUPATION',
  'LIMIT',
] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** What a text on service says beside service, for a field of its own; with the words that say so. */
export interface ReadProposal {
  readonly kind: ProposalKind
  /** A degree, `2012-2015`, a rank, a code, CNY a month, a shift, a refusal, a limit. */
  readonly value: string
  readonly words: readonly string[]
}

/** One of them where it stands in the plain text. */
export interface ProposalSpan extends Span {
  readonly kind: ProposalKind
  readonly value: string
}

export const spanOf = ({ from, to }: Span): Span => ({ from, to })
