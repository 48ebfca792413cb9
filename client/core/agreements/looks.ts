import type { AgreementState, FollowUpState } from '../generated/schema.ts'

type Kind = 'done' | 'look' | 'refused' | 'quiet'

/** How each state of an agreement looks. */
export const agreementLooks: Readonly<Record<AgreementState, Kind>> = {
  DRAWN_UP: 'look',
  CONFIRMED_BY_ONE: 'look',
  IN_FORCE: 'done',
  CHANGING: 'look',
  ENDED: 'quiet',
  REFUSED: 'refused',
  WITHDRAWN: 'quiet',
}

/** How each state of a follow-up looks. */
export const followUpLooks: Readonly<Record<FollowUpState, Kind>> = {
  PLANNED: 'quiet',
  ASKED: 'look',
  TO_CALL: 'look',
  TO_DECIDE: 'look',
  SETTLED: 'done',
  DROPPED: 'quiet',
}
