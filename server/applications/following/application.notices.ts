import { declineReasonNames, type DeclineReason } from '../../../rules/application.ts'
import { addDays, startOfDay } from '../../../rules/office-time.ts'
import { noticeKind } from '../../platform/notice.ts'
import type { ApplicationClosing, ApplicationEventRow, ApplicationRow } from '../application.ts'

interface About {
  readonly row: ApplicationRow
  readonly event: ApplicationEventRow
}

/** Until the end of the day on which an answer is due. */
const untilDue = ({ answerBy }: Pick<ApplicationRow, 'answerBy'>): Date | null =>
  answerBy === null ? null : startOfDay(addDays(answerBy, 1))

const subjectOf = ({ row, event }: About): string => `${row._id}-${event.at.getTime()}`
const mine = ({ row }: About): string => `/applications/${row._id}`
const named = ({ row }: About) => ({ id: row._id, title: row.title, firm: row.employerName })

const answers = {
  INTERVIEW: {
    zh: { title: '单位邀请您面试', said: '邀请您面试' },
    en: { title: 'You are invited to an interview', said: 'wants to meet you' },
  },
  OFFERED: {
    zh: { title: '单位有意录用您', said: '有意录用您' },
    en: { title: 'You are offered the work', said: 'offers you the work' },
  },
  HIRED: {
    zh: { title: '您已被录用', said: '确认录用您' },
    en: { title: 'You are hired', said: 'hires you' },
  },
  DECLINED: {
    zh: { title: '单位答复了您的申请', said: '婉拒了您的申请' },
    en: { title: 'The employer has answered you', said: 'cannot offer you this work' },
  },
} as const
export type ToldAnswer = keyof typeof answers
export const isToldAnswer = (act: string): act is ToldAnswer => act in answers

const becauseOf = (reason: DeclineReason | null, language: 'zh' | 'en'): string => {
  if (reason === null) return ''
  const said = declineReasonNames[reason][language]
  return language === 'zh' ? `原因：${said}。` : ` The reason: ${said}.`
}
const wordsOf = (words: string | null, language: 'zh' | 'en'): string => {
  if (!words) return ''
  return language === 'zh' ? `单位附言：${words}` : ` In its words: ${words}`
}

/** To the person: what the employer answered. */
export const applicationAnswered = noticeKind('APPLICATION_ANSWERED', {
  about: (about: About) => ({
    subjectId: subjectOf(about),
    path: mine(about),
    facts: {
      ...named(about),
      answer: about.event.act as ToldAnswer,
      reason: about.event.reason,
      words: about.event.words,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, firm, answer, reason, words }) => ({
      title: answers[answer].zh.title,
      body: `${firm}就岗位“${title}”${answers[answer].zh.said}。${becauseOf(reason, 'zh')}${wordsOf(words, 'zh')}`,
    }),
    en: ({ title, firm, answer, reason, words }) => ({
      title: answers[answer].en.title,
      body: `${firm} ${answers[answer].en.said}: “${title}”.${becauseOf(reason, 'en')}${wordsOf(words, 'en')}`,
    }),
  },
})

/** To the person: an answer that was told is taken back. */
export const applicationTakenBack = noticeKind('APPLICATION_TAKEN_BACK', {
  about: (about: About) => ({
    subjectId: subjectOf(about),
    path: mine(about),
    facts: named(about),
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, firm }) => ({
      title: '单位撤销了此前的录用',
      body: `${firm}称此前就岗位“${title}”的录用系误操作，已撤销。您的申请恢复原状，单位仍须按期答复。`,
    }),
    en: ({ title, firm }) => ({
      title: 'The hire was a mistake',
      body: `${firm} has taken back that you are hired: “${title}”. Your application stands as before, and the employer still owes you an answer.`,
    }),
  },
})

const closings: Readonly<Record<ApplicationClosing, { readonly zh: string; readonly en: string }>> = {
  UNANSWERED: {
    zh: '未在约定日期前答复，申请已自动关闭，我们为此致歉。这与您的条件无关，并会计入该单位的答复率。',
    en: 'gave no answer by the day on which it was due, so your application is closed. We are sorry. It says nothing of you, and it counts against the employer.',
  },
  NO_OUTCOME: {
    zh: '在后续约定日期前没有给出结果，申请已自动关闭，我们为此致歉。如您与单位另有约定，请直接联系单位。',
    en: 'said nothing more by the day on which it was due, so your application is closed. We are sorry. If the two of you have agreed on something, call the employer.',
  },
  EMPLOYER_GONE: {
    zh: '已从本平台注销，岗位随之撤下，申请已关闭。这与您的条件无关。',
    en: 'has left the platform and its postings with it, so your application is closed. It says nothing of you.',
  },
}

