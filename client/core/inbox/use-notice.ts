import { useAction } from '../api/use-action.ts'
import { ReadNotificationDocument, type NotificationLineFragment } from './generated/inbox.ts'

/** One notice: whether it is unread, and the marking of it, which is asked for once only. */
export const useNotice = ({ id, readAt }: NotificationLineFragment) => {
  const { run, busy } = useAction(ReadNotificationDocument)
  const isUnread = readAt === null
  const markRead = (done?: string) => {
    if (isUnread && !busy) void run({ id }, done)
  }
  return { isUnread, busy, markRead }
}
