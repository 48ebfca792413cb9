import { addDays, dayOf, instantAt, startOfDay } from '../../../rules/office-time.ts'
import type { FollowUpOutcome, LeavingReason, LeavingSide, StayAnswer } from '../../../rules/follow-up.ts'
import { isWorkingDay, workingDaysAfter } from '../../applications/index.ts'
import { firstVersion, type RecordRow } from '../../platform/record.ts'
import { otherThan, parties, type AgreementRow, type Party } from '../agreement.ts'
import { followUpTerm } from './follow-up-terms.ts'

export const followUpStates = [
  ...(['PLANNED', 'ASKED', 'TO_CALL', 'TO_DECIDE', 'SETTLED', 'DROPPED'] as const),
] as const
export type FollowUpState = (typeof followUpStates)[number]

/** When work is no longer kept, by whom and why. */
export interface Leaving {
  readonly leftOn: string | null
  readonly endedBy: LeavingSide | null
  readonly reason: LeavingReason | null
}

export interface FollowUpAnswerRow extends Leaving {
  readonly answer: StayAnswer
  readonly words: string | null
  readonly at: Date
  readonly isByPhone: boolean
  /** Staff who wrote down what was said on the telephone; null for one that the side gave itself. */
  readonly by: string | null
  readonly byId: string | null
}

export interface FollowUpDecisionRow extends Leaving {
  readonly outcome: FollowUpOutcome
  readonly words: string
  readonly at: Date
  readonly by: string | null
  readonly byId: string | null
}

export interface FollowUpRow extends RecordRow {
  readonly agreementId: string
  readonly accountId: string
  readonly veteranId: string
  readonly employerId: string
  readonly employerName: string
  readonly title: string
  readonly homePath: readonly string[]
  /** Where the person lives, the narrowest. */
  readonly homeCode: string | null
  readonly occupationCode: string | null
  readonly fairId: string | null
  readonly startOn: string
  readonly afterDays: number
  readonly dueOn: string
  readonly answerBy: string | null
  readonly state: FollowUpState
  /** Since when it waits, for lists: the longest first. */
  readonly waitsSince: Date
  /** Sides that have not answered what is asked now. */
  readonly awaits: readonly Party[]
  /** When it is to be asked, or has waited long enough. */
  readonly wakeAt: Date | null
  readonly personAnswer: FollowUpAnswerRow | null
  readonly employerAnswer: FollowUpAnswerRow | null
  readonly outcome: FollowUpOutcome | null
  readonly leftOn: string | null
  /** Whether the work was kept until its day; null while it is not known. What is counted. */
  readonly kept: boolean | null
  readonly decision: FollowUpDecisionRow | null
  readonly callsInVain: number
  readonly lastCallAt: Date | null
}

type Change = Partial<FollowUpRow>

const followUpId = (agreementId: string, afterDays: number): string => `${agreementId}-${afterDays}`

const askedAt = (dueOn: string): Date => {
  let day = dueOn
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return instantAt(`${day}T09:00`)
}

const shared = (row: AgreementRow, title: string) => ({
  ...{ agreementId: row._id, accountId: row.accountId, veteranId: row.veteranId, title },
  ...{ employerId: row.employerId, employerName: row.employerName, homePath: row.homePath },
  homeCode: row.homePath[0] ?? null,
  ...{ occupationCode: row.occupationCode, fairId: row.fairId, startOn: row.startOn },
})

/** The days on which a contract in force is followed up, as far as it lasts. */
function daysOf(startOn: string, endOn: string | null): { afterDays: number; dueOn: string }[] {
  return followUpTerm(startOn)
    .days.map((afterDays) => ({ afterDays, dueOn: addDays(startOn, afterDays) }))
    .filter(({ dueOn }) => endOn === null || dueOn <= endOn)
}

/** What a contract in force plans: one question for each day. Pure. */
export function planned(row: AgreementRow, now: Date): FollowUpRow[] {
  const terms = row.revisions.find(({ revision }) => revision === row.inForceRevision)?.terms
  if (row.kind !== 'CONTRACT' || !terms) return []
  return daysOf(row.startOn, terms.endOn).map(({ afterDays, dueOn }) => ({
    ...{ _id: followUpId(row._id, afterDays), ...shared(row, terms.title), afterDays, dueOn },
    ...{
      state: 'PLANNED',
      answerBy: null,
      wakeAt: askedAt(dueOn),
      waitsSince: startOfDay(dueOn),
      awaits: [],
    },
    ...{ personAnswer: null, employerAnswer: null, outcome: null, leftOn: null, kept: null, decision: null },
    ...{ callsInVain: 0, lastCallAt: null },
    ...firstVersion(now),
  }))
}

const isOpen = (state: FollowUpState): boolean => state !== 'SETTLED' && state !== 'DROPPED'

export const answerOf = (row: FollowUpRow, side: Party): FollowUpAnswerRow | null =>
  side === 'VETERAN' ? row.personAnswer : row.employerAnswer

const unanswered = (row: FollowUpRow): Party[] => parties.filter((side) => answerOf(row, side) === null)

/** Whether work was kept until the day that was asked for. */
function keptBy(dueOn: string, outcome: FollowUpOutcome | null, leftOn: string | null): boolean | null {
  if (outcome === null || outcome === 'UNKNOWN') return null
  return outcome === 'STILL_THERE' || (outcome === 'LEFT' && leftOn !== null && leftOn >= dueOn)
}

