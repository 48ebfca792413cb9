import { isPastUse, mostAttempts, type Delivery, type NotificationRow } from './notification.ts'
import type { NotificationsDeps } from './notification.service.ts'
import type { NotificationStore } from './notification.store.ts'
import { mailOf } from './wording.ts'

/** Longer than a mail server may take, shorter than a person would notice. */
const leaseMs = 90_000

type Ending = Pick<Delivery, 'state' | 'providerId' | 'reason'>

const ended = (
  state: Delivery['state'],
  reason: string | null = null,
  providerId: string | null = null,
): Ending => ({
  state,
  reason,
  providerId,
})

/** Whether a fact has made a notice pointless, such as a registration made before the invitation was mailed. */
export type IsMoot = (row: NotificationRow) => Promise<boolean>

type DeliveryDeps = NotificationsDeps & { readonly store: NotificationStore }

async function send(deps: DeliveryDeps, row: NotificationRow, isMoot: IsMoot): Promise<Ending> {
  if (isPastUse(row, deps.clock())) return ended('DROPPED', 'past its useful time')
  const [account] = await deps.accounts.byIds([row.recipientId])
  if (!account?.email) return ended('DROPPED', 'no address')
  if (await isMoot(row)) return ended('DROPPED', 'already done')
  const outcome = await deps.mail.send({
    id: row._id,
    to: account.email,
    ...mailOf(row, account.language, deps.publicUrl),
  })
  if (outcome.state === 'REFUSED') return ended('DROPPED', outcome.reason)
  if (outcome.state === 'AMBIGUOUS') return ended('FAILED', `unknown whether sent: ${outcome.reason}`)
  return ended(outcome.state, null, outcome.providerId)
}

/** A mail that was certainly not taken goes back to be tried again, until it has been tried often enough. */
const after = (row: NotificationRow, error: unknown): Ending =>
  row.email.attempts >= mostAttempts
    ? ended('FAILED', String(error).slice(0, 200))
    : ended('PLANNED', String(error).slice(0, 200))

/**
 * Sends the mail of one notice, once: claims it, reads what has changed, sends, marks.
 * Leaves quietly when there is nothing left to do. Throws when it is worth trying again later.
 */
export const mailDelivery = (deps: DeliveryDeps) =>
  async function deliver(id: string, isMoot: IsMoot): Promise<void> {
    const now = deps.clock()
    const row = await deps.store.claim(id, now, new Date(now.getTime() + leaseMs))
    if (row === null) return
    const settle = (ending: Ending) =>
      deps.store.settle(id, row.email.attempts, { ...ending, leaseUntil: null, at: deps.clock() })
    let ending: Ending
    try {
      ending = await send(deps, row, isMoot)
    } catch (error) {
      ending = after(row, error)
      await settle(ending)
      if (ending.state === 'PLANNED') throw error
      return
    }
    await settle(ending)
  }
