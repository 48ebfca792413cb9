import type { Platform } from '../../platform/platform.ts'
import type { MootQuestion, NoticeRequest } from '../../platform/notice.ts'
import { verificationEnds } from '../employer.jobs.ts'
import type { EmployerStore } from '../employer.store.ts'
import { lapseNotice } from './renewal.notices.ts'

/** So many days before a verification ends its owner is told, the least first. */
const toldBefore = [7, 30] as const
const dayMs = 86_400_000
/** A job that was lost is asked for again after this. */
const patienceMs = 600_000
const atOnce = 500

interface Deps extends Pick<Platform, 'clock' | 'queue'> {
  readonly store: EmployerStore
}

/** Tells of verifications that end before they do. */
export function renewals({ store, clock, queue }: Deps) {
  /** The nearest of the days named that has come and was not told of yet; null when there is nothing to tell. */
  async function dueOf(id: string): Promise<{ days: number; notice: NoticeRequest; until: Date } | null> {
    const now = clock().getTime()
    const found = await store.ending(id)
    const until = found?.verification.validUntil
    if (!found || !until || found.verification.state !== 'VERIFIED' || until.getTime() <= now) return null
    const days = toldBefore.find((each) => until.getTime() - now <= each * dayMs)
    if (days === undefined || (found.lapseTold ?? Infinity) <= days) return null
    return { days, until, notice: lapseNotice.to({ ...found, days })(found.accountId) }
  }

  /** Renewed, returned or handed in anew: it is another end now, or none. */
  async function isMoot({ subjectId }: MootQuestion): Promise<boolean> {
    const [id, until] = [subjectId.split('-').slice(0, -2).join('-'), subjectId.split('-').at(-2)]
    const verification = (await store.ending(id))?.verification
    return verification?.state !== 'VERIFIED' || verification.validUntil?.getTime() !== Number(until)
  }

  return {
    notices: [{ ...lapseNotice, isMoot }],
    dueOf,
    told: (id: string, { until, days }: { readonly until: Date; readonly days: number }): Promise<void> =>
      store.toldOfEnd(id, until, days),

    /** Asked by the sweep: whom to tell is found by the day, so that nothing is lost with the queue. */
    ending: {
      name: verificationEnds.name,
      async askAgain(): Promise<number> {
        const now = clock()
        const round = Math.floor(now.getTime() / patienceMs)
        const found = await Promise.all(
          toldBefore.map((days) =>
            store.endingBefore(now, new Date(now.getTime() + days * dayMs), days, atOnce),
          ),
        )
        const ids = [...new Set(found.flat())]
        const asks = ids.map((id) => ({ payload: { id }, key: `${id}-${round}` }))
        if (asks.length > 0) await queue.askMany(verificationEnds, asks)
        return ids.length
      },
    },
  }
}
