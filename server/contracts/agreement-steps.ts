import type { AgreementRefusal } from '../../rules/contract.ts'
import type { Role } from '../../rules/choices.ts'
import {
  confirmedAt,
  entered,
  hasConfirmed,
  holds,
  isOver,
  isWaiting,
  parties,
  revisionOf,
  sealOf,
  wordingOf,
  type AgreementEnding,
  type AgreementRow,
  type AgreementState,
  type Doing,
  type Party,
  type RevisionRow,
  type TermsRow,
} from './agreement.ts'

/** Sides that have to confirm a wording. */
const open = (wording: RevisionRow): Party[] => parties.filter((side) => confirmedAt(wording, side) === null)

/** Where it stands by its wordings, while it is not over. */
const stateBy = (wording: RevisionRow, inForceRevision: number | null): AgreementState => {
  if (open(wording).length === 0) return 'IN_FORCE'
  if (inForceRevision !== null) return 'CHANGING'
  return open(wording).length === 1 ? 'CONFIRMED_BY_ONE' : 'DRAWN_UP'
}

type Change = Partial<AgreementRow>

/** What a new wording changes: both confirm anew, and what holds goes on holding. Null when it is over. */
export function reworded(row: AgreementRow, terms: TermsRow, doing: Doing & { side: Role }): Change | null {
  if (isOver(row.state)) return null
  const revision = row.revisions.length + 1
  const { at, side, byId, by } = doing
  const wording: RevisionRow = {
    ...{ revision, terms, at, side, byId, by, seal: sealOf(row, revision, terms) },
    ...{ personConfirmedAt: null, employerConfirmedAt: null },
  }
  return {
    revision,
    revisions: [...row.revisions, wording],
    state: stateBy(wording, row.inForceRevision),
    awaits: [...parties],
    changedAt: at,
    ...(row.inForceRevision === null && { startOn: terms.startOn }),
    ...entered(row, { act: 'CHANGED', wording }, doing),
  }
}

/** What a confirmation of the wording that stands changes; null where that side has nothing to confirm. */
export function confirmed(row: AgreementRow, side: Party, doing: Doing): Change | null {
  if (!isWaiting(row.state) || hasConfirmed(row, side)) return null
  const { at } = doing
  const wording: RevisionRow = {
    ...wordingOf(row),
    ...(side === 'VETERAN' ? { personConfirmedAt: at } : { employerConfirmedAt: at }),
  }
  const state = stateBy(wording, row.inForceRevision)
  const one = entered(row, { act: 'CONFIRMED', wording }, doing)
  const change = {
    revisions: row.revisions.map((each) => (each.revision === row.revision ? wording : each)),
    state,
    awaits: open(wording),
    changedAt: at,
    ...(side === 'VETERAN' ? { personSeen: row.revision } : { employerSeen: row.revision }),
  }
  if (state !== 'IN_FORCE') return { ...change, ...one }
  return {
    ...change,
    ...entered(one, { act: 'IN_FORCE', wording }, { side: null, byId: null, by: null, at }),
    inForceRevision: row.revision,
    inForceSince: at,
    startOn: wording.terms?.startOn ?? row.startOn,
  }
}

type Saying = Doing & { readonly refusal?: AgreementRefusal | null; readonly words?: string | null }

/** What saying no or taking back changes: of a change, the earlier wording stands again. Null where nothing waits. */
export function declined(row: AgreementRow, act: 'REFUSED' | 'WITHDRAWN', doing: Saying): Change | null {
  if (!isWaiting(row.state)) return null
  const chained = entered(row, { act, wording: wordingOf(row) }, doing)
  const isChange = row.inForceRevision !== null
  return {
    ...chained,
    state: isChange ? 'IN_FORCE' : act,
    ...(isChange && { revision: row.inForceRevision }),
    awaits: [],
    changedAt: doing.at,
  }
}

/** What its end changes; null of what is not in force. A change that waits falls with it. */
export function ended(
  row: AgreementRow,
  { because, on, at }: { readonly because: AgreementEnding; readonly on: string; readonly at: Date },
): Change | null {
  const wording = revisionOf(row, row.inForceRevision)
  if (!holds(row.state) || !wording) return null
  return {
    ...entered(row, { act: 'ENDED', wording }, { side: null, byId: null, by: null, at }),
    state: 'ENDED',
    revision: wording.revision,
    awaits: [],
    endedBecause: because,
    endedOn: on,
    changedAt: at,
  }
}