/** To the person: closed by the platform, with what fits next. */
export const applicationClosed = noticeKind('APPLICATION_CLOSED', {
  about: (about: About) => ({
    subjectId: subjectOf(about),
    path: mine(about),
    facts: {
      ...named(about),
      because: about.row.closedBecause ?? ('UNANSWERED' as ApplicationClosing),
      next: about.row.nextBest.length,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, firm, because, next }) => ({
      title: `申请已关闭：${title}`,
      body: `${firm}${closings[because].zh}${next > 0 ? `为您选出 ${next} 个最匹配的在招岗位，点击查看。` : ''}`,
    }),
    en: ({ title, firm, because, next }) => ({
      title: `Closed: ${title}`,
      body: `${firm} ${closings[because].en}${next > 0 ? ` Open it to see ${next === 1 ? 'the next posting that suits' : `the next ${next} postings that suit`} you best.` : ''}`,
    }),
  },
})

/** To the person: the word that was owed. */
export const applicationLateWord = noticeKind('APPLICATION_LATE_WORD', {
  about: (about: About) => ({
    subjectId: subjectOf(about),
    path: mine(about),
    facts: { ...named(about), reason: about.event.reason, words: about.event.words },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, firm, reason, words }) => ({
      title: '单位补充了答复',
      body: `${firm}就您此前投递的岗位“${title}”补充了答复。${becauseOf(reason, 'zh')}${wordsOf(words, 'zh')}`,
    }),
    en: ({ title, firm, reason, words }) => ({
      title: 'The employer has answered after all',
      body: `${firm} has answered your application for “${title}”, which was closed.${becauseOf(reason, 'en')}${wordsOf(words, 'en')}`,
    }),
  },
})

/** To members of the employer: somebody applied. Once a day for each posting, however many do. */
export const applicationsCame = noticeKind('APPLICATIONS_CAME', {
  about: ({ row, day }: { readonly row: ApplicationRow; readonly day: string }) => ({
    subjectId: `${row.postingId}-${day}`,
    path: `/employer/applicants?posting=${row.postingId}`,
    facts: { postingId: row.postingId, title: row.title, answerBy: row.answerBy ?? '' },
    usefulUntil: untilDue(row),
  }),
  words: {
    'zh-CN': ({ title, answerBy }) => ({
      title: `收到求职申请：${title}`,
      body: `有退役军人投递了岗位“${title}”。请于 ${answerBy} 前答复，逾期未答复将自动关闭并计入单位答复率。`,
    }),
    en: ({ title, answerBy }) => ({
      title: `Somebody has applied: ${title}`,
      body: `A veteran has applied for “${title}”. Please answer by ${answerBy}; after that it is closed, and counts in the answer rate of your organisation.`,
    }),
  },
})

/** To members of the employer: answers are due soon. Once for each day on which some are, however many. */
export const applicationsDue = noticeKind('APPLICATIONS_DUE', {
  about: (row: ApplicationRow) => ({
    subjectId: `${row.employerId}-${row.answerBy ?? ''}`,
    path: '/employer/applicants',
    facts: { employerId: row.employerId, title: row.title, answerBy: row.answerBy ?? '' },
    usefulUntil: untilDue(row),
  }),
  words: {
    'zh-CN': ({ title, answerBy }) => ({
      title: '有申请即将到期未答复',
      body: `岗位“${title}”等有申请须于 ${answerBy} 前答复。逾期未答复将自动关闭，并计入单位答复率。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'Answers are due soon',
      body: `Applications for “${title}”, and perhaps others, are to be answered by ${answerBy}. After that they are closed, and count in the answer rate of your organisation.`,
    }),
  },
})

/** To members of the employer: the person asks for an answer, which is done once. */
export const applicationNudged = noticeKind('APPLICATION_NUDGED', {
  about: ({ row }: About) => ({
    subjectId: row._id,
    path: `/employer/applicants?id=${row._id}`,
    facts: { id: row._id, title: row.title, answerBy: row.answerBy ?? '' },
    usefulUntil: untilDue(row),
  }),
  words: {
    'zh-CN': ({ title, answerBy }) => ({
      title: '求职者请您答复',
      body: `岗位“${title}”的一位求职者希望得到答复，最迟请于 ${answerBy} 前答复。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'An applicant asks for an answer',
      body: `Somebody who applied for “${title}” would like an answer. It is due by ${answerBy}.`,
    }),
  },
})

/** To members of the employer: somebody whom they had invited or offered the work has taken the application back. */
export const applicationWithdrawn = noticeKind('APPLICATION_WITHDRAWN', {
  about: (about: About) => ({
    subjectId: subjectOf(about),
    path: `/employer/applicants?id=${about.row._id}`,
    facts: { title: about.row.title, words: about.event.words },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ title, words }) => ({
      title: '求职者撤回了申请',
      body: `岗位“${title}”一位正在洽谈的求职者撤回了申请。${words ? `说明：${words}` : ''}`,
    }),
    en: ({ title, words }) => ({
      title: 'An applicant has withdrawn',
      body: `Somebody whom you invited or offered the work has withdrawn: “${title}”.${words ? ` In their words: ${words}` : ''}`,
    }),
  },
})
