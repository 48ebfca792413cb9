import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { inBackground } from '../api/client.ts'
import { useReading } from '../api/use-reading.ts'
import { UnreadDocument } from './generated/unread.ts'

const minute = 60_000
const context = { additionalTypenames: ['Notification'], ...inBackground }

/** How many notices are unread; asked again with each page and once a minute while the page is looked at. */
export const useUnread = (wanted: boolean): number => {
  const { pathname } = useLocation()
  const { data, again } = useReading(UnreadDocument, {}, { pause: !wanted, policy: 'cache-first', context })
  useEffect(() => {
    if (!wanted) return
    const ask = () => {
      if (document.visibilityState === 'visible') again()
    }
    ask()
    const timer = setInterval(ask, minute)
    return () => clearInterval(timer)
  }, [wanted, pathname, again])
  return (wanted && data?.myNotifications.unreadCount) || 0
}
