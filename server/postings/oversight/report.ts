import type { PostingConcern } from '../../../rules/choices.ts'
import type { RecordRow } from '../../platform/record.ts'

/** What one person says is wrong with a posting, and what came of it. Who it was is shown to nobody. */
export interface PostingReportRow {
  readonly reporterId: string
  readonly concern: PostingConcern
  readonly words: string | null
  readonly at: Date
  readonly state: 'WAITING' | 'ACTED' | 'DISMISSED'
  readonly answer: string | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
}

/** All reports of one posting, under the posting's id: one a person. */
export interface ReportedPostingRow extends RecordRow {
  /** Where the posting's work is: staff of that area answer. */
  readonly areaCode?: string | null
  readonly reports: readonly PostingReportRow[]
  /** Since when somebody waits for an answer; null when nobody does. */
  readonly waitingSince: Date | null
  /** The kinds that wait. */
  readonly waitingConcerns: readonly PostingConcern[]
}

/** So many people report one posting: what more say staff need not read. */
export const mostReports = 200

const isWaiting = ({ state }: PostingReportRow): boolean => state === 'WAITING'

type Reports = Pick<ReportedPostingRow, 'reports' | 'waitingSince' | 'waitingConcerns'>

const listed = (reports: readonly PostingReportRow[]): Reports => {
  const waiting = reports.filter(isWaiting)
  const times = waiting.map(({ at }) => at.getTime())
  return {
    reports,
    waitingSince: times.length > 0 ? new Date(Math.min(...times)) : null,
    waitingConcerns: [...new Set(waiting.map(({ concern }) => concern))],
  }
}

type Said = Pick<PostingReportRow, 'reporterId' | 'concern' | 'words'>

/** With what a person says now in the place of what the same person said before, whose turn in the queue is kept. */
export function withReport(reports: readonly PostingReportRow[], said: Said, now: Date): Reports {
  const before = reports.find(({ reporterId }) => reporterId === said.reporterId)
  const at = before && isWaiting(before) ? before.at : now
  const report = { ...said, at, state: 'WAITING', answer: null, decidedAt: null, decidedBy: null } as const
  return listed([...reports.filter((each) => each !== before), report])
}

type Answer = Pick<PostingReportRow, 'state' | 'answer' | 'decidedAt' | 'decidedBy'>

/** With one answer to everybody who waits. */
export const withAnswer = (reports: readonly PostingReportRow[], answer: Answer): Reports =>
  listed(reports.map((report) => (isWaiting(report) ? { ...report, ...answer } : report)))
