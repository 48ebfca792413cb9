import type { ApplicationAnswer } from '../../../../rules/application.ts'
import type { ApplicationState } from '../../../core/generated/schema.ts'
import type { MarkKind } from '../../../desk/list/StateMark.tsx'

type Standing = { readonly state: ApplicationState; readonly isWordOwed: boolean }

const answersIn: Partial<Record<ApplicationState, readonly ApplicationAnswer[]>> = {
  SENT: ['INTERVIEW', 'OFFER', 'DECLINE', 'HIRE'],
  OPENED: ['INTERVIEW', 'OFFER', 'DECLINE', 'HIRE'],
  INTERVIEW: ['OFFER', 'DECLINE', 'HIRE'],
  OFFERED: ['DECLINE', 'HIRE'],
}

/** What can be answered to somebody whose application stands so; one that was left without an answer takes a word. */
export const answersTo = ({ state, isWordOwed }: Standing): readonly ApplicationAnswer[] =>
  isWordOwed ? ['DECLINE'] : (answersIn[state] ?? [])

/** Which key says what. */
export const answerKeys = { INTERVIEW: '1', OFFER: '2', DECLINE: '3', HIRE: '4' } as const satisfies Record<
  ApplicationAnswer,
  string
>

export const marks: Readonly<Record<ApplicationState, MarkKind>> = {
  SENT: 'look',
  OPENED: 'quiet',
  INTERVIEW: 'look',
  OFFERED: 'look',
  HIRED: 'done',
  DECLINED: 'quiet',
  WITHDRAWN: 'quiet',
  CLOSED: 'refused',
}

/** What an answer leads to. */
export const stateAfter = {
  INTERVIEW: 'INTERVIEW',
  OFFER: 'OFFERED',
  HIRE: 'HIRED',
  DECLINE: 'DECLINED',
} as const satisfies Record<ApplicationAnswer, ApplicationState>
