import type { ApplicationState } from '../../core/generated/schema.ts'

type Kind = 'done' | 'look' | 'refused' | 'quiet'

/** How each state looks: its colour, and a shape besides. */
export const looks: Readonly<Record<ApplicationState, readonly [kind: Kind, shape: string]>> = {
  SENT: ['quiet', '○'],
  OPENED: ['quiet', '○'],
  INTERVIEW: ['look', '△'],
  OFFERED: ['look', '△'],
  HIRED: ['done', '✓'],
  DECLINED: ['refused', '✗'],
  WITHDRAWN: ['quiet', '–'],
  CLOSED: ['quiet', '–'],
}

const livingStates: readonly ApplicationState[] = ['SENT', 'OPENED', 'INTERVIEW', 'OFFERED']

/** Whether something is still to come of it. */
export const isLiving = (state: ApplicationState): boolean => livingStates.includes(state)

/** Whether the two mean to conclude a contract. */
export const isAgreed = (state: ApplicationState): boolean => state === 'OFFERED' || state === 'HIRED'

/** Whether somebody whose application stands so may apply for the same posting again. */
export const mayApplyAgain = (state: ApplicationState): boolean => state === 'WITHDRAWN' || state === 'CLOSED'
