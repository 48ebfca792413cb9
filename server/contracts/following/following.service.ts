import { dayOf } from '../../../rules/office-time.ts'
import type { Employers } from '../../employers/index.ts'
import type { NoticeRequest } from '../../platform/notice.ts'
import type { Platform } from '../../platform/platform.ts'
import type { JobKind } from '../../platform/queue/queue.ts'
import { agreementDue, followUpDue } from '../agreement.jobs.ts'
import { holds, type AgreementEnding, type AgreementRow } from '../agreement.ts'
import { lastDayOf, timed } from '../agreement-due.ts'
import { declined, ended } from '../agreement-steps.ts'
import { followUpAsked, followUpDecided } from '../followups/follow-up.notices.ts'
import { dropped, planned, replanned, woken, type FollowUpRow } from '../followups/follow-up.ts'
import type { FollowUpStore } from '../followups/follow-up.store.ts'
import type { AgreementStore } from '../store/agreement.store.ts'
import { toldOf } from './told.ts'

interface FollowingDeps extends Pick<Platform, 'clock' | 'queue'> {
  readonly store: AgreementStore
  readonly changed: ReturnType<AgreementStore['changed']>
  readonly followUps: FollowUpStore
  readonly asked: ReturnType<FollowUpStore['changed']>
  readonly employers: Pick<Employers, 'byIds'>
}

/** A job that was lost is asked for again after this. */
const patienceMs = 600_000
const atOnce = 500
const mostTries = 8

const outcomeOf: Readonly<Partial<Record<AgreementEnding, 'LEFT' | 'NEVER_BEGAN'>>> = {
  LEFT: 'LEFT',
  NEVER_BEGAN: 'NEVER_BEGAN',
}

