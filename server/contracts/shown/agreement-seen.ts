import type { Role } from '../../../rules/choices.ts'
import type { AgreementRow, EntryRow, RevisionRow, SaidRow } from '../agreement.ts'
import type { FollowUpAnswerRow, FollowUpDecisionRow, FollowUpRow } from '../followups/follow-up.ts'
import type { FollowUpContactRow } from '../followups/answering.service.ts'

/** An agreement as one side, or staff, may know it. */
export interface SeenAgreement {
  readonly side: Role
  readonly row: AgreementRow
}

export interface SeenRevision {
  readonly wording: RevisionRow
  readonly before: RevisionRow | undefined
  readonly seen: SeenAgreement
}

export interface SeenEntry {
  readonly entry: EntryRow
  readonly said: SaidRow | undefined
  readonly seen: SeenAgreement
}

export interface SeenFollowUp {
  readonly side: Role
  readonly row: FollowUpRow
}

export interface SeenAnswer extends FollowUpAnswerRow {
  readonly reader: Role
}

export interface SeenDecision extends FollowUpDecisionRow {
  readonly reader: Role
}

export interface SeenContact extends Omit<FollowUpContactRow, 'followUp'> {
  readonly followUp: SeenFollowUp
}
