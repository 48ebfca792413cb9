import { answerRule, reportRule, type ReportInput } from '../../../rules/oversight.ts'
import type { Employers } from '../../employers/index.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { CountedPage } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import type { RateLimit } from '../../platform/rate-limit.ts'
import { firstVersion } from '../../platform/record.ts'
import { allowed, signedIn, type Viewer } from '../../platform/viewer.ts'
import { inReachOf } from '../../reference/index.ts'
import type { Postings } from '../posting.service.ts'
import type { PostingRow } from '../posting.ts'
import { oversightErrors } from './oversight.errors.ts'
import { mayOversee, mayReport } from './oversight.policy.ts'
import { overseen } from './overseen.ts'
import { reportAnswered } from './report.notices.ts'
import { reportsHeld } from './reports-held.ts'
import { reportStore, type ReportedArgs } from './report.store.ts'
import {
  mostReports,
  withAnswer,
  withReport,
  type PostingReportRow,
  type ReportedPostingRow,
} from './report.ts'

interface ReportsDeps extends Pick<Platform, 'connection' | 'clock' | 'queue' | 'log'> {
  readonly employers: Pick<Employers, 'byIds' | 'belongsTo'>
  readonly postings: Pick<Postings, 'byIds' | 'visibleNow'>
  /** Reports that one person makes in a day. */
  readonly limit: RateLimit
}

/** People who report one posting at once come one after another. */
const mostTries = 20

const ownOf = (row: ReportedPostingRow | null, { id }: Viewer): PostingReportRow | null =>
  row?.reports.find(({ reporterId }) => reporterId === id) ?? null

/** What people report of open postings, and how staff answer. */
export const createReports = (deps: ReportsDeps) => {
  const { clock, postings, limit } = deps
  const store = reportStore(deps.connection)
  const answered = store.answered(deps)
  const { refuseOthers } = overseen(deps)

  /** The reports with what this person says; null when somebody else changed them meanwhile. */
  async function tryReport(
    { _id: postingId, areaCode }: PostingRow,
    said: Parameters<typeof withReport>[1],
  ): Promise<ReportedPostingRow | null> {
    const [row, now] = [await store.byId(postingId), clock()]
    if (row === null) {
      const first = { _id: postingId, areaCode, ...withReport([], said, now), ...firstVersion(now) }
      return (await store.begin(first)) ? first : null
    }
    const next = withReport(row.reports, said, now)
    if (next.reports.length > mostReports) throw oversightErrors.tooManyReports()
    return store.change(row, { ...next, areaCode, updatedAt: now })
  }

  /** Answers everybody who waits; null when nobody does. */
  async function answer(
    row: ReportedPostingRow,
    said: Pick<PostingReportRow, 'state' | 'answer' | 'decidedBy'>,
  ): Promise<ReportedPostingRow | null> {
    const now = clock()
    const next = withAnswer(row.reports, { ...said, decidedAt: now })
    const changed = await store.change(row, { ...next, ...answered.mark(row.version + 1), updatedAt: now })
    if (changed) await answered.ask([changed])
    return changed
  }

  return {
    personal: [reportsHeld(store)],

    async reportPosting(viewer: Viewer | null, id: string, input: ReportInput): Promise<PostingReportRow> {
      const someone = allowed(viewer, mayReport)
      const said = checked(reportRule, input)
      const [visible] = await postings.visibleNow(await postings.byIds([id]))
      if (!visible) throw platformErrors.notFound()
      await limit.take(someone.id)
      for (let tries = 0; tries < mostTries; tries++) {
        const row = await tryReport(visible, { ...said, reporterId: someone.id })
        const own = ownOf(row, someone)
        if (own) return own
      }
      throw platformErrors.busy(5)
    },

    async myReport(viewer: Viewer | null, id: string): Promise<PostingReportRow | null> {
      const someone = signedIn(viewer)
      return ownOf(await store.byId(id), someone)
    },

    async reportedPostings(
      viewer: Viewer | null,
      { areaCode, ...args }: ReportedArgs,
    ): Promise<CountedPage<ReportedPostingRow>> {
      return store.waiting(args, inReachOf(allowed(viewer, mayOversee), areaCode))
    },

    /** The posting stays as it is; everybody who reported it reads why. */
    async dismissReports(
      viewer: Viewer | null,
      id: string,
      words: string,
      version?: number | null,
    ): Promise<ReportedPostingRow> {
      const staff = allowed(viewer, mayOversee)
      const said = checked(answerRule, { answer: words })
      const row = await store.byId(id)
      const [posting] = await postings.byIds([id])
      if (!row || !posting) throw platformErrors.notFound()
      await refuseOthers(staff, posting)
      if (row.waitingSince === null) throw oversightErrors.noReports()
      if (posting.takedown) throw oversightErrors.takenDown()
      if (typeof version === 'number' && version !== row.version) throw platformErrors.changed()
      const changed = await answer(row, { state: 'DISMISSED', answer: said.answer, decidedBy: staff.name })
      if (!changed) throw platformErrors.changed()
      return changed
    },

    /** For the job of a take-down: whoever reported the posting by then reads that it is taken down. Safe to repeat. */
    async settle(id: string): Promise<void> {
      for (let tries = 0; tries < mostTries; tries++) {
        const [posting] = await postings.byIds([id])
        const row = posting?.takedown ? await store.byId(id) : null
        if (!row?.waitingSince) return
        const by = posting?.takedown?.by ?? null
        if (await answer(row, { state: 'ACTED', answer: null, decidedBy: by })) return
      }
      throw platformErrors.busy(5)
    },

    reportsOf: store.byIds,
    owed: { answered },
    notices: [reportAnswered],
  }
}
