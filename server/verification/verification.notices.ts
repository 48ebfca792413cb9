import { noticeKind, type NoticeRequest } from '../platform/notice.ts'
import { dayOf } from '../../rules/office-time.ts'
import { say, type Language, type Text } from '../../rules/text.ts'
import type { VerificationRow } from './verification.ts'

interface Decided {
  readonly _id: string
  readonly accountId: string
  readonly verification: VerificationRow
}

/** What the fields that may be returned are called. */
export type FieldNames = Readonly<Record<string, Text>>

interface Shown {
  readonly title: Text
  readonly path: string
  readonly names?: FieldNames
}

/** What is to be corrected, each field by its name. */
const corrections = (
  returned: readonly Returned[] | undefined,
  reason: string,
  language: Language,
): string => {
  const [colon, semicolon] = language === 'en' ? [': ', '; '] : ['：', '；']
  const lines = returned?.map(({ name, reason: why }) =>
    name ? `${say(name, language)}${colon}${why}` : why,
  )
  return lines?.join(semicolon) ?? reason
}

interface Returned {
  readonly name: Text | null
  readonly reason: string
}

/** One for each decision, whatever else changes. */
export const decisionNotice = noticeKind('VERIFICATION_DECIDED', {
  about: ({ _id, verification, ...shown }: Decided & Shown) => ({
    subjectId: `${_id}-${verification.decidedAt?.getTime() ?? 0}`,
    path: shown.path,
    facts: {
      title: shown.title,
      outcome: verification.state,
      reason: verification.reasons.map(({ reason }) => reason).join('；'),
      /** Notices from before fields were named have none. */
      returned: verification.reasons.map(({ field, reason }): Returned => ({
        name: shown.names?.[field] ?? null,
        reason,
      })) as readonly Returned[] | undefined,
      stationId: verification.stationId ?? null,
      /** Of a renewal that was given back: until when what it was to renew holds. */
      inForceUntil: (verification.inForce ? dayOf(verification.inForce.until) : null) as
        string | null | undefined,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, outcome, reason, returned, inForceUntil }) =>
      outcome === 'VERIFIED'
        ? { title: '核验已通过', body: `${title.zh}的资料已由工作人员核验。` }
        : {
            title: '资料被退回，请修改',
            body: `${title.zh}的资料需要修改。${corrections(returned, reason, 'zh-CN')}${inForceUntil ? `原核验在 ${inForceUntil} 前继续有效。` : ''}`,
          },
    en: ({ title, outcome, reason, returned, inForceUntil }) =>
      outcome === 'VERIFIED'
        ? { title: 'Verified', body: `Staff have checked ${title.en} and found everything right.` }
        : {
            title: 'Returned: please correct',
            body: `${title.en}: please correct ${corrections(returned, reason, 'en')}${inForceUntil ? ` The verification of before holds until ${inForceUntil}.` : ''}`,
          },
  },
})

/** One for each decision that was undone. */
export const undoneNotice = noticeKind('DECISION_UNDONE', {
  about: ({ _id, verification, ...shown }: Decided & Shown) => ({
    subjectId: `${_id}-${verification.undone?.at.getTime() ?? 0}`,
    path: shown.path,
    facts: {
      title: shown.title,
      reason: verification.undone?.reason ?? '',
      stationId: verification.undone?.stationId ?? null,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, reason }) => ({
      title: '核验决定已撤销，正在重新核验',
      body: `${title.zh}此前的核验决定已由工作人员撤销，原因：${reason} 资料已回到待核验状态，您无需重新提交，结果将另行通知。`,
    }),
    en: ({ title, reason }) => ({
      title: 'A decision was undone; it is checked anew',
      body: `Staff have undone their decision on ${title.en}, because: ${reason} It waits to be checked again; there is nothing to hand in, and you will be told.`,
    }),
  },
})

/** To whom a decision, or that it was undone, concerns; none when it is not decided any more. */
export const noticesOfDecision = (
  row: Decided,
  title: Text,
  path: string,
  names: FieldNames = {},
): NoticeRequest[] => {
  const { state, undone } = row.verification
  const about = { ...row, title, path, names }
  if (state === 'VERIFIED' || state === 'RETURNED') return [decisionNotice.to(about)(row.accountId)]
  return state === 'PENDING' && undone ? [undoneNotice.to(about)(row.accountId)] : []
}
