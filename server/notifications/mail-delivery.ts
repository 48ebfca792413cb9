import { setTimeout } from 'node:timers/promises'
import type { AccountRow, Accounts } from '../accounts/index.ts'
import type { NoticeKind, Sender } from '../platform/notice.ts'
import type { Platform } from '../platform/platform.ts'
import {
  isPastUse,
  mostAttempts,
  pauseAfter,
  tooLate,
  type Delivery,
  type NotificationRow,
} from './notification.ts'
import type { NotificationStore } from './notification.store.ts'
import { mailOf } from './notice-mail.ts'

/** Longer than a talk with a mail server may last (`mail.smtp.ts`). */
const leaseMs = 60_000

type Ending = Pick<Delivery, 'state' | 'providerId' | 'reason' | 'dueAt' | 'handedAt'>

const ended = (state: Delivery['state'], reason: string | null = null): Ending => ({
  state,
  reason: reason?.slice(0, 200) ?? null,
  providerId: null,
  dueAt: null,
  handedAt: null,
})

/** The station of an id; of none, that of the home district, so that every mail names somebody to call. */
export type StationOf = (id: string | null) => Promise<Sender | null>

/** Where somebody of each role keeps the account, and with it the address for mails. */
const accountPages: Readonly<Record<AccountRow['role'], string>> = {
  VETERAN: '/account',
  EMPLOYER: '/employer/account',
  STAFF: '/staff/account',
}

interface DeliveryDeps extends Pick<Platform, 'mail' | 'clock' | 'log'> {
  readonly store: NotificationStore
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly publicUrl: string
  readonly kindOf: (row: NotificationRow) => NoticeKind | undefined
  readonly stationOf?: StationOf
  /** What proves that whoever stops a kind of notice holds a mail of it. */
  readonly tokenOf: (row: NotificationRow) => string
}

/** The mail that a notice makes for an account. */
async function mailFor(deps: DeliveryDeps, row: NotificationRow, kind: NoticeKind, account: AccountRow) {
  const { publicUrl, stationOf, tokenOf } = deps
  const { stationId } = row.facts
  const named = typeof stationId === 'string' ? await stationOf?.(stationId) : null
  const sender = named ?? (await stationOf?.(null)) ?? null
  const { language, name, role } = account
  const unsubscribe = kind.optional && `${publicUrl}/unsubscribe?token=${encodeURIComponent(tokenOf(row))}`
  const content = mailOf(kind.words(row.facts, language), language, publicUrl + row.path, {
    name,
    sender,
    optional: kind.optional?.name ?? null,
    stopAt: unsubscribe ?? publicUrl + accountPages[role],
  })
  return { ...content, unsubscribe }
}

async function send(deps: DeliveryDeps, row: NotificationRow, moot?: NoticeKind['isMoot']): Promise<Ending> {
  // The attempt before this one ended with its sender, at a moment when the server may have had the mail.
  if (row.email.handedAt) return ended('FAILED', 'unknown whether sent: its sender died')
  if (isPastUse(row, deps.clock())) return ended('DROPPED', tooLate)
  const [account] = await deps.accounts.byIds([row.recipientId])
  if (!account?.email) return ended('DROPPED', 'no address')
  const kind = deps.kindOf(row)
  if (kind === undefined) throw new Error(`No feature brings notices of the kind ${row.kind}.`)
  if (await (moot ?? kind.isMoot)?.(row)) return ended('DROPPED', 'already done')
  if (row.email.attempts > mostAttempts) return ended('FAILED', 'its senders died of it')
  const content = await mailFor(deps, row, kind, account)
  const outcome = await deps.mail.send({ id: row._id, to: account.email, ...content }, () =>
    deps.store.handOver(row._id, row.email.attempts, deps.clock()),
  )
  if (outcome.state === 'REFUSED') return ended('DROPPED', outcome.reason)
  if (outcome.state === 'AMBIGUOUS') return ended('FAILED', `unknown whether sent: ${outcome.reason}`)
  return { ...ended(outcome.state), providerId: outcome.providerId }
}

/** A mail that was certainly not taken rests and is tried again, until it has been tried often enough. */
function afterFailure({ email }: NotificationRow, error: unknown, now: Date): Ending {
  if (email.attempts >= mostAttempts) return ended('FAILED', String(error))
  return { ...ended('PLANNED', String(error)), dueAt: new Date(now.getTime() + pauseAfter(email.attempts)) }
}

/** So long what became of a mail is told to a database that is away: then the lease ends, and nobody knows any more. */
const tellingMs = leaseMs - 10_000

/** That a mail has left is known here alone: a database that is away for a moment must not make it leave twice. */
async function untilTold(tell: () => Promise<unknown>): Promise<void> {
  const since = performance.now()
  for (let pauseMs = 250; ; pauseMs = Math.min(2 * pauseMs, 4_000))
    try {
      await tell()
      return
    } catch (error) {
      if (performance.now() - since + pauseMs > tellingMs) throw error
      await setTimeout(pauseMs)
    }
}

/**
 * Sends the mail of one notice, once: claims it, reads what has changed, sends, marks.
 * Whether it has become moot its kind says, unless the caller does.
 * Leaves quietly when there is nothing to do now; what failed is asked for again by the sweep.
 */
export const mailDelivery = (deps: DeliveryDeps) =>
  async function deliver(id: string, moot?: NoticeKind['isMoot']): Promise<void> {
    const row = await deps.store.claim(id, leaseMs)
    if (row === null) return
    const ending = await send(deps, row, moot).catch((error: unknown) => {
      deps.log.warn({ err: error, notification: id }, 'a mail could not be handed over')
      return afterFailure(row, error, deps.clock())
    })
    await untilTold(() => deps.store.settle(id, row.email.attempts, { ...ending, at: deps.clock() }))
  }
