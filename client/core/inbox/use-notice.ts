import { useAction } from '../api/use-action.ts'
import {
  ReadAllNotificationsDocument,
  ReadNotificationDocument,
  type NotificationLineFragment,
} from './generated/inbox.ts'

/** One notice: whether it is unread, and the marking of it, which is asked for once only. */
export const useNotice = ({ id, readAt }: NotificationLineFragment) => {
  const { run, busy } = useAction(ReadNotificationDocument)
  const isUnread = readAt === null
  const markRead = (done?: string) => {
    if (isUnread && !busy) void run({ id }, done)
  }
  return { isUnread, busy, markRead }
}

/** Marks all notices as read at once. */
export const useReadAll = () => {
  const { run, busy, failure } = useAction(ReadAllNotificationsDocument)
  return { readAll: (done?: string) => void run({}, done), busy, failure }
}
