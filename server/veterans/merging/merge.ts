import { isDeepStrictEqual } from 'node:util'
import type { MergePart } from '../../../rules/merging.ts'
import type { VeteranRow } from '../veteran.ts'
import type { MergedFrom, MergeRow, TakenField } from './merge-row.ts'

type Takes = (stays: VeteranRow, goes: VeteranRow) => Partial<VeteranRow>

/** What is known by both stands as the file that stays has it. */
const besides = <Each extends { readonly id: string }>(
  own: readonly Each[],
  others: readonly Each[],
): Each[] => [...own, ...others.filter(({ id }) => !own.some((each) => each.id === id))]

const takes: Readonly<Record<MergePart, Takes>> = {
  SERVICE: (_, { degree, serviceText, servicePeriods }) => ({ degree, serviceText, servicePeriods }),
  SKILLS: (stays, goes) => ({
    skills: besides(stays.skills, goes.skills),
    occupations: besides(stays.occupations, goes.occupations),
  }),
  WISHES: (_, { wishes }) => ({ wishes }),
  PROOFS: (stays, { merge }) => ({
    // Whatever comes over stays with the merge.
    proofs: besides(stays.proofs ?? [], merge?.proofsBefore ?? []).map((proof) =>
      merge?.proofsBefore.some(({ id }) => id === proof.id) ? { ...proof, decided: true } : proof,
    ),
  }),
}

/** The change of the file that stays, and what it was of each field. */
export function folded(stays: VeteranRow, goes: VeteranRow, merge: MergeRow) {
  const change: Partial<VeteranRow> = Object.assign({}, ...merge.take.map((part) => takes[part](stays, goes)))
  const taken = (Object.keys(change) as (keyof VeteranRow)[]).map((field): TakenField => ({
    field,
    before: stays[field] ?? null,
    after: change[field] ?? null,
  }))
  const entry: MergedFrom = { id: goes._id, at: merge.at, taken }
  return { ...change, mergedFrom: [...(stays.mergedFrom ?? []), entry] }
}

/** Proofs go back by themselves, whatever came since; of other fields only what nobody has changed since. */
const givenBack = (stays: VeteranRow, { field, before, after }: TakenField, proofIds: readonly string[]) => {
  if (field === 'proofs') return { proofs: (stays.proofs ?? []).filter(({ id }) => !proofIds.includes(id)) }
  return isDeepStrictEqual(stays[field as keyof VeteranRow] ?? null, after) ? { [field]: before } : {}
}

/** The change that gives back what came from the other file; null when nothing did. */
export function unfolded(stays: VeteranRow, { _id, merge }: VeteranRow): Partial<VeteranRow> | null {
  const entry = (stays.mergedFrom ?? []).find(({ id }) => id === _id)
  if (!entry) return null
  const proofIds = (merge?.proofsBefore ?? []).map(({ id }) => id)
  return {
    ...Object.assign({}, ...entry.taken.map((taken) => givenBack(stays, taken, proofIds))),
    mergedFrom: (stays.mergedFrom ?? []).filter((each) => each !== entry),
  }
}
