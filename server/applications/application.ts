import type { ApplicationAnswer, DeclineReason } from '../../rules/application.ts'
import type { Role } from '../../rules/choices.ts'
import type { RecordRow } from '../platform/record.ts'
import type { ApplicantRow } from './sending/applicant.ts'

export const applicationStates = [
  ...(['SENT', 'OPENED', 'INTERVIEW', 'OFFERED'] as const),
  ...(['HIRED', 'DECLINED', 'WITHDRAWN', 'CLOSED'] as const),
] as const
export type ApplicationState = (typeof applicationStates)[number]
export type ApplicationClosing = 'UNANSWERED' | 'NO_OUTCOME' | 'EMPLOYER_GONE'
export type ApplicationAct = ApplicationState | 'UNDONE' | 'NUDGED' | 'LATE_WORD'

/** Who does something; null is the platform. */
export type Side = Extract<Role, 'VETERAN' | 'EMPLOYER'> | null

/** How long one may stay: what waits for its first answer, what is talked about, what is over. */
export const groups = ['WAITING', 'UNDER_WAY', 'ENDED'] as const
export type ApplicationGroup = (typeof groups)[number]

/** Where each state may go. What has no way on is an end. */
const ways: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  SENT: ['OPENED', 'INTERVIEW', 'OFFERED', 'HIRED', 'DECLINED', 'WITHDRAWN', 'CLOSED'],
  OPENED: ['INTERVIEW', 'OFFERED', 'HIRED', 'DECLINED', 'WITHDRAWN', 'CLOSED'],
  INTERVIEW: ['OFFERED', 'HIRED', 'DECLINED', 'WITHDRAWN', 'CLOSED'],
  OFFERED: ['HIRED', 'DECLINED', 'WITHDRAWN', 'CLOSED'],
  HIRED: [],
  DECLINED: [],
  WITHDRAWN: [],
  CLOSED: [],
}

export const mayBecome = (from: ApplicationState, to: ApplicationState): boolean => ways[from].includes(to)
export const isEnd = (state: ApplicationState): boolean => ways[state].length === 0

export const groupOf = (state: ApplicationState): ApplicationGroup => {
  if (state === 'SENT' || state === 'OPENED') return 'WAITING'
  return isEnd(state) ? 'ENDED' : 'UNDER_WAY'
}

export const stateOfAnswer: Readonly<Record<ApplicationAnswer, ApplicationState>> = {
  INTERVIEW: 'INTERVIEW',
  OFFER: 'OFFERED',
  HIRE: 'HIRED',
  DECLINE: 'DECLINED',
}

export interface ApplicationEventRow {
  readonly act: ApplicationAct
  /** Where it stood before. */
  readonly from: ApplicationState | null
  readonly at: Date
  readonly side: Side
  readonly byId: string | null
  /** As the account was called then. */
  readonly by: string | null
  readonly reason: DeclineReason | null
  readonly words: string | null
}

/** What a change changes, and an undo brings back. */
export interface Standing {
  readonly state: ApplicationState
  readonly changedAt: Date
  /** The last day for the next answer; null after the end. */
  readonly answerBy: string | null
  readonly isCalendarKnown: boolean
  /** When the employer is to be reminded, or the day is over; null when nothing is waited for. */
  readonly wakeAt: Date | null
  readonly declineReason: DeclineReason | null
  readonly words: string | null
  readonly closedBecause: ApplicationClosing | null
  /** Whether the first answer came in time, and after how many days. */
  readonly rated: 'ANSWERED' | 'SILENT' | null
  readonly ratedAt: Date | null
  readonly answerDays: number | null
}

/** The change that can still be taken back. */
export interface Before {
  readonly side: Side
  readonly at: Date
  readonly standing: Standing
}

export interface ApplicationRow extends RecordRow, Standing {
  readonly postingId: string
  readonly employerId: string
  readonly veteranId: string
  readonly accountId: string
  readonly title: string
  readonly employerName: string
  /** Where the work is, for terms; where the person lives, and all that lies in, for counts of staff. */
  readonly areaCode: string | null
  readonly homePath: readonly string[]
  readonly message: string
  /** Whether the employer had invited the person to it. */
  readonly isInvited?: boolean
  readonly applicant: ApplicantRow | null
  readonly sentAt: Date
  /** When a member of the employer first read it. */
  readonly openedAt: Date | null
  readonly group: ApplicationGroup
  readonly nudgeFrom: string
  readonly nudgedAt: Date | null
  readonly remindedFor: string | null
  readonly lateWords: string | null
  readonly wordOwedSince: Date | null
  readonly personAgrees: boolean
  readonly employerAgrees: boolean
  readonly nextBest: readonly string[]
  readonly history: readonly ApplicationEventRow[]
  readonly before: Before | null
  /** When the person last saw a change: the order of the own list. */
  readonly listedAt: Date
  readonly movedFrom?: string | null
  readonly fileMovedFrom?: string | null
}

