import type { Notifications } from '../notifications/index.ts'
import type { Veterans } from '../veterans/index.ts'
import { fairCancelled, fairInvitation } from './fair.notices.ts'
import type { FairStore, StoredFair } from './fair.store.ts'
import type { FairRow } from './fair.ts'
import type { RegistrationStore } from './registration.store.ts'

interface AnnouncementDeps {
  readonly fairs: FairStore
  readonly tickets: RegistrationStore
  readonly veterans: Pick<Veterans, 'audience'>
  readonly notifications: Pick<Notifications, 'request' | 'renew' | 'progress'>
  readonly announcing: ReturnType<FairStore['announcing']>
  readonly cancelling: ReturnType<FairStore['cancelling']>
}

const batchSize = 100

/** What is done later about a fair; every step may be repeated, and goes on where a dead worker stopped. */
export function announcements(deps: AnnouncementDeps) {
  const { fairs, tickets, veterans, notifications, announcing, cancelling } = deps

  /** Invites the next hundred; gives the fair as it then stands, or null when another worker moved it or it was called off. */
  async function inviteNext(fair: StoredFair): Promise<StoredFair | null> {
    const { cursor, round } = fair.announcement
    const audience = { areaCodes: fair.invitedAreaCodes, occupationCodes: fair.occupationCodes }
    const found = await veterans.audience(audience, cursor, batchSize)
    await notifications.request(found.map(({ accountId }) => accountId).map(fairInvitation.to(fair)))
    const complete = found.length < batchSize
    const announcement = { cursor: found.at(-1)?.veteranId ?? cursor, round, complete }
    // It is under way: the sweep is to wait again.
    const owed = fair.announcementOwed && announcing.mark(fair.announcementOwed.version)
    const moved = await fairs.moveAnnouncement(fair._id, fair.announcement, announcement, owed)
    return moved ? { ...fair, announcement } : null
  }

  /** The fair has been changed: what is already made says so from now on, also in mails not sent yet. */
  async function renewInvitations(fair: FairRow): Promise<void> {
    const { kind, subjectId, facts, usefulUntil } = fairInvitation.to(fair)('')
    await notifications.renew(kind, subjectId, facts, usefulUntil)
  }

  return {
    /** Invites every veteran the fair concerns, each once however often this is done. */
    async announce(fairId: string): Promise<void> {
      let fair = await fairs.byId(fairId)
      const owed = fair?.announcementOwed
      if (fair?.state === 'PUBLISHED' && fair.announcement.round > 0 && fair.announcement.cursor === null)
        await renewInvitations(fair)
      while (fair !== null && fair.state === 'PUBLISHED' && !fair.announcement.complete)
        fair = await inviteNext(fair)
      if (fair && owed) await announcing.done({ id: fairId, version: owed.version })
    },
    /** Notifies everybody registered that the fair was called off. */
    async announceCancellation(fairId: string): Promise<void> {
      const fair = await fairs.byId(fairId)
      if (fair?.state !== 'CANCELLED' || !fair.cancellationOwed) return
      for await (const accounts of tickets.accountsOf(fairId, batchSize))
        await notifications.request(accounts.map(fairCancelled.to(fair)))
      await cancelling.done({ id: fairId, version: fair.cancellationOwed.version })
    },
    async announcementOf(fair: FairRow) {
      const { requested, mailed } = await notifications.progress(fairInvitation.kind, fair._id)
      return { invited: requested, complete: fair.announcement.complete, mailed }
    },
  }
}
