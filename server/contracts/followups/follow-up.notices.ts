import type { FollowUpOutcome } from '../../../rules/follow-up.ts'
import { addDays, startOfDay } from '../../../rules/office-time.ts'
import { noticeKind } from '../../platform/notice.ts'
import type { Party } from '../agreement.ts'
import { pathOf } from '../following/agreement.notices.ts'
import type { FollowUpRow } from './follow-up.ts'

export interface AboutFollowUp {
  readonly row: FollowUpRow
  readonly to: Party
}

const named = ({ row, to }: AboutFollowUp) => ({
  ...{ id: row.agreementId, followUp: row._id, to, title: row.title, firm: row.employerName },
  days: row.afterDays,
})

/** To a side: whether the work is kept. */
export const followUpAsked = noticeKind('FOLLOW_UP_ASKED', {
  about: (about: AboutFollowUp) => ({
    subjectId: about.row._id,
    path: pathOf(about.row.agreementId, about.to),
    facts: { ...named(about), answerBy: about.row.answerBy ?? '' },
    usefulUntil: about.row.answerBy === null ? null : startOfDay(addDays(about.row.answerBy, 1)),
  }),
  words: {
    'zh-CN': ({ to, title, firm, days, answerBy }) => ({
      title: `${days} 天回访：${to === 'VETERAN' ? '您还在岗吗？' : '人还在岗吗？'}`,
      body:
        to === 'VETERAN'
          ? `您到${firm}“${title}”已 ${days} 天，请告诉我们是否仍在岗，一点即可。${answerBy} 前未答复的，服务站会电话联系您。`
          : `贵单位录用的“${title}”到岗已 ${days} 天，请于 ${answerBy} 前告知是否仍在岗。`,
    }),
    en: ({ to, title, firm, days, answerBy }) => ({
      title: `After ${days} days: is the work kept?`,
      body:
        to === 'VETERAN'
          ? `You began at ${firm}, “${title}”, ${days} days ago. One tap tells us whether you are still there; if there is no answer by ${answerBy}, your station calls.`
          : `Whom you hired for “${title}” began ${days} days ago. Please say by ${answerBy} whether the work is kept.`,
    }),
  },
})

const outcomes: Readonly<Record<FollowUpOutcome, { readonly zh: string; readonly en: string }>> = {
  STILL_THERE: { zh: '仍在岗', en: 'still there' },
  LEFT: { zh: '已离职', en: 'not there any more' },
  NEVER_BEGAN: { zh: '未到岗', en: 'never begun' },
  UNKNOWN: { zh: '情况不明', en: 'not known' },
}

/** To both sides, who had said different things: what staff decided, and why. */
export const followUpDecided = noticeKind('FOLLOW_UP_DECIDED', {
  about: (about: AboutFollowUp) => ({
    subjectId: about.row._id,
    path: pathOf(about.row.agreementId, about.to),
    facts: {
      ...named(about),
      outcome: about.row.outcome ?? ('UNKNOWN' as FollowUpOutcome),
      words: about.row.decision?.words ?? '',
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, firm, days, outcome, words }) => ({
      title: `${days} 天回访已有认定：${outcomes[outcome].zh}`,
      body: `关于${firm}“${title}”的 ${days} 天回访，工作人员认定为：${outcomes[outcome].zh}。理由：${words}`,
    }),
    en: ({ title, firm, days, outcome, words }) => ({
      title: `Decided after ${days} days: ${outcomes[outcome].en}`,
      body: `On the follow-up after ${days} days at ${firm}, “${title}”, staff decided: ${outcomes[outcome].en}. Why: ${words}`,
    }),
  },
})
