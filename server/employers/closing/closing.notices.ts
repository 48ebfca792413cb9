import { noticeKind } from '../../platform/notice.ts'
import type { EmployerRow } from '../employer.ts'

/** To everybody who worked for it, but who closed it. */
export const closedNotice = noticeKind('ORGANISATION_CLOSED', {
  about: ({ _id, name }: Pick<EmployerRow, '_id' | 'name'>) => ({
    subjectId: _id,
    path: '/employer',
    facts: { firm: name },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ firm }) => ({
      title: '单位已注销',
      body: `管理员已注销“${firm}”。其岗位已全部下架，您不能再查看和修改。您的账号仍可使用，可以登记或加入其他单位。`,
    }),
    en: ({ firm }) => ({
      title: 'Your organisation is closed',
      body: `Its owner has closed ${firm}. Its postings are withdrawn and no longer yours to see or change. Your account stays; you may register or join another organisation.`,
    }),
  },
})
