import type { Language, Text } from '../../rules/text.ts'
import { eachAs, fact, type PersonalPart } from '../platform/personal.ts'
import type { NotificationStore } from './notification.store.ts'
import type { DeliveryState, NotificationRow } from './notification.ts'

const mailNames: Readonly<Record<DeliveryState, Text>> = {
  PLANNED: { zh: '待发送', en: 'to be sent' },
  SENDING: { zh: '发送中', en: 'being sent' },
  DELIVERED: { zh: '已发送', en: 'sent' },
  KEPT: { zh: '仅存于消息', en: 'kept in the inbox only' },
  DROPPED: { zh: '未发送', en: 'not sent' },
  FAILED: { zh: '发送失败', en: 'failed' },
}

type TitleOf = (row: NotificationRow, language: Language) => string | undefined

/** Notices to a person, and what became of their mails. */
export const noticesHeld = (store: NotificationStore, titleOf: TitleOf): PersonalPart => ({
  key: 'notifications',
  name: { zh: '消息', en: 'Notices' },
  held: ({ accountId }) =>
    eachAs(store.allOf(accountId), (row) => [
      fact('title', '标题', 'title', {
        zh: titleOf(row, 'zh-CN') ?? row.kind,
        en: titleOf(row, 'en') ?? row.kind,
      }),
      fact('createdAt', '时间', 'made', row.createdAt),
      fact('readAt', '已读时间', 'read', row.readAt),
      fact('mail', '邮件状态', 'mail', row.email.state, mailNames[row.email.state]),
      fact('mailAt', '邮件时间', 'mail at', row.email.at),
    ]),
  async erase({ accountId }) {
    await store.eraseOf(accountId)
  },
})
