import {
  applicationPartsRule,
  applicationRule,
  mostApplicationsADay,
  mostWaiting,
  type ApplicationInput,
  type ApplicationPart,
} from '../../../rules/application.ts'
import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import type { EmployerRow, Employers } from '../../employers/index.ts'
import { checked } from '../../platform/checked.ts'
import type { AppError } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { firstVersion } from '../../platform/record.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { postingErrors, type PostingRow, type Postings } from '../../postings/index.ts'
import { areaPath } from '../../reference/index.ts'
import type { VeteranRow, Veterans } from '../../veterans/index.ts'
import { applicantOf, type ApplicantRow } from './applicant.ts'
import type { PostingCounts } from '../store/application-counts.store.ts'
import { applicationErrors } from '../application.errors.ts'
import { mayApply } from '../application.policy.ts'
import { dayPlaces, waitingPlaces } from '../store/application-slots.ts'
import { livingKeyOf, type ApplicationStore } from '../store/application.store.ts'
import type { inviting } from '../inviting/inviting.service.ts'
import { isUntold } from '../application-hearing.ts'
import { eventOf, isEnd, type ApplicationRow } from '../application.ts'
import { answerDue, nudgeDay, type AnswerDue } from '../calendar/answer-terms.ts'

interface ApplyingDeps extends Pick<Platform, 'clock' | 'newId'> {
  readonly store: ApplicationStore
  readonly changed: ReturnType<ApplicationStore['changed']>
  readonly postings: Pick<Postings, 'posting' | 'visibleNow'>
  readonly employers: Pick<Employers, 'byIds'>
  readonly veterans: Pick<Veterans, 'veteranInUse'>
  readonly inviting: Pick<ReturnType<typeof inviting>, 'wasInvited' | 'invitationTaken'>
}

/** Why a posting takes no application, as it stands; null when it takes one. */
export function closedFor(
  { source, employerId, headCount }: Pick<PostingRow, 'source' | 'employerId' | 'headCount'>,
  counts: Pick<PostingCounts, 'waiting' | 'hired'> | undefined,
): AppError | null {
  if (employerId === null)
    return applicationErrors.imported(source ?? { feed: '—', externalId: '', postedOn: null })
  const { waiting = 0, hired = 0 } = counts ?? {}
  if (headCount !== null && hired >= headCount) return applicationErrors.filled()
  return waiting >= mostWaiting(headCount) ? applicationErrors.manyWait(waiting) : null
}

interface Sent {
  readonly posting: PostingRow
  readonly employer: EmployerRow
  readonly file: VeteranRow
  readonly isInvited: boolean
  readonly said: {
    readonly message: string
    readonly sees: readonly ApplicationPart[]
    readonly sharesPhone: boolean
  }
}

/** What would be sent. */
export interface PreviewRow extends Pick<AnswerDue, 'answerBy' | 'isCalendarKnown' | 'workingDays'> {
  readonly applicant: ApplicantRow
  readonly closed: AppError | null
}

/** The application as it is sent. Pure. */
function applicationFrom(
  _id: string,
  { posting, employer, file, isInvited, said }: Sent,
  now: Date,
): ApplicationRow {
  const today = dayOf(now)
  const { answerBy, isCalendarKnown, remindOn } = answerDue(posting.areaCode, today, 'first')
  const by = { side: 'VETERAN', byId: file.accountId, by: null, at: now } as const
  return {
    _id,
    ...{ postingId: posting._id, employerId: employer._id, veteranId: file._id, accountId: file.accountId },
    ...{ title: posting.title, employerName: employer.name, areaCode: posting.areaCode },
    homePath: areaPath(file.areaCode),
    ...{ message: said.message, isInvited },
    applicant: applicantOf(file, said.sees, now),
    ...{ sentAt: now, changedAt: now, listedAt: now, openedAt: null },
    ...{ state: 'SENT', group: 'WAITING' },
    ...{ answerBy, isCalendarKnown, wakeAt: startOfDay(remindOn), remindedFor: null },
    ...{ nudgeFrom: nudgeDay(today), nudgedAt: null },
    ...{ declineReason: null, words: null, closedBecause: null, lateWords: null, wordOwedSince: null },
    ...{ rated: null, ratedAt: null, answerDays: null },
    ...{ personAgrees: said.sharesPhone, employerAgrees: false, nextBest: [], before: null },
    history: [eventOf(null, { ...by, act: 'SENT' })],
    ...firstVersion(now),
  }
}

