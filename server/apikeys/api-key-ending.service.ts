import type { MootQuestion, NoticeRequest } from '../platform/notice.ts'
import type { Platform } from '../platform/platform.ts'
import { apiKeyEnds } from './api-key.jobs.ts'
import { apiKeyEndsNotice } from './api-key.notices.ts'
import type { ApiKeyStore } from './api-key.store.ts'
import type { ApiKeyRow } from './api-key.ts'

/** So many days before a key ends it is told, the least first. */
const toldBefore = [3, 14] as const
const dayMs = 86_400_000
/** A job that was lost is asked for again after this. */
const patienceMs = 600_000
const atOnce = 500

interface EndingDeps extends Pick<Platform, 'clock' | 'queue'> {
  readonly store: ApiKeyStore
  readonly recipientsOf: (key: ApiKeyRow) => Promise<string[]>
}

/** As if it had been told of already, for a key that is made for no longer than that. */
export const toldAtMaking = (days: number): number | null => toldBefore.find((each) => days <= each) ?? null

/** Tells of keys that end before they do; whom to tell is found by the day, so that nothing is lost with the queue. */
export function apiKeyEnding({ store, clock, queue, recipientsOf }: EndingDeps) {
  return {
    /** The nearest of the days named that has come and was not told of yet; null when there is nothing to tell. */
    async dueOf(id: string): Promise<{ readonly days: number; readonly notices: NoticeRequest[] } | null> {
      const now = clock().getTime()
      const key = await store.ending(id)
      if (!key || key.revokedAt !== null || key.expiresAt.getTime() <= now) return null
      const days = toldBefore.find((each) => key.expiresAt.getTime() - now <= each * dayMs)
      if (days === undefined || (key.endTold ?? Infinity) <= days) return null
      const recipients = await recipientsOf(key)
      return { days, notices: recipients.map(apiKeyEndsNotice.to({ key, days })) }
    },

    told: (id: string, { days }: { readonly days: number }): Promise<void> => store.toldOfEnd(id, days),

    async isMoot({ subjectId }: MootQuestion): Promise<boolean> {
      const key = await store.byId(subjectId.split('-')[0] ?? '')
      return key?.revokedAt !== null
    },

    /** Asked by the sweep. */
    ending: {
      name: apiKeyEnds.name,
      async askAgain(): Promise<number> {
        const now = clock()
        const round = Math.floor(now.getTime() / patienceMs)
        const found = await Promise.all(
          toldBefore.map((days) =>
            store.endingBefore(now, new Date(now.getTime() + days * dayMs), days, atOnce),
          ),
        )
        const asks = [...new Set(found.flat())].map((id) => ({ payload: { id }, key: `${id}-${round}` }))
        if (asks.length > 0) await queue.askMany(apiKeyEnds, asks)
        return asks.length
      },
    },
  }
}
