import { useQuery } from 'urql'
import { UnreadDocument } from '../../core/inbox/generated/inbox.ts'

/** How many messages wait to be read; asked again with every action that touches them. */
export const useUnread = (): number => {
  const [{ data }] = useQuery({ query: UnreadDocument })
  return data?.myNotifications.unreadCount ?? 0
}
