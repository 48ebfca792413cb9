import { noticeKind, type NoticeRequest } from '../../platform/notice.ts'
import type { EmployerRow } from '../employer.ts'

const page = '/employer/organisation'

/** What a release is called where a decision names its reasons; no field of the form, so that any correction answers it. */
export const releaseField = 'codeRelease'

const named = ({ name, nameEn }: Pick<EmployerRow, 'name' | 'nameEn'>) => ({ zh: name, en: nameEn ?? name })

/** To the owner of an organisation whose code another has proved: once for each that did. */
export const codeProvenElsewhere = noticeKind('CODE_PROVEN_ELSEWHERE', {
  about: ({ claimant, holder }: { readonly claimant: EmployerRow; readonly holder: EmployerRow }) => ({
    subjectId: `${claimant._id}-${holder._id}-${claimant.creditCode}`,
    path: page,
    facts: {
      name: named(claimant),
      code: claimant.creditCode,
      claimantId: claimant._id,
      holderId: holder._id,
      stationId: holder.verification.stationId ?? null,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ name, code }) => ({
      title: '统一社会信用代码已由另一单位通过核验',
      body: `${name.zh}登记的统一社会信用代码 ${code} 已由另一单位通过核验，本次登记不能以该代码通过核验。代码填写有误的，请更正；同属一个单位的，请先撤销登记，再申请加入该单位；有异议的，请联系服务站。`,
    }),
    en: ({ name, code }) => ({
      title: 'Another organisation was verified under your credit code',
      body: `${name.en} is registered under the credit code ${code}, under which another organisation has been verified; yours cannot be verified under it. Correct the code if it is wrong. If both are one, withdraw your registration and ask to join the other. If you object, ask the service station.`,
    }),
  },
})

/** To the owner, of what the bureau did: once for each release. */
export const codeReleased = noticeKind('CODE_RELEASED', {
  about: (employer: EmployerRow) => ({
    subjectId: `${employer._id}-${employer.verification.decidedAt?.getTime() ?? 0}`,
    path: page,
    facts: {
      name: named(employer),
      reason: employer.verification.reasons[0]?.reason ?? '',
      stationId: employer.verification.stationId ?? null,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ name, reason }) => ({
      title: '单位核验已终止',
      body: `区级退役军人事务部门已终止${name.zh}的核验并释放其统一社会信用代码，岗位暂不可见。原因：${reason}`,
    }),
    en: ({ name, reason }) => ({
      title: 'The verification of your organisation has ended',
      body: `The bureau has ended the verification of ${name.en} and released its credit code; its postings are hidden. Reason: ${reason}`,
    }),
  },
})

/** Whether what staff decided last was to release its code. */
export const isReleased = ({
  verification: { state, reasons },
}: Pick<EmployerRow, 'verification'>): boolean =>
  state === 'RETURNED' && reasons.some(({ field }) => field === releaseField)

/** Of those that claim what `holder` has proved. */
export const noticesToClaimants = (holder: EmployerRow, claimants: readonly EmployerRow[]): NoticeRequest[] =>
  claimants.map((claimant) => codeProvenElsewhere.to({ claimant, holder })(claimant.accountId))
