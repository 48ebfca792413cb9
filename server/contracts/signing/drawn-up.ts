import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import { confirmWithinDays } from '../../../rules/contract.ts'
import type { Role } from '../../../rules/choices.ts'
import { firstVersion } from '../../platform/record.ts'
import {
  entered,
  parties,
  partyDigest,
  sealOf,
  type AgreementRow,
  type Doing,
  type RevisionRow,
  type TermsRow,
} from '../agreement.ts'

/** Whom and what an agreement is about. */
export type Between = Pick<
  AgreementRow,
  | '_id'
  | 'kind'
  | 'employerId'
  | 'employerName'
  | 'veteranId'
  | 'accountId'
  | 'veteranName'
  | 'homePath'
  | 'postingId'
  | 'occupationCode'
  | 'applicationId'
  | 'fairId'
  | 'intentionId'
>

/** Until when it can be confirmed, and what is due then. */
export const confirmable = (at: Date) => {
  const confirmBy = addDays(dayOf(at), confirmWithinDays)
  return { confirmBy, wakeAt: startOfDay(addDays(confirmBy, 1)) }
}

/** An agreement as it is drawn up: neither side has confirmed it. Pure. */
export function drawnUp(
  between: Between,
  terms: TermsRow,
  doing: Doing & { readonly side: Role },
): AgreementRow {
  const { _id, kind, accountId, employerId } = between
  const { at, side, byId, by } = doing
  const sealed = { person: partyDigest(_id, accountId), employer: partyDigest(_id, employerId) }
  const wording: RevisionRow = {
    ...{ revision: 1, terms, at, side, byId, by, seal: sealOf({ _id, kind, sealed }, 1, terms) },
    ...{ personConfirmedAt: null, employerConfirmedAt: null },
  }
  return {
    ...between,
    homeCode: between.homePath[0] ?? null,
    ...{ sealed, state: 'DRAWN_UP', contractId: null, drawnBy: side, drawnById: byId },
    ...{ revision: 1, revisions: [wording], inForceRevision: null, inForceSince: null, awaits: [...parties] },
    ...{ personSeen: 0, employerSeen: side === 'EMPLOYER' ? 1 : 0, startOn: terms.startOn },
    ...confirmable(at),
    ...{ endedBecause: null, endedOn: null, changedAt: at },
    ...entered({ chain: [], said: [] }, { act: 'DRAWN_UP', wording }, doing),
    ...firstVersion(at),
  }
}
