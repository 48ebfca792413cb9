import type { Connection } from 'mongoose'
import type { Accounts } from '../accounts/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { NewId } from '../platform/ids.ts'
import type { Log } from '../platform/log.ts'
import type { MailPort } from '../platform/mail/index.ts'
import { pageOf, pageRequest } from '../platform/page.ts'
import type { Queue } from '../platform/queue/queue.ts'
import { signedIn, type Viewer } from '../platform/viewer.ts'
import { mailDelivery } from './mail-delivery.ts'
import { notificationErrors } from './notification.errors.ts'
import { deliverMail } from './notification.jobs.ts'
import { notificationStore } from './notification.store.ts'
import type { NotificationRequest } from './notification.ts'

export interface NotificationsDeps {
  readonly connection: Connection
  readonly queue: Queue
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly mail: MailPort
  readonly publicUrl: string
  readonly accounts: Accounts
}

const batchSize = 100

/** A mail whose job was asked for this long ago and is still not sent is asked for again. */
const overdueAfterMs = 300_000

export function createNotifications(deps: NotificationsDeps) {
  const { queue, clock, newId, log } = deps
  const store = notificationStore(deps.connection)

  async function askDelivery(ids: readonly string[], round: string): Promise<void> {
    const asks = []
    for (let at = 0; at < ids.length; at += batchSize) {
      const notificationIds = ids.slice(at, at + batchSize)
      asks.push({
        payload: { notificationIds },
        key: `${notificationIds[0]}-${notificationIds.length}-${round}`,
      })
    }
    await queue.askMany(deliverMail, asks)
  }

  return {
    /** Makes the notices that are not there yet and asks for their mails. Safe to repeat. */
    async request(requests: readonly NotificationRequest[]): Promise<void> {
      for (let at = 0; at < requests.length; at += batchSize) {
        const ids = await store.make(requests.slice(at, at + batchSize), newId, clock())
        // They are on record: when the queue is away the sweep asks again.
        await askDelivery(ids, '0').catch((error: unknown) =>
          log.warn({ err: error }, 'mails wait for the sweep'),
        )
      }
    },
    deliver: mailDelivery({ ...deps, store }),
    progress: store.progress,
    renew: store.renew,
    /** Asks again for mails whose job was lost or whose sender died. Gives how many. */
    async askOverdue(): Promise<number> {
      const now = clock()
      const overdue = await store.overdue(new Date(now.getTime() - overdueAfterMs), 1_000)
      if (overdue.length === 0) return 0
      await askDelivery(overdue, String(now.getTime()))
      await store.markAsked(overdue, now)
      return overdue.length
    },
    async inbox(viewer: Viewer | null, args: { first: number; after?: string | null | undefined }) {
      const { id } = signedIn(viewer)
      const { first, after } = pageRequest(args, 2)
      const from = after && { createdAt: new Date(Number(after[0])), id: String(after[1]) }
      const rows = await store.inbox(id, from, first + 1)
      const page = pageOf(rows, first, (row) => [row.createdAt.getTime(), row._id])
      return { ...page, unreadCount: await store.countUnread(id) }
    },
    async read(viewer: Viewer | null, id: string) {
      const row = await store.markRead(id, signedIn(viewer).id, clock())
      if (row === null) throw notificationErrors.unknown()
      return row
    },
  }
}

export type Notifications = ReturnType<typeof createNotifications>
