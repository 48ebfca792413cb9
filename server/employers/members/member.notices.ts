import { noticeKind, type NoticeRequest } from '../../platform/notice.ts'
import type { EmployerRow } from '../employer.ts'
import type { JoinRequestRow } from './join-request.store.ts'
import type { MemberEventRow } from './member-event.store.ts'
import { holds } from './member.ts'

const page = '/employer/organisation/members'

interface Happened {
  readonly event: MemberEventRow
  readonly employer: EmployerRow
}

/** To the owner and to whom it befell, once for each event. */
export const memberNotice = noticeKind('MEMBERSHIP_CHANGED', {
  about: ({ event, employer }: Happened) => ({
    subjectId: event._id,
    path: event.kind === 'REMOVED' ? '/employer' : page,
    facts: { event: event.kind, name: event.name, by: event.by, firm: employer.name },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ event, name, by, firm }) =>
      ({
        JOINED: { title: '单位有新成员', body: `${name}已成为“${firm}”的招聘专员。` },
        LEFT: { title: '成员已退出单位', body: `${name}已退出“${firm}”。` },
        REMOVED: {
          title: '成员已移出单位',
          body: `${by}已将${name}移出“${firm}”，该成员不能再查看和修改其岗位。`,
        },
        HANDED_OVER: { title: '单位管理员已变更', body: `${by}已将“${firm}”移交给${name}管理。` },
      })[event],
    en: ({ event, name, by, firm }) =>
      ({
        JOINED: { title: 'A new member', body: `${name} now works on the postings of ${firm}.` },
        LEFT: { title: 'A member has left', body: `${name} has left ${firm}.` },
        REMOVED: {
          title: 'A member was removed',
          body: `${by} removed ${name} from ${firm}; its postings are no longer theirs to see or change.`,
        },
        HANDED_OVER: { title: 'Another owner', body: `${by} handed ${firm} over to ${name}.` },
      })[event],
  },
})

/** To the owner, once for each request. */
export const joinAskedNotice = noticeKind('JOIN_ASKED', {
  about: ({ request, employer }: { readonly request: JoinRequestRow; readonly employer: EmployerRow }) => ({
    subjectId: `${employer._id}-${request._id}-${request.askedAt.getTime()}`,
    path: page,
    facts: { name: request.name, firm: employer.name },
    usefulUntil: request.expiresAt,
  }),
  words: {
    'zh-CN': ({ name, firm }) => ({
      title: '有人申请加入单位',
      body: `${name}申请加入“${firm}”。请确认是否为本单位人员，再同意或拒绝。`,
    }),
    en: ({ name, firm }) => ({
      title: 'Somebody asks to join',
      body: `${name} asks to join ${firm}. Make sure that they work for you before you accept.`,
    }),
  },
})

/** Everybody whom it concerns but who did it; none when it did not come about. */
export const memberNotices = (event: MemberEventRow, employer: EmployerRow): NoticeRequest[] =>
  holds(event, employer)
    ? [...new Set([employer.accountId, event.accountId])]
        .filter((id) => id !== event.byId)
        .map(memberNotice.to({ event, employer }))
    : []
