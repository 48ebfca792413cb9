import { noticeKind, type NoticeRequest } from '../platform/notice.ts'
import type { Text } from '../../rules/text.ts'
import type { VerificationRow } from './verification.ts'

interface Decided {
  readonly _id: string
  readonly accountId: string
  readonly verification: VerificationRow
}

/** One for each decision, whatever else changes. */
export const decisionNotice = noticeKind('VERIFICATION_DECIDED', {
  about: ({ _id, verification, ...shown }: Decided & { readonly title: Text; readonly path: string }) => ({
    subjectId: `${_id}-${verification.decidedAt?.getTime() ?? 0}`,
    path: shown.path,
    facts: {
      title: shown.title,
      outcome: verification.state,
      reason: verification.reasons.map(({ reason }) => reason).join('；'),
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, outcome, reason }) =>
      outcome === 'VERIFIED'
        ? { title: '审核已通过', body: `${title.zh}的资料已由工作人员核实。` }
        : { title: '资料被退回，请修改', body: `${title.zh}的资料需要修改：${reason}` },
    en: ({ title, outcome, reason }) =>
      outcome === 'VERIFIED'
        ? { title: 'Verified', body: `Staff have checked ${title.en} and found everything right.` }
        : { title: 'Returned: please correct', body: `${title.en}: please correct ${reason}` },
  },
})

/** To whom a decision concerns; none when it is not decided any more. */
export const noticesOfDecision = (row: Decided, title: Text, path: string): NoticeRequest[] =>
  row.verification.state === 'VERIFIED' || row.verification.state === 'RETURNED'
    ? [decisionNotice.to({ ...row, title, path })(row.accountId)]
    : []
