import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { FairProgressDocument, type StaffFairFragment } from './generated/fairs.ts'

const pause = 2_000
/** Mails follow the invitations; when none has been sent for this many looks, no more are waited for. */
const patience = 5

type Announcement = NonNullable<StaffFairFragment['announcement']>

export type Progress = { announcement: Announcement; isRunning: boolean; isOffline: boolean }

/** How the announcement goes, looked at every two seconds until everyone is invited and the mails have followed. */
export const useAnnouncement = (fair: StaffFairFragment): Progress | null => {
  const client = useClient()
  const [seen, setSeen] = useState<{ announcement: Announcement; still: number; isOffline: boolean } | null>(
    null,
  )
  const announcement = seen?.announcement ?? fair.announcement
  const still = seen?.still ?? 0
  const wholly = announcement ? announcement.complete && announcement.mailed >= announcement.invited : true
  const isRunning = fair.state === 'PUBLISHED' && !wholly && !(announcement?.complete && still >= patience)

  useEffect(() => {
    if (!isRunning) return
    let isHere = true
    const look = async () => {
      const { data } = await client
        .query(FairProgressDocument, { id: fair.id }, { requestPolicy: 'network-only' })
        .toPromise()
      const now = data?.fair.announcement
      if (!isHere) return
      setSeen((before) => {
        const last = before?.announcement ?? fair.announcement
        if (!now) return last ? { announcement: last, still: before?.still ?? 0, isOffline: true } : before
        const moved = now.mailed !== last?.mailed || now.invited !== last.invited
        return { announcement: now, still: moved ? 0 : (before?.still ?? 0) + 1, isOffline: false }
      })
    }
    const timer = setInterval(() => void look(), pause)
    return () => {
      isHere = false
      clearInterval(timer)
    }
  }, [client, fair.id, fair.announcement, isRunning])

  return announcement ? { announcement, isRunning, isOffline: seen?.isOffline ?? false } : null
}
