import { noticeKind, type NoticeRequest } from '../../platform/notice.ts'
import type { PostingRow } from '../posting.ts'
import type { PostingReportRow, ReportedPostingRow } from './report.ts'

interface About {
  readonly posting: Pick<PostingRow, '_id' | 'title'>
  readonly report: PostingReportRow
}

/** To whoever reported a posting, once for each answer. */
export const reportAnswered = noticeKind('REPORT_ANSWERED', {
  about: ({ posting, report }: About) => ({
    subjectId: `${posting._id}-${report.decidedAt?.getTime() ?? 0}`,
    // What is taken down opens for nobody.
    path: report.state === 'DISMISSED' ? `/postings/${posting._id}` : '/inbox',
    facts: { title: posting.title, isTakenDown: report.state === 'ACTED', answer: report.answer },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, isTakenDown, answer }) =>
      isTakenDown
        ? { title: '您举报的岗位已下架', body: `岗位“${title}”经核查已下架。感谢您的举报。` }
        : {
            title: '您的举报已处理',
            body: `岗位“${title}”经核查继续展示。工作人员答复：${answer ?? ''}`,
          },
    en: ({ title, isTakenDown, answer }) =>
      isTakenDown
        ? {
            title: 'The posting you reported is taken down',
            body: `Staff have looked into “${title}” and taken it down. Thank you.`,
          }
        : {
            title: 'Your report has been answered',
            body: `Staff have looked into “${title}”; it stays. The answer: ${answer ?? ''}`,
          },
  },
})

/** To everybody whose report was answered; who was told already is not told again. */
export const reportNotices = (
  posting: Pick<PostingRow, '_id' | 'title'>,
  { reports }: Pick<ReportedPostingRow, 'reports'>,
): NoticeRequest[] =>
  reports
    .filter(({ state }) => state !== 'WAITING')
    .map((report) => reportAnswered.to({ posting, report })(report.reporterId))
