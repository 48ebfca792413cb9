import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import { noticeKind } from '../../platform/notice.ts'
import type { InvitationRow } from './invitation.ts'

/** To the person: an employer invites them to apply. */
export const invitedToApply = noticeKind('INVITED_TO_APPLY', {
  about: (row: InvitationRow) => ({
    subjectId: row._id,
    path: '/invitations',
    facts: { id: row._id, title: row.title, firm: row.employerName },
    usefulUntil: startOfDay(addDays(dayOf(row.invitedAt), 30)),
  }),
  words: {
    'zh-CN': ({ title, firm }) => ({
      title: `单位邀请您应聘：${title}`,
      body: `${firm}邀请您应聘岗位“${title}”。您投递之前，单位不知道您的姓名和联系方式。可以查看邀请后投递，也可以谢绝。`,
    }),
    en: ({ title, firm }) => ({
      title: `You are invited to apply: ${title}`,
      body: `${firm} invites you to apply for “${title}”. It does not know your name or number unless you apply. Look at it, then apply or say no.`,
    }),
  },
})
