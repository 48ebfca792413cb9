import { proofNames, type ProofKind } from '../../rules/evidence.ts'
import type { WrongField } from '../../rules/rule.ts'
import type { Proven, ProofRow } from './proof.ts'

/** A line of a checklist: one of these kinds of proof is wanted. */
export interface Demand {
  /** How the line is named where something is said of it. */
  readonly field: string
  readonly kinds: readonly ProofKind[]
  /** Without it nothing is verified. */
  readonly required: boolean
}

export interface JudgedDemand extends Demand {
  readonly met: boolean
}

const holds = ({ validUntil }: ProofRow, today: string): boolean => validUntil === null || validUntil >= today

/** The checklist with what of it is there and has not run out. */
export const judged = (demands: readonly Demand[], { proofs = [] }: Proven, today: string): JudgedDemand[] =>
  demands.map((demand) => ({
    ...demand,
    met: proofs.some((proof) => demand.kinds.includes(proof.kind) && holds(proof, today)),
  }))

/** What is missing, in words: `请上传退伍证或优待证`. */
const missing = ({ field, kinds }: Demand): WrongField => ({
  path: field,
  text: {
    zh: `请上传${kinds.map((kind) => proofNames[kind].zh).join('或')}`,
    en: `A ${kinds.map((kind) => proofNames[kind].en).join(' or ')} is missing`,
  },
})

/** Each required proof that is not there or has run out. */
export const missingProofs = (demands: readonly Demand[], row: Proven, today: string): WrongField[] =>
  judged(demands, row, today)
    .filter(({ required, met }) => required && !met)
    .map(missing)
