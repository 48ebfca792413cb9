import { applicationAnswerRule, type ApplicationAnswerInput } from '../../../rules/application.ts'
import { dayOf, startOfDay } from '../../../rules/office-time.ts'
import { casesRule, type CasesInput } from '../../../rules/verification.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { CountedPage } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Postings } from '../../postings/index.ts'
import type { Veterans } from '../../veterans/index.ts'
import { isVerified, outcomesOf, type CaseOutcomeRow } from '../../verification/index.ts'
import { applicationErrors } from '../application.errors.ts'
import { mayAnswer } from '../application.policy.ts'
import type { ApplicantArgs, ApplicationStore } from '../store/application.store.ts'
import { eventOf, stateOfAnswer, stepped, type ApplicationRow, type Step } from '../application.ts'
import { answerDue } from '../calendar/answer-terms.ts'
import type { hiring } from './hiring.service.ts'
import { lastOf, type Part, type takingPart } from '../taking-part.ts'

interface AnsweringDeps extends Pick<Platform, 'clock'> {
  readonly store: ApplicationStore
  readonly changed: ReturnType<ApplicationStore['changed']>
  readonly postings: Pick<Postings, 'byIds'>
  readonly veterans: Pick<Veterans, 'logShown'>
  readonly taking: ReturnType<typeof takingPart>
  readonly hiring: ReturnType<typeof hiring>
}

export interface Answered {
  readonly application: ApplicationRow
  readonly isFilled: boolean
  readonly othersOpen: number
}

type Said = ReturnType<typeof checkedAnswer>

const checkedAnswer = (input: ApplicationAnswerInput) => checked(applicationAnswerRule, input)

/** What an employer does with applications. */
export function answering({
  store,
  changed,
  postings,
  veterans,
  taking,
  hiring: places,
  clock,
}: AnsweringDeps) {
  async function employersPart(viewer: Viewer | null, id: string): Promise<Part> {
    allowed(viewer, mayAnswer)
    return taking.part(viewer, id)
  }

  /** It is not what was read: what happened meanwhile. */
  const tooSlow = (row: ApplicationRow | null) => {
    const last = row && lastOf(row)
    return last ? applicationErrors.changedBy(last) : platformErrors.changed()
  }

  const owedNext = ({ areaCode }: ApplicationRow, now: Date): NonNullable<Step['due']> => {
    const { answerBy, isCalendarKnown, remindOn } = answerDue(areaCode, dayOf(now), 'next')
    return { answerBy, isCalendarKnown, wakeAt: startOfDay(remindOn) }
  }

  /** After the day had passed: it changes nothing for the person but that there is a word. */
  async function sayLate(part: Part, { reason, words }: Said): Promise<ApplicationRow | null> {
    const { row } = part
    const event = eventOf(row, {
      ...taking.by(part),
      act: 'LATE_WORD',
      at: clock(),
      reason: reason ?? null,
      words,
    })
    return store.change(row, {
      wordOwedSince: null,
      lateWords: words,
      declineReason: reason ?? null,
      history: [...row.history, event],
      listedAt: clock(),
      updatedAt: clock(),
      ...changed.mark(row.version + 1),
    })
  }

  async function write(part: Part, said: Said): Promise<ApplicationRow> {
    const { row } = part
    if (said.version != null && said.version !== row.version) throw tooSlow(row)
    if (row.wordOwedSince !== null && said.answer === 'DECLINE') {
      const late = await sayLate(part, said)
      if (!late) throw tooSlow(await store.byId(row._id))
      return late
    }
    const [to, at] = [stateOfAnswer[said.answer], clock()]
    const { reason = null, words } = said
    const due = owedNext(row, at)
    const change = stepped(row, { ...taking.by(part), to, at, reason, words, due })
    if (change === null) throw applicationErrors.notPossible(lastOf(row))
    const mark = { updatedAt: at, ...changed.mark(row.version + 1) }
    const written =
      to === 'HIRED'
        ? await places.withPlace(row, { ...change, ...mark })
        : await store.change(row, { ...change, ...mark })
    if (!written) throw tooSlow(await store.byId(row._id))
    return written
  }

  async function answer(part: Part, said: Said): Promise<ApplicationRow> {
    const written = await write(part, said)
    await changed.ask([written])
    return written
  }

  async function outcomeOf(application: ApplicationRow): Promise<Answered> {
    const { postingId } = application
    const [[counts], [posting]] = await Promise.all([
      store.countsFor([postingId]),
      postings.byIds([postingId]),
    ])
    const headCount = posting?.headCount ?? null
    const isFilled = headCount !== null && (counts?.hired ?? 0) >= headCount
    return { application, isFilled, othersOpen: counts?.open ?? 0 }
  }

  /** The first opening is told to the person; whoever was faster opened it. */
  async function markOpened(part: Part): Promise<ApplicationRow> {
    const [{ row }, now] = [part, clock()]
    const step =
      row.state === 'SENT' ? stepped(row, { ...taking.by(part), to: 'OPENED', at: now }) : { openedAt: now }
    const opened = await store.change(row, { ...step, listedAt: now, updatedAt: now })
    return opened ?? (await store.byId(row._id)) ?? row
  }

  return {
    async applicants(viewer: Viewer | null, args: ApplicantArgs): Promise<CountedPage<ApplicationRow>> {
      const { _id } = await taking.organisationOf(viewer)
      return store.applicantPage(_id, args)
    },

    /** That it was read is written down before it is shown: by the organisation's name, as people know it. */
    async openApplication(viewer: Viewer | null, id: string): Promise<ApplicationRow> {
      const part = await employersPart(viewer, id)
      const { row, employer, someone } = part
      if (!employer || !isVerified(employer.verification, clock())) throw applicationErrors.notVerified()
      if (row.applicant !== null)
        await veterans.logShown(someone, [row.veteranId], employer.name, 'APPLICATION')
      return row.openedAt === null || row.state === 'SENT' ? markOpened(part) : row
    },

    async answerApplication(
      viewer: Viewer | null,
      id: string,
      input: ApplicationAnswerInput,
    ): Promise<Answered> {
      const part = await employersPart(viewer, id)
      return outcomeOf(await answer(part, checkedAnswer(input)))
    },

    async answerApplications(
      viewer: Viewer | null,
      given: CasesInput,
      input: ApplicationAnswerInput,
    ): Promise<CaseOutcomeRow[]> {
      allowed(viewer, mayAnswer)
      const { cases } = checked(casesRule, { cases: given })
      const said = checkedAnswer(input)
      return outcomesOf(cases, async ({ id, version }) =>
        answer(await employersPart(viewer, id), { ...said, version }),
      )
    },
  }
}