/** What follows by itself: whoever is to hear hears, kept work is asked for, and what is over ends. Each step may be repeated. */
export function followingAgreements(deps: FollowingDeps) {
  const { store, changed, followUps, asked, employers, clock, queue } = deps

  async function membersOf(employerId: string): Promise<string[]> {
    const [employer] = await employers.byIds([employerId])
    return employer?.closedAt ? [] : (employer?.members ?? []).map(({ accountId }) => accountId)
  }

  /** Changes what stands, however often somebody is faster; null is nothing to do. */
  async function changing(id: string, of: (row: AgreementRow, now: Date) => Partial<AgreementRow> | null) {
    for (let tries = 0; tries < mostTries; tries++) {
      const [row, now] = [await store.byId(id), clock()]
      const change = row && of(row, now)
      if (!row || !change) return
      const mark = { updatedAt: now, ...changed.mark(row.version + 1) }
      const written = await store.change(row, { ...timed(row, change), ...mark })
      if (written) return changed.ask([written])
    }
  }

  async function writeFollowUp(row: FollowUpRow, change: Partial<FollowUpRow> | null, isTold: boolean) {
    if (change === null) return
    const now = clock()
    const mark = isTold ? asked.mark(row.version + 1) : {}
    const written = await followUps.change(row, { ...change, updatedAt: now, ...mark })
    if (written && isTold) await asked.ask([written])
  }

  /** What a contract in force plans, and what its end leaves unasked. */
  async function followWork(row: AgreementRow): Promise<void> {
    if (row.kind !== 'CONTRACT' || row.inForceSince === null) return
    if (holds(row.state)) await followUps.plan(planned(row, clock()))
    for (const each of await followUps.ofAgreements([row._id])) {
      const over = { outcome: outcomeOf[row.endedBecause ?? 'TERM'] ?? null, leftOn: row.endedOn }
      const change = row.state === 'ENDED' ? dropped(each, over) : replanned(each, row, clock())
      await writeFollowUp(each, change, false)
    }
  }

  /** A contract in force is what its intention meant. */
  async function endIntention({ _id, intentionId, kind, state }: AgreementRow): Promise<void> {
    if (kind !== 'CONTRACT' || intentionId === null || !holds(state)) return
    await changing(intentionId, (intention, at) => {
      const change = ended(intention, { because: 'BECAME_CONTRACT', on: dayOf(at), at })
      return change && { ...change, contractId: _id }
    })
  }

  /** What was settled is told to nobody who said it; what staff decided, to both; and work that is over ends its contract. */
  async function endWork(row: FollowUpRow): Promise<void> {
    const { outcome, leftOn, agreementId, startOn } = row
    if (row.state !== 'SETTLED' || (outcome !== 'LEFT' && outcome !== 'NEVER_BEGAN')) return
    await changing(agreementId, (agreement, at) =>
      ended(agreement, { because: outcome, on: leftOn ?? startOn, at }),
    )
  }

  async function noticesOf(row: FollowUpRow): Promise<NoticeRequest[]> {
    const about = (to: 'VETERAN' | 'EMPLOYER') => ({ row, to })
    const people = async (to: 'VETERAN' | 'EMPLOYER') =>
      to === 'VETERAN' ? [row.accountId] : membersOf(row.employerId)
    const kind = row.decision === null ? followUpAsked : followUpDecided
    const sides = row.state === 'ASKED' ? row.awaits : row.decision ? (['VETERAN', 'EMPLOYER'] as const) : []
    const found = await Promise.all(sides.map(async (to) => (await people(to)).map(kind.to(about(to)))))
    return found.flat()
  }

  /** The end of an agreement whose day is over, or of its time to be confirmed. */
  const dueChange = (row: AgreementRow, now: Date): Partial<AgreementRow> | null => {
    if (row.wakeAt === null || row.wakeAt > now) return null
    const [today, lastDay] = [dayOf(now), lastDayOf(row)]
    if (lastDay !== null && lastDay < today)
      return ended(row, { because: row.kind === 'CONTRACT' ? 'TERM' : 'LAPSED', on: lastDay, at: now })
    return declined(row, 'WITHDRAWN', { side: null, byId: null, by: null, at: now })
  }

  const waking = (
    job: JobKind<{ readonly id: string }>,
    awake: (now: Date, limit: number) => Promise<string[]>,
  ) => ({
    name: job.name,
    async askAgain(): Promise<number> {
      const now = clock()
      const round = Math.floor(now.getTime() / patienceMs)
      const ids = await awake(now, atOnce)
      const asks = ids.map((id) => ({ payload: { id }, key: `${id}-${dayOf(now)}-${round}` }))
      if (asks.length > 0) await queue.askMany(job, asks)
      return ids.length
    },
  })

  return {
    /** For the job: who is to hear what, after what follows from it has been written. Safe to repeat. */
    async follow(id: string): Promise<NoticeRequest[]> {
      const row = await store.byId(id)
      if (!row) return []
      await followWork(row)
      await endIntention(row)
      return toldOf(row, await membersOf(row.employerId))
    },

    /** For the job: the same of a follow-up. Safe to repeat. */
    async followFollowUp(id: string): Promise<NoticeRequest[]> {
      const row = await followUps.byId(id)
      if (!row) return []
      await endWork(row)
      return noticesOf(row)
    },

    /** For the job: what is due by itself. Safe to repeat. */
    dueNow: (id: string): Promise<void> => changing(id, dueChange),

    async followUpDueNow(id: string): Promise<void> {
      const row = await followUps.byId(id)
      if (row) await writeFollowUp(row, woken(row, clock()), true)
    },

    /** Of an organisation that is closed: what waits is taken back, what is in force goes on being asked of the person. Safe to repeat. */
    async closeAgreementsOf(employerId: string): Promise<void> {
      for (;;) {
        const waiting = await store.waitingOf(employerId, atOnce)
        for (const { _id } of waiting)
          await changing(_id, (row, at) =>
            declined(row, 'WITHDRAWN', { side: null, byId: null, by: null, at }),
          )
        if (waiting.length < atOnce) return
      }
    },

    waking: {
      agreements: waking(agreementDue, store.awake),
      followUps: waking(followUpDue, followUps.awake),
    },
  }
}
