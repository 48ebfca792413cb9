import { noticeKind } from '../../platform/notice.ts'
import { sayMoment } from '../../platform/text.ts'
import type { PersonResetRow } from './reset.ts'

type Told = Pick<PersonResetRow, '_id' | 'by' | 'name' | 'stationId' | 'createdAt'>

/** To the person, by the contact of before: what was done, and how to say that it was somebody else. */
export const accountResetNotice = noticeKind('ACCOUNT_RESET', {
  about: ({ row, token }: { readonly row: Told; readonly token: string }) => ({
    subjectId: row._id,
    path: `/not-me#${token}`,
    facts: { by: row.by, at: row.createdAt.toISOString(), stationId: row.stationId },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ by, at }) => ({
      title: '您的账号已在服务站重设',
      body: `${by}于${sayMoment(new Date(at), 'zh-CN')}在服务站核对证件后，为您更换了手机号并重设了密码，其他设备均已退出登录。如非您本人到站办理，请打开此通知，立即停用。`,
    }),
    en: ({ by, at }) => ({
      title: 'Your account was reset at the station',
      body: `${by} looked at your document at the station on ${sayMoment(new Date(at), 'en')} and gave your account another number and another password; every device is signed out. If that was not you, open this notice and stop it at once.`,
    }),
  },
})

/** To the bureau: somebody says that another person came to the station. */
export const resetDisputedNotice = noticeKind('RESET_DISPUTED', {
  about: (row: Told & Pick<PersonResetRow, 'kind' | 'recordId'>) => ({
    subjectId: row._id,
    path: '/staff',
    facts: { by: row.by, at: row.createdAt.toISOString(), name: row.name, stationId: row.stationId },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ by, at, name }) => ({
      title: `到站重设被本人否认：${name}`,
      body: `${by}于${sayMoment(new Date(at), 'zh-CN')}为${name}办理了到站重设，本人称未到站办理。原手机号已恢复，请核查。`,
    }),
    en: ({ by, at, name }) => ({
      title: `A reset was not the person: ${name}`,
      body: `${by} reset the account of ${name} on ${sayMoment(new Date(at), 'en')}; the person says that it was somebody else. The number of before stands again. Look into it.`,
    }),
  },
})