/** How a person applies: what is sent, and what stands against it. */
export function applying(deps: ApplyingDeps) {
  const { store, changed, postings, employers, veterans, inviting: invited, clock, newId } = deps

  /** The posting, which the person sees, with why it takes nothing. */
  async function soughtBy(viewer: Viewer, postingId: string) {
    const posting = await postings.posting(viewer, postingId)
    if ((await postings.visibleNow([posting])).length === 0) throw postingErrors.unknown()
    const [counts] = await store.countsFor([postingId])
    return { posting, closed: closedFor(posting, counts) }
  }

  /** Nobody applies twice for what they were told of; an answer that is not told yet is none yet. */
  function refuseAgain(last: ApplicationRow, now: Date): void {
    if (isUntold(last, now)) return
    if (last.state === 'DECLINED') throw applicationErrors.declinedBefore()
    if (last.state === 'HIRED') throw applicationErrors.hiredBefore()
  }

  const isStanding = (last: ApplicationRow | null, now: Date): last is ApplicationRow =>
    last !== null && (!isEnd(last.state) || isUntold(last, now))

  /** Until the next day begins. */
  function tooManyToday(now: Date): AppError {
    const tomorrow = startOfDay(addDays(dayOf(now), 1)).getTime()
    return applicationErrors.tooManyToday(Math.ceil((tomorrow - now.getTime()) / 1_000))
  }

  /** Keeps it with its places: of the posting among those that wait, and of the person's day. */
  async function keep(row: ApplicationRow, headCount: number | null): Promise<void> {
    const { postingId, accountId, sentAt } = row
    const living = { ...row, livingKey: livingKeyOf(postingId, accountId), ...changed.mark(row.version) }
    const today = dayOf(sentAt)
    const most = mostWaiting(headCount)
    const placed = await store.withPlaces(
      [dayPlaces(accountId, today, startOfDay(today), mostApplicationsADay), waitingPlaces(postingId, most)],
      (slots) => store.add([{ ...living, ...slots }]),
    )
    if ('made' in placed) return
    throw placed.full === 'daySlot' ? tooManyToday(sentAt) : applicationErrors.manyWait(most)
  }

  /** Sends it; another one of the same person that was faster is the one. */
  async function send(row: ApplicationRow, headCount: number | null): Promise<ApplicationRow> {
    try {
      await keep(row, headCount)
      await changed.ask([row])
      return row
    } catch (error) {
      const standing = await store.lastOf(row.accountId, row.postingId)
      if (!isStanding(standing, clock())) throw error
      return standing
    }
  }

  return {
    async applyToPosting(
      viewer: Viewer | null,
      postingId: string,
      input: ApplicationInput,
    ): Promise<ApplicationRow> {
      const someone = allowed(viewer, mayApply)
      const said = checked(applicationRule, input)
      const last = await store.lastOf(someone.id, postingId)
      if (isStanding(last, clock())) return last
      if (last) refuseAgain(last, clock())
      const { posting, closed } = await soughtBy(someone, postingId)
      if (closed) throw closed
      const file = await veterans.veteranInUse(someone)
      const [employer] = await employers.byIds([posting.employerId ?? ''])
      if (!employer) throw postingErrors.unknown()
      const isInvited = await invited.wasInvited(postingId, someone.id)
      const row = applicationFrom(newId(), { posting, employer, file, isInvited, said }, clock())
      const sent = await send(row, posting.headCount)
      if (isInvited) await invited.invitationTaken(postingId, someone.id)
      return sent
    },

    async applicationPreview(
      viewer: Viewer | null,
      postingId: string,
      given: readonly ApplicationPart[],
    ): Promise<PreviewRow> {
      const someone = allowed(viewer, mayApply)
      const { sees } = checked(applicationPartsRule, { sees: given })
      const { posting, closed } = await soughtBy(someone, postingId)
      const file = await veterans.veteranInUse(someone)
      const due = answerDue(posting.areaCode, dayOf(clock()), 'first')
      return { applicant: applicantOf(file, sees, clock()), ...due, closed }
    },
  }
}
