import type { NoticeKind } from '../platform/notice.ts'
import type { Secrets } from '../platform/secrets.ts'
import { notificationErrors } from './notification.errors.ts'
import type { NotificationRow } from './notification.ts'

/** What is stopped, and for whom. */
interface Stop {
  readonly kind: string
  readonly recipientId: string
}

const purpose = 'unsubscribe'

/**
 * Stopping notices of a kind from a mail, by whoever holds the mail and without signing in. The token is sealed, so that
 * nobody can make one for somebody else.
 */
export const unsubscribing = (secrets: Secrets, kindOf: (stop: Stop) => NoticeKind | undefined) => ({
  tokenOf: ({ kind, recipientId }: Pick<NotificationRow, 'kind' | 'recipientId'>): string =>
    secrets.encrypt(JSON.stringify([purpose, kind, recipientId])),

  /** Doing it again changes nothing. */
  async unsubscribe(token: string): Promise<void> {
    const stop = opened(secrets, token)
    const kind = stop && kindOf(stop)
    if (!stop || !kind?.optional) throw notificationErrors.wrongToken()
    await kind.optional.stop(stop.recipientId)
  },
})

function opened(secrets: Secrets, token: string): Stop | null {
  try {
    const [what, kind, recipientId] = JSON.parse(secrets.decrypt(token)) as unknown[]
    if (what !== purpose || typeof kind !== 'string' || typeof recipientId !== 'string') return null
    return { kind, recipientId }
  } catch {
    return null
  }
}
