import type { RetentionSubject } from '../../rules/retention.ts'
import { noticeKind } from '../platform/notice.ts'
import type { HeldBack } from './retention.store.ts'

/** To the bureau: once for each time that too much was due at once. */
export const retentionHeldNotice = noticeKind('RETENTION_HELD_BACK', {
  about: ({ subject, due, most, at }: HeldBack & { readonly subject: RetentionSubject }) => ({
    subjectId: `${subject}-${at.getTime()}`,
    path: '/staff/retention',
    facts: { due, most },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ due, most }) => ({
      title: '到期清理已暂停，请确认',
      body: `一次到期 ${due} 项，超过每日上限 ${most} 项，系统没有清理。请先检查服务器时间和保存期限，确认无误后再放行。`,
    }),
    en: ({ due, most }) => ({
      title: 'What was due to go is held back',
      body: `${due} are due at once, more than the ${most} that go in a day, so nothing was done. Check the clock of the server and the periods, then let them go.`,
    }),
  },
})