/** An answer is told when it cannot be taken back any more; a hire may be taken back longer, and the person hears of that too. */
export const tellAfterMs = 10 * 60_000
const hireUndoMs = 24 * 3_600_000

export const undoMs = (to: ApplicationState): number => (to === 'HIRED' ? hireUndoMs : tellAfterMs)

export const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms)

export const standingOf = (row: Standing): Standing => ({
  state: row.state,
  changedAt: row.changedAt,
  answerBy: row.answerBy,
  isCalendarKnown: row.isCalendarKnown,
  wakeAt: row.wakeAt,
  declineReason: row.declineReason,
  words: row.words,
  closedBecause: row.closedBecause,
  rated: row.rated,
  ratedAt: row.ratedAt,
  answerDays: row.answerDays,
})

/** Who does what, why and when. */
export interface Step {
  readonly to: ApplicationState
  readonly side: Side
  readonly byId?: string | null
  readonly by?: string | null
  readonly at: Date
  readonly reason?: DeclineReason | null
  readonly words?: string | null
  readonly closedBecause?: ApplicationClosing
  /** What is owed next, of a step that is no end. */
  readonly due?: Pick<Standing, 'answerBy' | 'isCalendarKnown' | 'wakeAt'>
}

const dayMs = 86_400_000
const nothingDue = { answerBy: null, wakeAt: null }

export const isAnswer = (state: ApplicationState): boolean =>
  ['INTERVIEW', 'OFFERED', 'HIRED', 'DECLINED'].includes(state)

/** Whether the employer answered for the first time, or never did. */
function ratingOf(row: ApplicationRow, { to, at, closedBecause }: Step) {
  if (groupOf(row.state) !== 'WAITING') return {}
  if (closedBecause === 'UNANSWERED') return { rated: 'SILENT', ratedAt: at, answerDays: null } as const
  if (!isAnswer(to)) return {}
  const answerDays = Math.max(0, Math.floor((at.getTime() - row.sentAt.getTime()) / dayMs))
  return { rated: 'ANSWERED', ratedAt: at, answerDays } as const
}

export const eventOf = (
  row: Pick<ApplicationRow, 'state'> | null,
  { act, ...step }: Omit<Step, 'to'> & { readonly act: ApplicationAct },
): ApplicationEventRow => ({
  act,
  from: row?.state ?? null,
  at: step.at,
  side: step.side,
  byId: step.byId ?? null,
  by: step.by ?? null,
  reason: step.reason ?? null,
  words: step.words ?? null,
})

/** The change that a step makes; null where there is no such way. */
export function stepped(row: ApplicationRow, step: Step): Partial<ApplicationRow> | null {
  const { to, at, side } = step
  if (!mayBecome(row.state, to)) return null
  const isKept = to === 'OPENED'
  return {
    state: to,
    group: groupOf(to),
    changedAt: at,
    ...(to === 'OPENED' && { openedAt: at }),
    ...(isEnd(to) ? nothingDue : step.due),
    declineReason: step.reason ?? null,
    words: step.words ?? null,
    closedBecause: step.closedBecause ?? null,
    ...ratingOf(row, step),
    ...(step.closedBecause === 'UNANSWERED' && { wordOwedSince: at }),
    history: [...row.history, eventOf(row, { ...step, act: to })],
    // That it was opened takes nothing back, and hinders nobody from taking back.
    ...(!isKept && { before: side === null ? null : { side, at, standing: standingOf(row) } }),
    ...(side !== 'EMPLOYER' && { listedAt: at }),
  }
}

/** Until when a side may take back the last change; null when it cannot. */
export function undoableUntil({ before, state }: Pick<ApplicationRow, 'before' | 'state'>, side: Side) {
  return before !== null && side !== null && before.side === side ? after(before.at, undoMs(state)) : null
}

/** What taking back the last change brings back; null when it is too late, or not that side's. */
export function undone(
  row: ApplicationRow,
  who: Pick<Step, 'side' | 'byId' | 'by' | 'at'>,
): Partial<ApplicationRow> | null {
  const until = undoableUntil(row, who.side)
  if (until === null || row.before === null || who.at >= until) return null
  const { standing } = row.before
  const isKnown = who.side === 'VETERAN' || who.at >= after(row.before.at, tellAfterMs)
  return {
    ...standing,
    group: groupOf(standing.state),
    history: [...row.history, eventOf(row, { ...who, act: 'UNDONE' })],
    before: null,
    ...(isKnown && { listedAt: who.at }),
  }
}
