import type { Platform } from '../platform/platform.ts'
import type { FairStore, UnsettledFair } from './fair.store.ts'
import { deadSince } from './fair.ts'
import type { RegistrationStore } from './registration.store.ts'

interface PlaceDeps extends Pick<Platform, 'clock'> {
  readonly fairs: FairStore
  readonly tickets: RegistrationStore
  readonly cancelling: Pick<ReturnType<FairStore['cancelling']>, 'mark'>
}

/** Places are a number on the fair; who moves one says so first, and for how long that is believed is a question of age. */
export function placesOf({ fairs, tickets, clock, cancelling }: PlaceDeps) {
  /**
   * Puts the count right: the tickets, and the places of requests that may still be under way. Who registered at the moment of
   * cancelling may have been missed, so all are to be notified again: each is once. Gives whether it was wrong.
   */
  async function settle(fair: UnsettledFair, since: Date): Promise<boolean> {
    const alive = (fair.placeHolds ?? []).filter(({ at }) => at > since)
    const others = await tickets.count(
      fair._id,
      alive.map(({ ticketCode }) => ticketCode),
    )
    const counted = others + alive.length
    const owed = fair.state === 'CANCELLED' && alive.length === 0 ? cancelling.mark(fair.version + 1) : {}
    await fairs.settlePlaces(fair, counted, owed, alive)
    return counted !== fair.placesTaken
  }

  /** Gives back what dead requests hold; the fair may be as busy as it likes. */
  async function releaseDead(ids?: readonly string[]): Promise<number> {
    const since = deadSince(clock())
    let wrong = 0
    for (const fair of await fairs.withDead(since, ids)) if (await settle(fair, since)) wrong += 1
    return wrong
  }

  return {
    /** Takes a place; when there is none left, those of the dead are given back first. */
    async take(fairId: string, ticketCode: string): Promise<boolean> {
      if (await fairs.takePlace(fairId, clock(), ticketCode)) return true
      return (await releaseDead([fairId])) > 0 && fairs.takePlace(fairId, clock(), ticketCode)
    },

    /** Keeps the place of a ticket that is written; whoever came too late for that takes another, if there is one. */
    async keep(fairId: string, ticketCode: string): Promise<boolean> {
      if (await fairs.keepPlace(fairId, ticketCode)) return true
      return (await fairs.takePlace(fairId, clock(), ticketCode)) && fairs.keepPlace(fairId, ticketCode)
    },

    /**
     * Corrects places that a process took or should have given back when it died: in any fair those of requests that are too old
     * to be alive, and everything in fairs where nothing has moved for so long. Gives how many fairs were wrong.
     */
    async recount(quietForMs: number): Promise<number> {
      let wrong = await releaseDead()
      // Nothing has moved since: whoever holds a place there is dead, whatever its clock said.
      for (const fair of await fairs.unsettled(quietForMs))
        if (await settle({ ...fair, placeHolds: [] }, clock())) wrong += 1
      return wrong
    },
  }
}
