import { dayOf } from '../../../rules/office-time.ts'
import type { MootQuestion, NoticeRequest } from '../../platform/notice.ts'
import type { Platform } from '../../platform/platform.ts'
import type { EmployerRow } from '../../employers/index.ts'
import { postingEnding } from '../posting.jobs.ts'
import type { PostingStore } from '../posting.store.ts'
import { firstWarning } from './posting-ends.ts'
import { postingEndsNotice } from './posting-ends.notices.ts'

/** A job that was lost is asked for again after this. */
const patienceMs = 600_000
const atOnce = 500

interface Deps extends Pick<Platform, 'clock' | 'queue'> {
  readonly store: Pick<PostingStore, 'toWarn' | 'ending' | 'warned'>
  readonly employers: { byIds(ids: readonly string[]): Promise<EmployerRow[]> }
}

/** Tells of postings that end, before they do. */
export function postingWarnings({ store, employers, clock, queue }: Deps) {
  /** The notices of the day that has come; none where it is not shown, or past already. */
  async function noticesOf(id: string): Promise<NoticeRequest[]> {
    const [found, today] = [await store.ending(id), dayOf(clock())]
    const { employerId, title, state, validUntil = null, warnOn = null } = found ?? {}
    const isDue = state === 'OPEN' && validUntil !== null && warnOn !== null && warnOn <= today
    if (!isDue || validUntil < today || !employerId) return []
    const owners = await employers.byIds([employerId])
    const notice = postingEndsNotice.to({ _id: id, title: title ?? '', validUntil, warnOn })
    return owners.flatMap(({ members }) => members.map(({ accountId }) => notice(accountId)))
  }

  /** Renewed, paused or closed: it does not end so. */
  async function isMoot({ subjectId }: MootQuestion): Promise<boolean> {
    const [id = '', until] = subjectId.split('/')
    const found = await store.ending(id)
    return found?.state !== 'OPEN' || found.validUntil !== until
  }

  /** From now on the next day is waited for, whether there was anything to tell or not. */
  async function told(id: string): Promise<void> {
    const found = await store.ending(id)
    if (!found?.warnOn || found.warnOn > dayOf(clock())) return
    await store.warned(found, firstWarning(found.validUntil, dayOf(clock())))
  }

  /** Asked by the sweep: what ends is found by its day, so that nothing is lost with the queue. */
  const ending = {
    name: postingEnding.name,
    async askAgain(): Promise<number> {
      const round = Math.floor(clock().getTime() / patienceMs)
      const ids = await store.toWarn(dayOf(clock()), atOnce)
      const asks = ids.map((id) => ({ payload: { id }, key: `${id}-${round}` }))
      if (asks.length > 0) await queue.askMany(postingEnding, asks)
      return ids.length
    },
  }

  return { warnings: { noticesOf, told }, notices: [{ ...postingEndsNotice, isMoot }], owed: { ending } }
}
