import { numberOf, type Accounts } from '../accounts/index.ts'
import { isDuplicateKey } from '../platform/database.ts'
import type { Platform } from '../platform/platform.ts'
import type { TicketsMove, VeteranRow } from '../veterans/index.ts'
import type { FairStore } from './fair.store.ts'
import { isOver } from './fair.ts'
import type { RegistrationStore } from './registration.store.ts'
import type { RegistrationRow } from './registration.ts'

interface MovingDeps extends Pick<Platform, 'clock'> {
  readonly fairs: FairStore
  readonly tickets: RegistrationStore
  readonly accounts: Pick<Accounts, 'byIds'>
}

/** How tickets follow a person whose two files became one, or are two again. Each step may be repeated. */
export function ticketsMoving({ fairs, tickets, accounts, clock }: MovingDeps) {
  async function personOf({ _id, accountId, name }: VeteranRow) {
    const [account] = await accounts.byIds([accountId])
    const phoneTail = (account && numberOf(account))?.slice(-4) ?? ''
    return { veteranId: _id, accountId, veteranName: name, phoneTail }
  }
  type Owner = Awaited<ReturnType<typeof personOf>>

  /** Of two tickets of one person for a fair that is not over one place is given back. */
  async function giveBack({ fairId, accountId, ticketCode }: RegistrationRow): Promise<void> {
    const fair = await fairs.byId(fairId)
    if (fair === null || isOver(fair, clock())) return
    await fairs.movePlaces(fairId, { ticketCode, at: clock() })
    if (await tickets.withdraw(fairId, accountId, clock())) await fairs.givePlace(fairId, ticketCode)
  }

  async function move(
    ticket: RegistrationRow,
    to: Owner,
    movedFrom: string | null,
    tries = 2,
  ): Promise<void> {
    try {
      await tickets.move(ticket, to, movedFrom)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      const hasRoom = await tickets.makeRoom(ticket.fairId, to.veteranId)
      if (hasRoom && tries > 0) return move(ticket, to, movedFrom, tries - 1)
      if (movedFrom !== null) await giveBack(ticket)
    }
  }

  return {
    async moveTickets({ from, to, isBack }: TicketsMove): Promise<void> {
      const person = await personOf(to)
      const found = isBack
        ? await tickets.toMoveBack(from.accountId, to._id)
        : await tickets.toMove(from.accountId, from._id)
      for (const ticket of found) await move(ticket, person, isBack ? null : from._id)
    },
  }
}
