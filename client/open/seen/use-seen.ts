import { createApi } from '../../core/api/client.ts'
import { isRefusal } from '../../core/api/failure.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useEvery } from '../../core/device/use-every.ts'
import { forgetTab } from '../../core/device/kept.ts'
import { useSession } from '../../core/session/session.ts'
import { EndSeenAsDocument, SeenAsDocument } from './generated/seen.ts'

/** A withdrawn consent is seen at once by what is read, and by the bar within this. */
const pause = 15_000

/** Leaves as whoever looked, whose own session the browser has kept. */
const leave = () => {
  forgetTab()
  window.location.replace('/staff')
}

/** The look that this tab is for, and ending it. */
export const useSeen = () => {
  const { viewer, settle } = useSession()
  const { data, failure, again } = useReading(SeenAsDocument, {}, { policy: 'network-only' })
  useEvery(pause, again)
  const isOver = viewer === null || settle !== null || isRefusal(failure, 'UNAUTHENTICATED')
  const end = async () => {
    forgetTab()
    // No longer as the person: this is the clerk's own act.
    await createApi(() => undefined)
      .mutation(EndSeenAsDocument, {})
      .toPromise()
    leave()
  }
  return { look: data?.seenAs ?? null, isOver, end, leave }
}
