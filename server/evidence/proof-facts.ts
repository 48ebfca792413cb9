import { proofNames, type ProofKind } from '../../rules/evidence.ts'
import { dayOf } from '../../rules/office-time.ts'
import { say, type Language } from '../../rules/text.ts'
import type { Proven } from './proof.ts'

interface ProofFact {
  readonly kind: ProofKind
  readonly addedAt: Date
}

/** Of proofs, what tells later that there are others; undefined where there are none, as in records of before. */
const factsOf = ({ proofs = [] }: Proven): readonly ProofFact[] | undefined =>
  proofs.length > 0 ? proofs.map(({ kind, addedAt }) => ({ kind, addedAt })) : undefined

const words = (value: unknown, language: Language): readonly string[] =>
  ((value ?? []) as readonly ProofFact[]).map(
    ({ kind, addedAt }) => `${say(proofNames[kind], language)} ${dayOf(new Date(addedAt))}`,
  )

/** Proofs among the facts that a clerk looks at, and how they are told. */
export const proofFacts = { of: factsOf, words }
