import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useQuery } from 'urql'
import { UnreadDocument } from '../../core/inbox/generated/inbox.ts'

const minute = 60_000

/** How many notices are unread; asked again with each page and once a minute while the page is looked at. */
export const useUnread = (wanted: boolean): number => {
  const { pathname } = useLocation()
  const [{ data }, again] = useQuery({ query: UnreadDocument, pause: !wanted })
  useEffect(() => {
    if (!wanted) return
    const ask = () => {
      if (document.visibilityState === 'visible') again({ requestPolicy: 'network-only' })
    }
    ask()
    const timer = setInterval(ask, minute)
    return () => clearInterval(timer)
  }, [wanted, pathname, again])
  return (wanted && data?.myNotifications.unreadCount) || 0
}
