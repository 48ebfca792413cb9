import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import {
  letGoRule,
  retentionRule,
  retentionSubjects,
  type RetentionInput,
  type RetentionReleaseInput,
  type RetentionSubject,
} from '../../rules/retention.ts'
import type { Accounts } from '../accounts/index.ts'
import type { KeptFor } from '../platform/kept.ts'
import { checked } from '../platform/checked.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import type { Platform } from '../platform/platform.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { UntouchedFileRow, Veterans } from '../veterans/index.ts'
import { retentionErrors } from './retention.errors.ts'
import { retentionHeldNotice } from './retention.notices.ts'
import { setsRetention } from './retention.policy.ts'
import { accountsKept } from './accounts-kept.ts'
import { clockwork, keeping, type KeepingDeps } from './keeping.service.ts'
import { retentionStore, type RetentionRun, type RetentionState } from './retention.store.ts'
import { comingAfter, daysOn, longestUntil, settingOn, type RetentionSetting } from './retention.ts'

interface RetentionDeps
  extends Pick<Platform, 'connection' | 'newId'>, Omit<KeepingDeps, 'store' | 'keptOf' | 'cutOff'> {
  readonly accounts: Pick<Accounts, 'staffOf' | 'idle'>
  /** Refuses by name while something stands in the way of erasing an account. */
  readonly hinders: (accountId: string) => Promise<void>
  readonly veterans: Pick<Veterans, 'untouchedFiles'>
  /** What the features keep for a time. */
  readonly kept: readonly KeptFor[]
}

/** How long something is kept, as anybody may know. */
export interface RetentionPeriodRow {
  readonly subject: RetentionSubject
  readonly days: number
  /** What is to hold afterwards, the soonest first. */
  readonly coming: readonly Pick<RetentionSetting, 'days' | 'from'>[]
}

/** The same with who set it, what is due and what was held back. */
export interface RetentionStandingRow extends RetentionPeriodRow {
  readonly setting: RetentionSetting | null
  readonly state: RetentionState | null
  readonly total: number
  readonly due: number
  readonly dueSoon: number
}

const soonDays = 30
const runsShown = 60

/** Several features that keep the same kind of thing, as one. */
const together = (parts: readonly KeptFor[]) => {
  const sum = async (count: (part: KeptFor) => Promise<number>) => {
    let all = 0
    for (const part of parts) all += await count(part)
    return all
  }
  return {
    total: () => sum((part) => part.total()),
    countDue: (until: Date) => sum((part) => part.countDue(until)),
    takeAway: (until: Date, most: number) => sum((part) => part.takeAway(until, most)),
  }
}

const settingsOf = (all: readonly RetentionSetting[], subject: RetentionSubject) =>
  all.filter((setting) => setting.subject === subject)

/** How long what is kept: set by the bureau, carried out by the job. */
export function createRetention({ kept: ofFeatures, hinders, ...deps }: RetentionDeps) {
  const { clock, newId, veterans } = deps
  const store = retentionStore(deps.connection)
  const today = () => dayOf(clock())
  const retiring = {
    hinders,
    request: deps.notifications.request,
    recordClosing: async (id: string) =>
      void (await deps.audit.record(clockwork, { act: 'disableStaff', subjects: [id] })),
  }
  const noticeDays = async () =>
    daysOn(settingsOf(await store.settings(), 'ACCOUNT_NOTICE'), 'ACCOUNT_NOTICE', today())
  const kept = [...ofFeatures, ...accountsKept(deps.accounts, retiring, noticeDays)]
  const keptOf = (subject: RetentionSubject) => together(kept.filter((part) => part.subject === subject))

  /** What was there by then is over on that day; accounts end on the day that was promised, whatever is set since. */
  function cutOff(all: readonly RetentionSetting[], subject: RetentionSubject, day: string): Date {
    const days = subject === 'ACCOUNT_NOTICE' ? 0 : daysOn(settingsOf(all, subject), subject, day)
    return startOfDay(addDays(day, -days))
  }

  const periodOf = (all: readonly RetentionSetting[], subject: RetentionSubject): RetentionPeriodRow => ({
    subject,
    days: daysOn(settingsOf(all, subject), subject, today()),
    coming: comingAfter(settingsOf(all, subject), today()),
  })

  async function standingOf(
    all: readonly RetentionSetting[],
    states: readonly RetentionState[],
    subject: RetentionSubject,
  ): Promise<RetentionStandingRow> {
    const part = keptOf(subject)
    return {
      ...periodOf(all, subject),
      setting: settingOn(settingsOf(all, subject), today()),
      state: states.find(({ _id }) => _id === subject) ?? null,
      total: await part.total(),
      due: await part.countDue(cutOff(all, subject, today())),
      dueSoon: await part.countDue(cutOff(all, subject, addDays(today(), soonDays))),
    }
  }

  async function standing(subject: RetentionSubject): Promise<RetentionStandingRow> {
    return standingOf(await store.settings(), await store.states(), subject)
  }

  return {
    ...keeping({ ...deps, store, keptOf, cutOff }),
    notices: [retentionHeldNotice],

    /** How long what is kept: for anybody, as the privacy notice says it. */
    async retentionPeriods(): Promise<RetentionPeriodRow[]> {
      const all = await store.settings()
      return retentionSubjects.map((subject) => periodOf(all, subject))
    },

    async retention(viewer: Viewer | null): Promise<RetentionStandingRow[]> {
      allowed(viewer, setsRetention)
      const [all, states] = await Promise.all([store.settings(), store.states()])
      return Promise.all(retentionSubjects.map((subject) => standingOf(all, states, subject)))
    },

    async retentionRuns(viewer: Viewer | null): Promise<RetentionRun[]> {
      allowed(viewer, setsRetention)
      return store.runs(runsShown)
    },

    /** From a day on; what was set before stays written. */
    async setRetention(viewer: Viewer | null, input: RetentionInput, key?: MakingKey) {
      const { id: byId, name: by } = allowed(viewer, setsRetention)
      const all = await store.settings()
      const known = retentionSubjects.find((subject) => subject === input.subject)
      const longest = known ? longestUntil(settingsOf(all, known), known, today(), String(input.from)) : 0
      const making = { kind: 'retention', maker: byId, key, newId, byId: store.setting }
      const made = await madeOnce<RetentionSetting>(making, async (_id) => {
        const setting = { ...checked(retentionRule(today(), longest), input), _id, by, byId, at: clock() }
        await store.addSetting(setting)
        return setting
      })
      return standing(made.subject)
    },

    /** Lets go what was held back because it was too much at once. */
    async releaseRetention(viewer: Viewer | null, subject: RetentionSubject, input: RetentionReleaseInput) {
      const { id: byId, name: by } = allowed(viewer, setsRetention)
      const { reason } = checked(letGoRule, input)
      const held = (await store.states()).find(({ _id }) => _id === subject)?.heldBack
      const released = { upTo: held?.due ?? 0, by, byId, reason, at: clock() }
      if (!held || !(await store.release(subject, held.at, released))) throw retentionErrors.nothingHeld()
      return standing(subject)
    },

    /** Files that staff keep for people without a phone, and that nobody has touched for as long as an account is kept. */
    async untouchedFiles(viewer: Viewer | null): Promise<UntouchedFileRow[]> {
      return veterans.untouchedFiles(viewer, cutOff(await store.settings(), 'ACCOUNTS', today()))
    },
  }
}

export type Retention = ReturnType<typeof createRetention>
