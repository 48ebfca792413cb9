import type { ProofKind } from '../../rules/evidence.ts'

/** A file that proves something, as the record it belongs to keeps it. */
export interface ProofRow {
  /** The name under which its bytes are kept. */
  readonly id: string
  readonly kind: ProofKind
  readonly mediaType: 'image/jpeg' | 'application/pdf'
  /** Bytes. */
  readonly size: number
  readonly addedAt: Date
  /** Whether a scanner has looked at it and found nothing. */
  readonly scanned: boolean
  /** The last day on which it proves something; null: for good. */
  readonly validUntil: string | null
  /** Staff have decided on it: it stays with the decision. */
  readonly decided: boolean
  /** The least days before its end of which its person was told; 0: that it has ended. */
  readonly endTold?: number
}

/** A record that holds proofs; none when it was made before there were any. */
export interface Proven {
  readonly proofs?: readonly ProofRow[]
}

/** A picture that we made ourselves out of the one that was sent is safe to be shown; whatever else is only downloaded. */
export const isPicture = ({ mediaType }: Pick<ProofRow, 'mediaType'>): boolean => mediaType === 'image/jpeg'
