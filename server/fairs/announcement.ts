import type { Notifications } from '../notifications/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { Veterans } from '../veterans/index.ts'
import { fairCancelled, fairChanged, fairInvitation } from './fair.notices.ts'
import type { StoredFair } from './fair-schema.ts'
import type { FairStore } from './fair.store.ts'
import {
  isAnnounced,
  isWhole,
  registrationClosedBecause,
  type FairMove,
  type FairRow,
  type WholeFairRow,
} from './fair.ts'
import type { RegistrationStore } from './registration.store.ts'

interface AnnouncementDeps extends Pick<Platform, 'clock'> {
  readonly fairs: FairStore
  readonly tickets: RegistrationStore
  readonly veterans: Pick<Veterans, 'audience' | 'invitedBy'>
  readonly notifications: Pick<Notifications, 'request' | 'renew' | 'stamp' | 'recipients' | 'progress'>
  readonly announcing: ReturnType<FairStore['announcing']>
  readonly telling: ReturnType<FairStore['telling']>
  readonly cancelling: ReturnType<FairStore['cancelling']>
}

const batchSize = 100

/** What is done later about a fair; every step may be repeated, and goes on where a dead worker stopped. */
export function announcements(deps: AnnouncementDeps) {
  const { fairs, tickets, veterans, notifications, announcing, telling, cancelling, clock } = deps

  /** Invites the next hundred; gives the fair as it then stands, or null when another worker moved it or it was called off. */
  async function inviteNext(fair: WholeFairRow<StoredFair>): Promise<StoredFair | null> {
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

  /** The fair has been changed: what nobody has read yet says so from now on, also in mails not sent yet. */
  async function renewInvitations(fair: WholeFairRow): Promise<void> {
    const { kind, subjectId, facts, usefulUntil } = fairInvitation.to(fair)('')
    await notifications.renew(kind, subjectId, facts, usefulUntil)
  }

  /** Tells those who knew the fair as it was before a move. */
  async function tellOfMove(fair: WholeFairRow, move: FairMove): Promise<void> {
    const request = (accounts: readonly string[]) =>
      notifications.request(accounts.map(fairChanged.to({ fair, move })))
    for await (const accounts of tickets.accountsOf(fair._id, batchSize, move.at)) await request(accounts)
    const invited = notifications.recipients(fairInvitation.kind, fair._id, batchSize, move.at)
    for await (const accounts of invited) await request(accounts)
  }

  return {
    /** Invites every veteran the fair concerns, each once however often this is done. */
    async announce(fairId: string): Promise<void> {
      let fair = await fairs.byId(fairId)
      const owed = fair?.announcementOwed
      if (isAnnounced(fair) && fair.announcement.round > 0 && fair.announcement.cursor === null)
        await renewInvitations(fair)
      while (isAnnounced(fair) && !fair.announcement.complete) fair = await inviteNext(fair)
      if (fair && owed) await announcing.done({ id: fairId, version: owed.version })
    },
    /** Tells those registered and those invited of each new day, hour or place, once. */
    async announceChange(fairId: string): Promise<void> {
      const fair = await fairs.byId(fairId)
      if (!fair?.moveOwed) return
      const { version } = fair.moveOwed
      if (isAnnounced(fair)) for (const move of fair.moves ?? []) await tellOfMove(fair, move)
      await fairs.forgetMoves(fairId, version)
      await telling.done({ id: fairId, version })
    },
    /** Invites one person to the fairs announced before the person belonged to their audience. */
    async inviteVeteran(veteranId: string): Promise<void> {
      const veteran = await veterans.invitedBy(veteranId)
      if (veteran === null) return
      const open = (await fairs.openIn(veteran.areaPath, clock())).filter(isAnnounced)
      const concerns = ({ occupationCodes: about }: FairRow) =>
        about.length === 0 || about.some((code) => veteran.occupationKeys.includes(code))
      const to = open.filter((fair) => concerns(fair) && registrationClosedBecause(fair, clock()) === null)
      await notifications.request(to.map((fair) => fairInvitation.to(fair)(veteran.accountId)))
    },
    /** Notifies everybody registered that the fair was called off. */
    async announceCancellation(fairId: string): Promise<void> {
      const fair = await fairs.byId(fairId)
      if (fair?.state !== 'CANCELLED' || !fair.cancellationOwed || !isWhole(fair)) return
      for await (const accounts of tickets.accountsOf(fairId, batchSize))
        await notifications.request(accounts.map(fairCancelled.to(fair)))
      await notifications.stamp(fairInvitation.kind, fairId, { cancelled: fair.cancelReason ?? '' })
      await cancelling.done({ id: fairId, version: fair.cancellationOwed.version })
    },
    async announcementOf(fair: FairRow) {
      const { requested, mailed } = await notifications.progress(fairInvitation.kind, fair._id)
      return { invited: requested, complete: fair.announcement.complete, mailed }
    },
  }
}
