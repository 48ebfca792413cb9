import { dayOf, startOfDay, addDays } from '../../rules/office-time.ts'
import { retentionSubjects, type RetentionSubject } from '../../rules/retention.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Audit } from '../audit/index.ts'
import type { Notifications } from '../notifications/index.ts'
import type { KeptFor } from '../platform/kept.ts'
import type { Platform } from '../platform/platform.ts'
import type { Stations } from '../stations/index.ts'
import { retentionDue } from './retention.jobs.ts'
import { retentionHeldNotice } from './retention.notices.ts'
import type { RetentionState, RetentionStore } from './retention.store.ts'
import { mostOf, type RetentionSetting } from './retention.ts'

export interface KeepingDeps extends Pick<Platform, 'clock' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'staffOf'>
  readonly stations: Pick<Stations, 'ofDistrict'>
  readonly audit: Pick<Audit, 'record'>
  readonly notifications: Pick<Notifications, 'request'>
  readonly store: RetentionStore
  readonly keptOf: (subject: RetentionSubject) => Omit<KeptFor, 'subject'>
  readonly cutOff: (all: readonly RetentionSetting[], subject: RetentionSubject, day: string) => Date
}

/** Who does what nobody does. */
export const clockwork = { id: 'retention', name: '到期清理 retention', stationId: null }

const batchSize = 200
/** A job that was lost is asked for again after this. */
const patienceMs = 600_000

/** How the times are kept to: subject by subject once a day, in batches, and never more than usual without somebody looking. */
export function keeping({ store, keptOf, cutOff, clock, queue, log, ...deps }: KeepingDeps) {
  const tomorrow = () => startOfDay(addDays(dayOf(clock()), 1))

  async function holdBack(subject: RetentionSubject, due: number, most: number, before?: RetentionState) {
    const held = { due, most, at: before?.heldBack?.at ?? clock() }
    await store.setState(subject, { heldBack: held, dueAt: tomorrow() })
    log.error(
      { subject, due, most },
      'more is due to go than usual: it is held back until the bureau has looked',
    )
    const bureau = await deps.accounts.staffOf(await deps.stations.ofDistrict())
    await deps.notifications.request(bureau.map(retentionHeldNotice.to({ ...held, subject })))
  }

  /** What goes goes by conditional writes one by one: two workers at one moment, or one that was killed, do no harm. */
  async function takeBatch(subject: RetentionSubject, until: Date, due: number): Promise<void> {
    await deps.audit.record(clockwork, { act: 'keepRetention', subjects: [subject], why: String(due) })
    const done = await keptOf(subject).takeAway(until, batchSize)
    if (done > 0) await store.countDone(subject, dayOf(clock()), done)
    // What cannot go now, though due, waits for the next day.
    const isMore = done > 0 && done < due
    await store.setState(subject, { heldBack: null, dueAt: isMore ? clock() : tomorrow() })
  }

  return {
    /** For the job: takes away what of this is over, a batch of it. */
    async keep(subject: RetentionSubject): Promise<void> {
      const state = (await store.states()).find(({ _id }) => _id === subject)
      if (state && state.dueAt > clock()) return
      const today = dayOf(clock())
      const until = cutOff(await store.settings(), subject, today)
      const [total, due, done] = await Promise.all([
        keptOf(subject).total(),
        keptOf(subject).countDue(until),
        store.doneOn(subject, today),
      ])
      const most = mostOf(total + done)
      const isReleased = due <= (state?.released?.upTo ?? 0)
      if (due + done > most && due > 0 && !isReleased) return holdBack(subject, due, most, state)
      if (due > 0) return takeBatch(subject, until, due)
      await store.setState(subject, { heldBack: null, released: null, dueAt: tomorrow() })
    },

    owed: {
      keeping: {
        name: retentionDue.name,
        /** Asked by the sweep: what is to be done is found by the day, so that nothing is lost with the queue. */
        async askAgain(): Promise<number> {
          const now = clock()
          const states = new Map((await store.states()).map((state) => [state._id, state.dueAt]))
          const due = retentionSubjects.filter((subject) => (states.get(subject) ?? now) <= now)
          const round = Math.floor(now.getTime() / patienceMs)
          const keyOf = (subject: RetentionSubject) =>
            `${subject}-${states.get(subject)?.getTime() ?? 0}-${round}`
          const asks = due.map((subject) => ({ payload: { subject }, key: keyOf(subject) }))
          if (asks.length > 0) await queue.askMany(retentionDue, asks)
          return asks.length
        },
      },
    },
  }
}
