import { useState } from 'react'
import { useClient } from 'urql'
import { inBackground } from '../../core/api/client.ts'
import { useEvery } from '../../core/device/use-every.ts'
import { serverNow } from '../../core/device/server-time.ts'
import { QueueNewsDocument } from './generated/queue.ts'
import type { QueueKind } from './queue.ts'

const pause = 30_000
const none: Readonly<Record<QueueKind, number>> = { veterans: 0, employers: 0 }

/**
 * How many were handed in since the queue was read, asked in the background while the page is looked at. The list itself
 * stays as it is until it is read again: nothing moves under the eyes of who reads.
 */
export const useNews = () => {
  const client = useClient()
  const [since, setSince] = useState(() => serverNow().toISOString())
  const [fresh, setFresh] = useState(none)
  useEvery(pause, () => {
    const context = { requestPolicy: 'network-only' as const, ...inBackground }
    void client
      .query(QueueNewsDocument, { since }, context)
      .toPromise()
      .then(({ data }) => {
        if (data) setFresh({ veterans: data.veterans.totalCount, employers: data.employers.totalCount })
      })
  })
  /** The queue is read anew. */
  const read = () => {
    setSince(serverNow().toISOString())
    setFresh(none)
  }
  return { fresh, read }
}
