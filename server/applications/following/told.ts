import { dayOf } from '../../../rules/office-time.ts'
import type { NoticeRequest } from '../../platform/notice.ts'
import {
  applicationAnswered,
  applicationClosed,
  applicationLateWord,
  applicationNudged,
  applicationsCame,
  applicationsDue,
  applicationTakenBack,
  applicationWithdrawn,
  isToldAnswer,
} from './application.notices.ts'
import { knownFrom, withoutUnheard } from '../application-hearing.ts'
import { groupOf, tellAfterMs, type ApplicationEventRow, type ApplicationRow } from '../application.ts'

/** What is to be told of an application by now, and when there will be more. */
export interface Told {
  readonly notices: readonly NoticeRequest[]
  readonly next: Date | null
  /** When the person last heard of something. */
  readonly listedAt: Date | null
}

/** From when it is told: what can still be taken back waits until it cannot. */
const toldFrom = (event: ApplicationEventRow): Date =>
  event.act === 'WITHDRAWN' ? new Date(event.at.getTime() + tellAfterMs) : knownFrom(event)

const changesState = ({ act }: ApplicationEventRow): boolean =>
  act !== 'NUDGED' && act !== 'LATE_WORD' && act !== 'OPENED'

/** Something else came about before anybody was told. */
const isOvertaken = (event: ApplicationEventRow, later: readonly ApplicationEventRow[]): boolean =>
  changesState(event) && later.some((next) => changesState(next) && next.at < toldFrom(event))

/** The notice of one event, to the person or to each member of the employer; none of what nobody needs to be told. */
function noticeOf(
  row: ApplicationRow,
  event: ApplicationEventRow,
  members: readonly string[],
): NoticeRequest[] {
  const about = { row, event }
  const { act, side, from } = event
  // A contract hires by itself, and tells so itself.
  if (act === 'HIRED' && side === null) return []
  if (isToldAnswer(act)) return [applicationAnswered.to(about)(row.accountId)]
  if (act === 'CLOSED') return [applicationClosed.to(about)(row.accountId)]
  if (act === 'LATE_WORD') return [applicationLateWord.to(about)(row.accountId)]
  if (act === 'UNDONE' && side === 'EMPLOYER') return [applicationTakenBack.to(about)(row.accountId)]
  if (row.group === 'WAITING' && act === 'SENT')
    return members.map(applicationsCame.to({ row, day: dayOf(event.at) }))
  if (row.group === 'WAITING' && act === 'NUDGED') return members.map(applicationNudged.to(about))
  if (act === 'WITHDRAWN' && from && groupOf(from) === 'UNDER_WAY')
    return members.map(applicationWithdrawn.to(about))
  return []
}

/** Everything that is to be told by now: each notice is made once, however often this is asked. Pure. */
export function toldOf(row: ApplicationRow, members: readonly string[], now: Date): Told {
  const heard = withoutUnheard(row.history)
  const toTell = heard.filter((event, at) => !isOvertaken(event, heard.slice(at + 1)))
  const due = toTell.filter((event) => toldFrom(event) <= now)
  const later = toTell.map(toldFrom).filter((at) => at > now)
  const reminder =
    row.remindedFor !== null && row.remindedFor === row.answerBy ? members.map(applicationsDue.to(row)) : []
  const answers = due.filter(({ act, side }) => side === 'EMPLOYER' && isToldAnswer(act))
  return {
    notices: [...due.flatMap((event) => noticeOf(row, event, members)), ...reminder],
    next: later.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null,
    listedAt: answers.length > 0 ? toldFrom(answers.at(-1) as ApplicationEventRow) : null,
  }
}
