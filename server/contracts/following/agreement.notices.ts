import { agreementKindNames, agreementRefusalNames, type AgreementKind } from '../../../rules/contract.ts'
import { addDays, startOfDay } from '../../../rules/office-time.ts'
import { noticeKind } from '../../platform/notice.ts'
import type { AgreementEnding, AgreementRow, EntryRow, Party, SaidRow } from '../agreement.ts'

/** What befell which agreement, and which side is told. */
export interface About {
  readonly row: AgreementRow
  readonly entry: EntryRow
  readonly said: SaidRow | undefined
  readonly to: Party
}

const subjectOf = ({ row, entry }: About): string => `${row._id}-${entry._id}`

/** The page of an agreement, for a side. */
export const pathOf = (id: string, to: Party): string =>
  to === 'VETERAN' ? `/agreements/${id}` : `/employer/agreements/${id}`

const named = ({ row, to }: About) => ({
  ...{ id: row._id, kind: row.kind, to, revision: row.revision },
  ...{ title: row.revisions.find(({ revision }) => revision === row.revision)?.terms?.title ?? '' },
  firm: row.employerName,
})

const zh = (kind: AgreementKind): string => agreementKindNames[kind].zh
const en = (kind: AgreementKind): string => agreementKindNames[kind].en
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

const asked = {
  DRAWN_UP: { zh: '已拟定，请您核对后确认。', en: 'was drawn up. Read it, then confirm or refuse it.' },
  CHANGED: {
    zh: '条款有修改，双方须重新确认。',
    en: 'has other terms now. Both sides confirm anew.',
  },
  CONFIRMED: {
    zh: '对方已确认，请您核对后确认。',
    en: 'was confirmed by the other side. Read it, then confirm or refuse it.',
  },
} as const
export type Asked = keyof typeof asked
export const isAsked = (act: string): act is Asked => act in asked

/** To a side that has to confirm. */
export const agreementToConfirm = noticeKind('AGREEMENT_TO_CONFIRM', {
  about: (about: About) => ({
    subjectId: subjectOf(about),
    path: pathOf(about.row._id, about.to),
    facts: { ...named(about), because: about.entry.act as Asked, by: about.row.confirmBy ?? '' },
    usefulUntil: about.row.confirmBy === null ? null : startOfDay(addDays(about.row.confirmBy, 1)),
  }),
  words: {
    'zh-CN': ({ kind, title, firm, because, by }) => ({
      title: `请确认${zh(kind)}：${title}`,
      body: `${firm}“${title}”的${zh(kind)}${asked[because].zh}最迟 ${by} 前确认，逾期自动撤回。`,
    }),
    en: ({ kind, title, firm, because, by }) => ({
      title: `Please confirm: ${title}`,
      body: `The ${en(kind)} with ${firm}, “${title}”, ${asked[because].en} It can be confirmed until ${by}.`,
    }),
  },
})

/** To both sides: it is in force. */
export const agreementInForce = noticeKind('AGREEMENT_IN_FORCE', {
  about: (about: About) => ({
    subjectId: subjectOf(about),
    path: pathOf(about.row._id, about.to),
    facts: { ...named(about), startOn: about.row.startOn },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ kind, title, firm, startOn }) => ({
      title: `${zh(kind)}已由双方确认`,
      body: `${firm}“${title}”的${zh(kind)}已由双方确认，到岗日期 ${startOn}。${kind === 'CONTRACT' ? '到岗后 30、90、180、365 天将分别询问双方在岗情况。' : '签约意向不是劳动合同，请按约定签订合同。'}`,
    }),
    en: ({ kind, title, firm, startOn }) => ({
      title: `${capital(en(kind))} confirmed by both`,
      body: `Both sides have confirmed the ${en(kind)} with ${firm}, “${title}”; work begins on ${startOn}. ${kind === 'CONTRACT' ? 'After 30, 90, 180 and 365 days both are asked whether the work is kept.' : 'An intention is no contract: conclude one as you agreed.'}`,
    }),
  },
})

/** To the other side: refused, taken back, or confirmed by nobody in time. */
export const agreementDeclined = noticeKind('AGREEMENT_DECLINED', {
  about: (about: About) => ({
    subjectId: subjectOf(about),
    path: pathOf(about.row._id, about.to),
    facts: {
      ...named(about),
      by: about.entry.side ?? 'NOBODY',
      stillHolds: about.row.state === 'IN_FORCE',
      reason: about.said?.refusal ?? null,
      words: about.said?.words ?? null,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ kind, title, firm, by, stillHolds, reason, words }) => {
      const who = { VETERAN: '求职者', EMPLOYER: '用人单位', STAFF: '工作人员', NOBODY: '' }[by]
      const what =
        by === 'NOBODY' ? '逾期无人确认，已自动撤回' : `已由${who}${by === 'VETERAN' ? '拒绝' : '撤回'}`
      const why = [reason && `原因：${agreementRefusalNames[reason].zh}。`, words && `说明：${words}`]
      return {
        title: `${zh(kind)}${stillHolds ? '的修改' : ''}未达成：${title}`,
        body: `${firm}“${title}”的${zh(kind)}${stillHolds ? '修改' : ''}${what}。${stillHolds ? '原条款继续有效。' : ''}${why.filter(Boolean).join('')}`,
      }
    },
    en: ({ kind, title, firm, by, stillHolds, reason, words }) => {
      const who = { VETERAN: 'the person', EMPLOYER: 'the employer', STAFF: 'staff', NOBODY: '' }[by]
      const what =
        by === 'NOBODY'
          ? 'was not confirmed in time'
          : `was ${by === 'VETERAN' ? 'refused' : 'taken back'} by ${who}`
      const why = [
        reason && ` The reason: ${agreementRefusalNames[reason].en}.`,
        words && ` In their words: ${words}`,
      ]
      return {
        title: `Not agreed: ${title}`,
        body: `The ${stillHolds ? `change of the ${en(kind)}` : en(kind)} with ${firm}, “${title}”, ${what}.${stillHolds ? ' The earlier terms hold.' : ''}${why.filter(Boolean).join('')}`,
      }
    },
  },
})

const endings: Readonly<
  Record<Exclude<AgreementEnding, 'BECAME_CONTRACT'>, { readonly zh: string; readonly en: string }>
> = {
  LEFT: { zh: '已离职', en: 'the work was left' },
  TERM: { zh: '合同期满', en: 'its last day has passed' },
  NEVER_BEGAN: { zh: '未到岗', en: 'the work was never begun' },
  LAPSED: { zh: '逾期未签订劳动合同', en: 'no contract followed in time' },
}

/** To both sides: it is over. */
export const agreementEnded = noticeKind('AGREEMENT_ENDED', {
  about: (about: About) => ({
    subjectId: subjectOf(about),
    path: pathOf(about.row._id, about.to),
    facts: {
      ...named(about),
      because: (about.row.endedBecause ?? 'TERM') as keyof typeof endings,
      on: about.row.endedOn ?? '',
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ kind, title, firm, because, on, to }) => ({
      title: `${zh(kind)}已结束：${title}`,
      body: `${firm}“${title}”的${zh(kind)}已结束（${endings[because].zh}，${on}）。${to === 'VETERAN' ? '可在匹配页面查看新的岗位。' : ''}`,
    }),
    en: ({ kind, title, firm, because, on, to }) => ({
      title: `${capital(en(kind))} over: ${title}`,
      body: `The ${en(kind)} with ${firm}, “${title}”, is over: ${endings[because].en} (${on}).${to === 'VETERAN' ? ' See your matches for other work.' : ''}`,
    }),
  },
})
