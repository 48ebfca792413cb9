import type { AgreementKind, AgreementState, FollowUpState } from '../generated/schema.ts'

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

const waiting: readonly AgreementState[] = ['DRAWN_UP', 'CONFIRMED_BY_ONE', 'CHANGING']

/** Whether what kind it is has to be said: before it is confirmed, and always of an intention, which is no contract. */
export const isKindSaid = ({ kind, state }: { kind: AgreementKind; state: AgreementState }): boolean =>
  kind === 'INTENTION' || waiting.includes(state)

const over: readonly AgreementState[] = ['ENDED', 'REFUSED', 'WITHDRAWN']

/** Whether it stands, confirmed or still to be. */
export const isLiving = (state: AgreementState): boolean => !over.includes(state)

/** How each state of a follow-up looks. */
export const followUpLooks: Readonly<Record<FollowUpState, Kind>> = {
  PLANNED: 'quiet',
  ASKED: 'look',
  TO_CALL: 'look',
  TO_DECIDE: 'look',
  SETTLED: 'done',
  DROPPED: 'quiet',
}
