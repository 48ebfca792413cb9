import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import type { Role } from '../../../rules/choices.ts'
import { noticeKind } from '../../platform/notice.ts'
import type { IdleAccount } from './inactivity.store.ts'

interface About extends Pick<IdleAccount, '_id' | 'role' | 'activeAt'> {
  readonly now: Date
  /** How many days are left. */
  readonly days: number
}

const paths: Readonly<Record<Role, string>> = {
  VETERAN: '/account',
  EMPLOYER: '/employer/account',
  STAFF: '/staff/account',
}

/** To whom nobody has seen for long: once for each time that it is told. */
export const inactivityNotice = noticeKind('ACCOUNT_UNUSED', {
  about: ({ _id, role, activeAt, now, days }: About) => {
    const day = addDays(dayOf(now), days)
    return {
      subjectId: `${_id}-${activeAt.getTime()}-${dayOf(now).replaceAll('-', '')}`,
      path: paths[role],
      facts: { day, role },
      usefulUntil: startOfDay(addDays(day, 1)),
    }
  },
  words: {
    'zh-CN': ({ day, role }) =>
      role === 'STAFF'
        ? {
            title: `您的账号将于 ${day} 停用`,
            body: `您的工作账号已长期没有登录，将于 ${day} 停用。如需保留，请在此之前登录一次。`,
          }
        : {
            title: `您的账号将于 ${day} 注销`,
            body: `您的账号已长期没有登录。为保护您的个人信息，账号和档案将于 ${day} 注销、删除；如需保留，请在此之前登录一次。${role === 'EMPLOYER' ? '您若是单位管理员，移交单位或注销单位之前账号不删除。' : ''}`,
          },
    en: ({ day, role }) =>
      role === 'STAFF'
        ? {
            title: `Your account is closed on ${day}`,
            body: `Nobody has used your account of staff for long. It is closed on ${day}; sign in once before then to keep it.`,
          }
        : {
            title: `Your account is erased on ${day}`,
            body: `Nobody has used your account for long. To protect your data it is erased on ${day} with what is held of you; sign in once before then to keep it.${role === 'EMPLOYER' ? ' If an organisation is yours, the account stays until you have handed it over or closed it.' : ''}`,
          },
  },
})

/** The same as a text message. */
export const inactivityText = ({ language }: Pick<IdleAccount, 'language'>, day: string): string =>
  language === 'en'
    ? `Rongqiao: your account has not been used for long and ends on ${day}. Sign in once before then to keep it.`
    : `【戎桥】您的账号已长期没有登录，将于 ${day} 注销。如需保留，请在此之前登录一次。`
