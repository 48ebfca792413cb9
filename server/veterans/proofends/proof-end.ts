import type { ProofRow, Proven } from '../../evidence/index.ts'
import { addDays } from '../../../rules/office-time.ts'

/** So many days before a proof ends its person is told, the least first; 0 is told when it has ended. */
const toldBefore = [0, 7, 30] as const
type ToldBefore = (typeof toldBefore)[number]

/** Whoever was away longer is not told of what has long ended. */
export const longestAgo = 30
export const longestAhead = 30

export interface EndingProof {
  readonly proof: ProofRow
  readonly days: ToldBefore
  /** There is another of its kind that is good for longer: nobody need be told. */
  readonly isFollowed: boolean
}

const isFollowed = (proof: ProofRow, proofs: readonly ProofRow[]): boolean =>
  proofs.some(
    ({ kind, validUntil }) =>
      kind === proof.kind &&
      (validUntil === null || (proof.validUntil !== null && validUntil > proof.validUntil)),
  )

/** What of a proof is to be told on this day, whether it was told or not; null when its end is far off or long past. */
function stageOf({ validUntil }: ProofRow, today: string): ToldBefore | null {
  if (validUntil === null || validUntil < addDays(today, -longestAgo)) return null
  if (validUntil < today) return 0
  return toldBefore.find((days) => days > 0 && validUntil <= addDays(today, days)) ?? null
}

/** Proofs that end or have ended, told of or not. */
export const endsOn = ({ proofs = [] }: Proven, today: string): EndingProof[] =>
  proofs.flatMap((proof) => {
    const days = stageOf(proof, today)
    return days === null ? [] : [{ proof, days, isFollowed: isFollowed(proof, proofs) }]
  })

/** Those of which that was not told yet. */
export const endingProofs = (row: Proven, today: string): EndingProof[] =>
  endsOn(row, today).filter(({ proof, days }) => (proof.endTold ?? Infinity) > days)
