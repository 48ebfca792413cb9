import type { Connection } from 'mongoose'
import { postingConcerns, type PostingConcern } from '../../../rules/choices.ts'
import { changeVersion, isDuplicateKey, recordsOf } from '../../platform/database.ts'
import { narrowed, together, type Narrowing } from '../../platform/narrowing.ts'
import { ascending, keyset, orNull, type AreaArgs, type CountedPage } from '../../platform/page.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../../platform/queue/owed.ts'
import { partSchema, recordFields, recordSchema } from '../../platform/schema.ts'
import { reportsAnswered } from './oversight.jobs.ts'
import type { PostingRow } from '../posting.ts'
import type { PostingReportRow, ReportedPostingRow } from './report.ts'

interface StoredReports extends ReportedPostingRow {
  /** Answers that those who reported it are still to hear of. */
  readonly answerOwed?: OwedMark
}

const report = partSchema<PostingReportRow>({
  reporterId: { type: String, required: true },
  concern: { type: String, required: true, enum: postingConcerns },
  words: { type: String, default: null },
  at: { type: Date, required: true },
  state: { type: String, required: true, enum: ['WAITING', 'ACTED', 'DISMISSED'] },
  answer: { type: String, default: null },
  decidedAt: { type: Date, default: null },
  decidedBy: { type: String, default: null },
})

const schema = recordSchema<StoredReports>('postingreports', {
  areaCode: { type: String, default: null },
  reports: { type: [report], required: true },
  waitingSince: { type: Date, default: null },
  waitingConcerns: { type: [String], required: true },
  answerOwed: owedMark,
  ...recordFields,
})
schema.index({ waitingSince: 1, _id: 1 })
schema.index({ areaCode: 1, waitingSince: 1, _id: 1 })
schema.index({ 'reports.reporterId': 1 })
indexOwed(schema, 'answerOwed')

const shown = { answerOwed: 0 } as const
const oldestFirst = keyset('reported-postings', {
  waitingSince: orNull(ascending.date),
  _id: ascending.text,
})

export type ReportedArgs = AreaArgs & { readonly concern?: PostingConcern | null | undefined }

export const reportStore = (connection: Connection) => {
  const rows = connection.model<StoredReports>('PostingReports', schema)
  return {
    ...recordsOf(rows, shown),
    /** Those of a person: several people write about one posting, and each is given the own words only. */
    async *reportsOf(reporterId: string): AsyncGenerator<PostingReportRow & { readonly postingId: string }> {
      for await (const { _id, reports } of rows
        .find({ 'reports.reporterId': reporterId }, { reports: 1 })
        .lean<StoredReports>()
        .cursor({ batchSize: 100 }))
        for (const each of reports) if (each.reporterId === reporterId) yield { ...each, postingId: _id }
    },
    /** What was reported stays, by nobody and without the words. */
    async anonymise(reporterId: string): Promise<void> {
      for (;;) {
        const row = await rows.findOne({ 'reports.reporterId': reporterId }).lean<StoredReports>().exec()
        if (!row) return
        const nobody = { reporterId: `erased-${row._id}-${row.version}`, words: null }
        const reports = row.reports.map((each) =>
          each.reporterId === reporterId ? { ...each, ...nobody } : each,
        )
        await rows
          .updateOne({ _id: row._id, version: row.version }, { $set: { reports }, $inc: { version: 1 } })
          .exec()
      }
    },
    /** The first report of a posting; false when another was the first meanwhile. */
    async begin(row: ReportedPostingRow): Promise<boolean> {
      try {
        await rows.create(row)
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },
    change: (row: ReportedPostingRow, change: Partial<StoredReports>): Promise<ReportedPostingRow | null> =>
      changeVersion(rows, row, change, shown) as Promise<ReportedPostingRow | null>,
    /** Those with reports that wait for an answer, the longest first. */
    waiting: (
      { concern, ...args }: Omit<ReportedArgs, 'areaCode'>,
      reach: Narrowing,
    ): Promise<CountedPage<ReportedPostingRow>> =>
      oldestFirst.counted(
        rows,
        together([
          narrowed({ waitingSince: { $ne: null }, ...(concern && { waitingConcerns: concern }) }),
          reach,
        ]).filter,
        args,
        shown,
      ),
    /** The posting is for work elsewhere now. */
    async move({ _id, areaCode }: Pick<PostingRow, '_id' | 'areaCode'>): Promise<void> {
      await rows.updateOne({ _id }, { $set: { areaCode } }).exec()
    },
    answered: owedWork(rows, 'answerOwed', reportsAnswered),
  }
}

export type ReportStore = ReturnType<typeof reportStore>