const settled = ({ dueOn }: FollowUpRow, outcome: FollowUpOutcome, leaving: Leaving | null): Change => {
  const leftOn = leaving?.leftOn ?? null
  const kept = keptBy(dueOn, outcome, leftOn)
  return { state: 'SETTLED', outcome, leftOn, kept, awaits: [], wakeAt: null }
}

const toDecide = (at: Date): Change => ({ state: 'TO_DECIDE', awaits: [], wakeAt: null, waitsSince: at })

/** What one answer says for itself. */
const settledBy = (row: FollowUpRow, said: FollowUpAnswerRow, at: Date): Change =>
  said.answer === 'OTHER' ? toDecide(at) : settled(row, said.answer, said)

/** Asks both sides, or the one that has not spoken. */
function asking(row: FollowUpRow, at: Date): Change {
  const { answerWithin } = followUpTerm(dayOf(at))
  const { day: answerBy } = workingDaysAfter(dayOf(at), answerWithin)
  const wakeAt = startOfDay(addDays(answerBy, 1))
  return { state: 'ASKED', answerBy, wakeAt, waitsSince: at, awaits: unanswered(row) }
}

/** What follows from what has been said by now. Both together settle it, or differ; the person's own word is enough once it waited. */
function following(row: FollowUpRow, at: Date): Change {
  const { personAnswer, employerAnswer } = row
  if (personAnswer && employerAnswer) {
    const isSame = personAnswer.answer === employerAnswer.answer
    return isSame ? settledBy(row, personAnswer, at) : toDecide(at)
  }
  if (row.state === 'PLANNED') return asking(row, at)
  if (row.state === 'TO_CALL' && personAnswer) return settledBy(row, personAnswer, at)
  return { awaits: row.state === 'ASKED' ? unanswered(row) : row.awaits }
}

/** What a side's answer changes; null once it is settled. Before its day only that the work is over can be said. */
export function answered(row: FollowUpRow, side: Party, said: FollowUpAnswerRow): Change | null {
  if (!isOpen(row.state)) return null
  const given = side === 'VETERAN' ? { personAnswer: said } : { employerAnswer: said }
  return { ...given, ...following({ ...row, ...given }, said.at) }
}

/** What its moment changes: both are asked, or what waited is called about; null when nothing is due. */
export function woken(row: FollowUpRow, now: Date): Change | null {
  if (row.wakeAt === null || row.wakeAt > now) return null
  if (row.state === 'PLANNED') return asking(row, now)
  if (row.state !== 'ASKED') return null
  if (row.personAnswer) return settledBy(row, row.personAnswer, now)
  return { state: 'TO_CALL', wakeAt: null, awaits: ['VETERAN'], waitsSince: now }
}

/** A call that reached nobody; after several it is not known, or staff decide on what the employer says alone. */
export function calledInVain(row: FollowUpRow, now: Date): Change | null {
  if (row.state !== 'TO_CALL') return null
  const calls = { callsInVain: row.callsInVain + 1, lastCallAt: now }
  if (calls.callsInVain < followUpTerm(dayOf(now)).callsInVain) return calls
  return { ...calls, ...(row.employerAnswer ? toDecide(now) : settled(row, 'UNKNOWN', null)) }
}

export function decided(row: FollowUpRow, decision: FollowUpDecisionRow): Change | null {
  if (row.state !== 'TO_DECIDE') return null
  return { ...settled(row, decision.outcome, decision), decision }
}

/** What is not asked any more since the work is over; one of a later day is known all the same. Null when it has been settled. */
export function dropped(
  row: FollowUpRow,
  over: { readonly outcome: FollowUpOutcome | null; readonly leftOn: string | null },
): Change | null {
  if (!isOpen(row.state)) return null
  const kept = keptBy(row.dueOn, over.outcome, over.leftOn)
  return { state: 'DROPPED', ...over, kept, awaits: [], wakeAt: null }
}

/** Another first day, of what has not been asked. */
export function replanned(row: FollowUpRow, agreement: AgreementRow, now: Date): Change | null {
  const plan = planned(agreement, now).find(({ _id }) => _id === row._id)
  if (row.state !== 'PLANNED' || !plan || plan.dueOn === row.dueOn) return null
  const { startOn, dueOn, wakeAt, waitsSince } = plan
  return { startOn, dueOn, wakeAt, waitsSince }
}

/** Whether a side may answer now, and if not, from when. */
export function mayAnswerFrom(row: FollowUpRow, today: string): 'NOW' | 'OVER_ONLY' | 'NOT_BEGUN' | 'NEVER' {
  if (!isOpen(row.state)) return 'NEVER'
  if (today < row.startOn) return 'NOT_BEGUN'
  return row.state === 'PLANNED' ? 'OVER_ONLY' : 'NOW'
}

/** Whether the same was said already. */
export const isSameAnswer = (one: FollowUpAnswerRow | null, other: FollowUpAnswerRow): boolean =>
  one !== null &&
  (['answer', 'leftOn', 'endedBy', 'reason', 'words'] as const).every((field) => one[field] === other[field])

export const otherAnswered = (row: FollowUpRow, side: Party | null): boolean =>
  side === null ? unanswered(row).length === 0 : answerOf(row, otherThan(side)) !== null
