import { hashOf, linked, type ChainLink } from '../audit/index.ts'
import type { AgreementKind, AgreementRefusal, AgreementTerms } from '../../rules/contract.ts'
import type { Role } from '../../rules/choices.ts'
import type { RecordRow } from '../platform/record.ts'

export const agreementStates = [
  ...(['DRAWN_UP', 'CONFIRMED_BY_ONE', 'IN_FORCE', 'CHANGING'] as const),
  ...(['ENDED', 'REFUSED', 'WITHDRAWN'] as const),
] as const
export type AgreementState = (typeof agreementStates)[number]
export type AgreementEnding = 'LEFT' | 'TERM' | 'NEVER_BEGAN' | 'BECAME_CONTRACT' | 'LAPSED'
export const agreementActs = [
  ...(['DRAWN_UP', 'CHANGED', 'CONFIRMED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN', 'ENDED'] as const),
] as const
export type AgreementAct = (typeof agreementActs)[number]

/** The two sides. */
export type Party = Extract<Role, 'VETERAN' | 'EMPLOYER'>
export const parties: readonly Party[] = ['VETERAN', 'EMPLOYER']
export const otherThan = (side: Party): Party => (side === 'VETERAN' ? 'EMPLOYER' : 'VETERAN')

export type TermsRow = Readonly<AgreementTerms>

/** One wording, with who has confirmed it. */
export interface RevisionRow {
  readonly revision: number
  /** Null once the agreement is nobody's any more. */
  readonly terms: TermsRow | null
  readonly at: Date
  readonly side: Role
  readonly byId: string | null
  /** As the account was called then. */
  readonly by: string | null
  readonly seal: string
  readonly personConfirmedAt: Date | null
  readonly employerConfirmedAt: Date | null
}

/** An entry of an agreement's own chain. It names nobody, so that it stays whole when a person goes. */
export interface EntryRow extends ChainLink {
  readonly act: AgreementAct
  readonly at: Date
  readonly side: Role | null
  readonly revision: number
  readonly seal: string
}

/** What is said beside an entry: who by name, and why. */
export interface SaidRow {
  readonly entry: number
  readonly byId: string | null
  readonly by: string | null
  readonly refusal: AgreementRefusal | null
  readonly words: string | null
}

/** Whom it binds, as digests that a seal covers and that name nobody. */
export interface SealedParties {
  readonly person: string
  readonly employer: string
}

export interface AgreementRow extends RecordRow {
  readonly kind: AgreementKind
  readonly state: AgreementState
  readonly employerId: string
  readonly employerName: string
  readonly veteranId: string
  readonly accountId: string
  readonly veteranName: string
  readonly sealed: SealedParties
  readonly postingId: string | null
  readonly occupationCode: string | null
  readonly applicationId: string | null
  readonly fairId: string | null
  readonly intentionId: string | null
  readonly contractId: string | null
  /** Where the person lives, and all that lies in. */
  readonly homePath: readonly string[]
  /** The narrowest of these; it stays when the person goes, and is counted by. */
  readonly homeCode: string | null
  readonly drawnBy: Role
  readonly drawnById: string | null
  /** The wording that stands to be confirmed, or is. */
  readonly revision: number
  readonly revisions: readonly RevisionRow[]
  readonly inForceRevision: number | null
  readonly inForceSince: Date | null
  /** Sides that have to confirm. */
  readonly awaits: readonly Party[]
  readonly personSeen: number
  readonly employerSeen: number
  readonly startOn: string
  /** When something is due by itself: it lapses, or its last day is over. */
  readonly wakeAt: Date | null
  readonly confirmBy: string | null
  readonly endedBecause: AgreementEnding | null
  readonly endedOn: string | null
  readonly chain: readonly EntryRow[]
  readonly said: readonly SaidRow[]
  readonly changedAt: Date
  readonly movedFrom?: string | null
  readonly fileMovedFrom?: string | null
}

export const isWaiting = (state: AgreementState): boolean =>
  state === 'DRAWN_UP' || state === 'CONFIRMED_BY_ONE' || state === 'CHANGING'
export const holds = (state: AgreementState): boolean => state === 'IN_FORCE' || state === 'CHANGING'
export const isOver = (state: AgreementState): boolean =>
  state === 'ENDED' || state === 'REFUSED' || state === 'WITHDRAWN'

export const revisionOf = ({ revisions }: Pick<AgreementRow, 'revisions'>, revision: number | null) =>
  revisions.find((each) => each.revision === revision)

/** The wording that stands to be confirmed, or is. */
export function wordingOf(row: Pick<AgreementRow, 'revisions' | 'revision'>): RevisionRow {
  const found = revisionOf(row, row.revision)
  if (!found) throw new Error('An agreement has no wording.')
  return found
}

/** The terms that hold; null before both have confirmed any. */
export const termsInForce = (row: AgreementRow): TermsRow | null =>
  revisionOf(row, row.inForceRevision)?.terms ?? null

export const confirmedAt = (wording: RevisionRow, side: Party): Date | null =>
  side === 'VETERAN' ? wording.personConfirmedAt : wording.employerConfirmedAt

/** A digest of an id that says nothing without it. */
export const partyDigest = (agreementId: string, partyId: string): string => hashOf({ agreementId, partyId })

type Sealed = Pick<AgreementRow, '_id' | 'kind' | 'sealed'>

/** What a confirmation binds to: which agreement, whose, and every word of the terms. */
export const sealOf = (row: Sealed, revision: number, terms: TermsRow): string =>
  hashOf({ id: row._id, kind: row.kind, parties: row.sealed, revision, terms })

/** Who does something, and when. */
export interface Doing {
  readonly side: Role | null
  readonly byId: string | null
  readonly by: string | null
  readonly at: Date
}

type Chained = Pick<AgreementRow, 'chain' | 'said'>

/** With one more entry of the chain, and what is said beside it. */
export function entered(
  { chain, said }: Chained,
  about: { readonly act: AgreementAct; readonly wording: Pick<RevisionRow, 'revision' | 'seal'> },
  doing: Doing & { readonly refusal?: AgreementRefusal | null; readonly words?: string | null },
): Chained {
  const { side, at, byId, by, refusal = null, words = null } = doing
  const { revision, seal } = about.wording
  const entry = linked({ act: about.act, at, side, revision, seal }, chain.at(-1) ?? null)
  return {
    chain: [...chain, entry],
    said: [...said, { entry: entry._id, byId, by, refusal, words }],
  }
}

/** Whether a side has confirmed the wording that stands. */
export const hasConfirmed = (row: AgreementRow, side: Party): boolean =>
  confirmedAt(wordingOf(row), side) !== null
