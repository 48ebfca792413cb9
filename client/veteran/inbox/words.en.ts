import type { Translated } from '../../core/i18n/catalogues.ts'
import type { inboxZh } from './words.zh-CN.ts'

export const inboxEn: Translated<typeof inboxZh> = {
  inbox: {
    none: 'No notices yet.',
    noneHint: 'Invitations to fairs and outcomes of checks appear here.',
    unread: 'Unread',
    openFair: 'See and register',
    seeFair: 'See the fair',
    openProfile: 'See my file',
    open: 'Open',
    read: 'Mark as read',
    readAll: 'Mark all as read',
  },
}
