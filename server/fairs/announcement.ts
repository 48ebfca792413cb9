import type { NotificationRequest, NotificationRow } from '../notifications/index.ts'
import { announceFair, tellCancellation } from './fair.jobs.ts'
import type { FairsDeps } from './fair.service.ts'
import type { FairStore } from './fair.store.ts'
import { fairTitle, type FairRow } from './fair.ts'
import type { RegistrationStore } from './registration.store.ts'

interface AnnouncementDeps extends FairsDeps {
  readonly fairs: FairStore
  readonly tickets: RegistrationStore
}

const batchSize = 100

/** An announcement, or the news of a cancellation, that has not moved for this long has lost its job or its worker. */
const stillAfterMs = 45_000

const noticeTo =
  (fair: FairRow, kind: 'FAIR_INVITATION' | 'FAIR_CANCELLED') =>
  (recipientId: string): NotificationRequest => ({
    kind,
    recipientId,
    subjectId: fair._id,
    path: `/fairs/${fair._id}`,
    facts: {
      title: fairTitle(fair),
      place: fair.place,
      startsAt: fair.startsAt,
      endsAt: fair.endsAt,
      registrationClosesAt: fair.registrationClosesAt,
      ...(fair.cancelReason ? { reason: fair.cancelReason } : {}),
    },
    usefulUntil: kind === 'FAIR_INVITATION' ? fair.registrationClosesAt : fair.endsAt,
  })

/** What is done later about a fair; every step may be repeated, and goes on where a dead worker stopped. */
export function announcements({ fairs, tickets, veterans, notifications, queue, clock }: AnnouncementDeps) {
  /** Invites the next hundred; gives the fair as it then stands, or null when another worker moved it or it was called off. */
  async function inviteNext(fair: FairRow): Promise<FairRow | null> {
    const { cursor, round } = fair.announcement
    const audience = { areaCodes: fair.invitedAreaCodes, occupationCodes: fair.occupationCodes }
    const found = await veterans.audience(audience, cursor, batchSize)
    await notifications.request(
      found.map((person) => person.accountId).map(noticeTo(fair, 'FAIR_INVITATION')),
    )
    const announcement = {
      cursor: found.at(-1)?.veteranId ?? cursor,
      round,
      complete: found.length < batchSize,
      movedAt: clock(),
    }
    const moved = await fairs.moveAnnouncement(fair._id, fair.announcement, announcement)
    return moved ? { ...fair, announcement } : null
  }

  /** The fair has been changed: what is already made says so from now on, also in mails not sent yet. */
  async function renewInvitations(fair: FairRow): Promise<void> {
    const { facts, usefulUntil } = noticeTo(fair, 'FAIR_INVITATION')('')
    await notifications.renew('FAIR_INVITATION', fair._id, facts, usefulUntil)
  }

  return {
    /** Invites every veteran the fair concerns, each once however often this is done. */
    async announce(fairId: string): Promise<void> {
      let fair = await fairs.byId(fairId)
      if (fair?.state === 'PUBLISHED' && fair.announcement.round > 0 && fair.announcement.cursor === null)
        await renewInvitations(fair)
      while (fair !== null && fair.state === 'PUBLISHED' && !fair.announcement.complete)
        fair = await inviteNext(fair)
    },
    /** Tells everybody registered that the fair was called off. */
    async tellCancellation(fairId: string): Promise<void> {
      const fair = await fairs.byId(fairId)
      if (fair?.state !== 'CANCELLED' || fair.cancellationTold) return
      for await (const accounts of tickets.accountsOf(fairId, batchSize))
        await notifications.request(accounts.map(noticeTo(fair, 'FAIR_CANCELLED')))
      await fairs.markCancellationTold(fairId)
    },
    async announcementOf(fair: FairRow) {
      const { requested, mailed } = await notifications.progress('FAIR_INVITATION', fair._id)
      return { invited: requested, complete: fair.announcement.complete, mailed }
    },
    /** Whether an invitation need not be mailed any more: the person has registered, or the fair was called off. */
    async isInvitationMoot(row: NotificationRow): Promise<boolean> {
      if (row.kind !== 'FAIR_INVITATION') return false
      const fair = await fairs.byId(row.subjectId)
      return fair?.state !== 'PUBLISHED' || (await tickets.of(row.subjectId, row.recipientId)) !== null
    },
    /** Asks again for what a lost queue or a dead worker left undone. */
    async askUnfinished(): Promise<void> {
      const now = clock().getTime()
      const since = new Date(now - stillAfterMs)
      // Several workers sweep: within one round they ask under one key.
      const round = Math.floor(now / stillAfterMs)
      const ask = (rows: readonly { _id: string }[]) =>
        rows.map((row) => ({ payload: { fairId: row._id }, key: `${row._id}-sweep-${round}` }))
      await queue.askMany(announceFair, ask(await fairs.unannounced(since)))
      await queue.askMany(tellCancellation, ask(await fairs.untoldCancellations(since)))
    },
  }
}
