import { useQuery } from 'urql'
import { DeskUnreadDocument } from '../generated/desk.ts'

/** How many messages wait to be read; asked again with every action that touches them. */
export const useUnread = (): number => {
  const [{ data }] = useQuery({ query: DeskUnreadDocument })
  return data?.myNotifications.unreadCount ?? 0
}
