import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import type { Employers } from '../../employers/index.ts'
import type { Matching } from '../../matching/index.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OwedJob } from '../../platform/queue/owed.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Postings } from '../../postings/index.ts'
import { applicationDue } from '../application.jobs.ts'
import type { ApplicationStore } from '../store/application.store.ts'
import type { inviting } from '../inviting/inviting.service.ts'
import { groupOf, stepped, type ApplicationClosing, type ApplicationRow } from '../application.ts'
import { answerRateOf } from '../rate/answer-rate.ts'
import type { answerRateStore } from '../rate/answer-rate.store.ts'
import { lastOf } from '../taking-part.ts'
import { toldOf, type Told } from './told.ts'

interface FollowingDeps extends Pick<Platform, 'clock' | 'queue' | 'log'> {
  readonly store: ApplicationStore
  readonly changed: ReturnType<ApplicationStore['changed']>
  readonly rates: ReturnType<typeof answerRateStore>
  readonly employers: Pick<Employers, 'byIds'>
  readonly postings: Pick<Postings, 'byIds' | 'fill' | 'reopenFilled'>
  readonly matching: Pick<Matching, 'matches'>
  readonly inviting: Pick<ReturnType<typeof inviting>, 'invitationTaken'>
}

const nobodyTold: Told = { notices: [], next: null, listedAt: null }

/** A job that was lost is asked for again after this. */
const patienceMs = 600_000
const atOnce = 500
const nextBestCount = 3
const ratedForMs = 365 * 86_400_000

/** What follows by itself: whoever is to hear hears, answers are counted, postings fill; reminders and ends come on their day. */
export function followingApplications(deps: FollowingDeps) {
  const { store, changed, rates, employers, postings, matching, inviting: invited, clock, queue, log } = deps

  async function countRate(employerId: string): Promise<void> {
    const at = clock()
    const rated = await store.rated(employerId, new Date(at.getTime() - ratedForMs))
    await rates.put({ _id: employerId, ...answerRateOf(rated), at })
  }

  /** A posting closes with the last of its places, and comes back when a hire was a mistake. */
  async function followPlaces(row: ApplicationRow): Promise<void> {
    const last = lastOf(row)
    const isHire = row.state === 'HIRED'
    if (!isHire && !(last?.act === 'UNDONE' && last.from === 'HIRED')) return
    const [[posting], [counts]] = await Promise.all([
      postings.byIds([row.postingId]),
      store.countsFor([row.postingId]),
    ])
    if (!posting || posting.headCount === null) return
    const isFull = (counts?.hired ?? 0) >= posting.headCount
    if (isHire && isFull) await postings.fill(posting._id)
    if (!isHire && !isFull) await postings.reopenFilled(posting._id)
  }

  /** What fits the person next; nothing rather than a date that is missed. */
  async function nextBest({ accountId, postingId }: ApplicationRow): Promise<string[]> {
    const person = { id: accountId, name: '', role: 'VETERAN', language: 'zh-CN', phone: '' } as const
    const viewer: Viewer = { ...person, stationId: null, reach: null }
    try {
      const { nodes } = await matching.matches(viewer, { first: nextBestCount + 1 })
      const ids = nodes.map(({ posting }) => posting._id).filter((id) => id !== postingId)
      return ids.slice(0, nextBestCount)
    } catch (error) {
      log.warn({ err: error }, 'no next best matches for an application that is closed')
      return []
    }
  }

  async function close(row: ApplicationRow, closedBecause: ApplicationClosing): Promise<void> {
    const [at, best] = [clock(), await nextBest(row)]
    const change = stepped(row, { to: 'CLOSED', side: null, at, closedBecause })
    if (change === null) return
    const mark = changed.mark(row.version + 1)
    const closed = await store.change(row, { ...change, nextBest: best, updatedAt: at, ...mark })
    if (closed) await changed.ask([closed])
  }

  async function remind(row: ApplicationRow, closesAt: Date): Promise<void> {
    const set = { remindedFor: row.answerBy, wakeAt: closesAt, updatedAt: clock() }
    const reminded = await store.change(row, { ...set, ...changed.mark(row.version + 1) })
    if (reminded) await changed.ask([reminded])
  }

  return {
    /** For the job: what is to be told by now. Safe to repeat. */
    async follow(id: string): Promise<Told> {
      const row = await store.byId(id)
      if (!row) return nobodyTold
      await followPlaces(row)
      if (row.isInvited) await invited.invitationTaken(row.postingId, row.accountId)
      if (row.ratedAt || lastOf(row)?.act === 'UNDONE') await countRate(row.employerId)
      const [employer] = await employers.byIds([row.employerId])
      const members = employer?.closedAt ? [] : (employer?.members ?? []).map(({ accountId }) => accountId)
      return toldOf(row, members, clock())
    },

    followed: (job: OwedJob, { next, listedAt }: Told): Promise<void> => store.settle(job, next, listedAt),

    /** Of example data: as though everybody had been told. */
    async settleAll(id: string, listedAt: Date | null): Promise<void> {
      await store.settleAll(id, listedAt)
    },

    /** For the job: reminds the employer, or closes what waited until the end of its day. Safe to repeat. */
    async dueNow(id: string): Promise<void> {
      const row = await store.byId(id)
      if (!row?.answerBy || !row.wakeAt || row.wakeAt > clock()) return
      const closesAt = startOfDay(addDays(row.answerBy, 1))
      if (clock() < closesAt) return remind(row, closesAt)
      await close(row, groupOf(row.state) === 'WAITING' ? 'UNANSWERED' : 'NO_OUTCOME')
    },

    /** Of an organisation that is closed. Safe to repeat. */
    async closeApplicationsOf(employerId: string): Promise<void> {
      for (;;) {
        const living = await store.livingOf(employerId, atOnce)
        for (const row of living) await close(row, 'EMPLOYER_GONE')
        if (living.length < atOnce) return
      }
    },

    /** Asked by the sweep: what is due is found by its moment, so that nothing is lost with the queue. */
    waking: {
      name: applicationDue.name,
      async askAgain(): Promise<number> {
        const now = clock()
        const round = Math.floor(now.getTime() / patienceMs)
        const ids = await store.awake(now, atOnce)
        const asks = ids.map((id) => ({ payload: { id }, key: `${id}-${dayOf(now)}-${round}` }))
        if (asks.length > 0) await queue.askMany(applicationDue, asks)
        return ids.length
      },
    },
  }
}
