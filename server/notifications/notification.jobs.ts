import type { Due } from '../platform/queue/owed.ts'
import { jobKind } from '../platform/queue/queue.ts'

/** So many recipients in one job: fifteen times cheaper than one job each. */
export const batchSize = 100

/** Longer than a batch may take that waits behind others. */
const patienceMs = 300_000

function asks(due: readonly Due[]) {
  const batches = []
  for (let at = 0; at < due.length; at += batchSize) {
    const ids = due.slice(at, at + batchSize).map(({ id }) => id)
    batches.push({ payload: { notificationIds: ids }, key: `${ids[0]}-${ids.length}${due[at]?.round}` })
  }
  return batches
}

/** Sends the mails of these notices. */
export const deliverMail = {
  ...jobKind<{ notificationIds: readonly string[] }>('deliver-mail', 'mail'),
  asks,
  patienceMs,
}
