import { numberOf, type Accounts } from '../accounts/index.ts'
import { isDuplicateKey } from '../platform/database.ts'
import { searched } from '../platform/narrowing.ts'
import type { PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import type { SortedArgs } from '../platform/sorting.ts'
import { allowed, signedIn, type Viewer } from '../platform/viewer.ts'
import type { Veterans } from '../veterans/index.ts'
import { fairErrors } from './fair.errors.ts'
import { mayRegister, mayRunFairs } from './fair.policy.ts'
import type { FairStore } from './fair.store.ts'
import { closedReasons, isOver, registrationClosedBecause, type FairRow } from './fair.ts'
import { placesOf } from './place.service.ts'
import { registrationsKept } from './registrations-kept.ts'
import { registrationsHeld } from './registrations-held.ts'
import type { Person, RegistrationOrder, RegistrationStore } from './registration.store.ts'
import { ranked, soonestFirst } from './registration-order.ts'
import { ticketsMoving } from './tickets-moving.ts'
import { newTicketCode, type RegistrationRow } from './registration.ts'

interface RegistrationDeps extends Pick<Platform, 'clock' | 'newId'> {
  readonly fairs: FairStore
  readonly tickets: RegistrationStore
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly veterans: Pick<Veterans, 'veteranInUse' | 'personKept'>
  readonly cancelling: Pick<ReturnType<FairStore['cancelling']>, 'mark'>
  readonly seen: (viewer: Viewer | null, id: string) => Promise<FairRow>
  /** One that the viewer runs. */
  readonly run: (staff: Viewer, id: string) => Promise<FairRow>
}

type ListArgs = SortedArgs<RegistrationOrder> & {
  readonly fairId: string
  readonly search?: string | null | undefined
  readonly filter?: { readonly state?: RegistrationRow['state'] | null | undefined } | null | undefined
}

const searchedIn = ['veteranName', 'phoneTail', 'ticketCode']

/** More registrations of one person than this are not listed. */
const mostOfOnePerson = 500

/** Registering for fairs: at most as many as there are places, one ticket a person. */
export function registrations(deps: RegistrationDeps) {
  const { fairs, tickets, seen, run, accounts, veterans, clock, newId } = deps
  const places = placesOf(deps)

  async function personOf(viewer: Viewer, onBehalfBy: string | null): Promise<Person> {
    const [veteran, [account]] = await Promise.all([
      veterans.veteranInUse(viewer),
      accounts.byIds([viewer.id]),
    ])
    return {
      veteranId: veteran._id,
      accountId: viewer.id,
      veteranName: veteran.name,
      phoneTail: (account && numberOf(account))?.slice(-4) ?? '',
      onBehalfBy,
    }
  }

  /**
   * The place is taken; a second request of the same person at the same moment gives its place back. After any other
   * failure nobody knows whether the ticket was written: the place stays held until it is recounted.
   */
  async function writeTicket(
    fairId: string,
    person: Person,
    ticketCode: string,
    tries = 3,
  ): Promise<RegistrationRow> {
    try {
      return await tickets.register(fairId, person, newId(), clock(), ticketCode)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      const standing = await tickets.of(fairId, person.accountId)
      if (standing === null && tries > 1) return writeTicket(fairId, person, ticketCode, tries - 1)
      await fairs.givePlace(fairId, ticketCode)
      if (standing === null) throw error
      return standing
    }
  }

  /** Who was thought dead, and has no place any more, has no ticket either. */
  async function keepPlace(fairId: string, ticket: RegistrationRow): Promise<RegistrationRow> {
    if (await places.keep(fairId, ticket.ticketCode)) return ticket
    await tickets.withdraw(fairId, ticket.accountId, clock())
    throw fairErrors.closed(closedReasons.full)
  }

  /** All of a person's registrations in the order in which they matter. */
  async function rankedOf(accountId: string) {
    const rows = await tickets.allOfAccount(accountId, mostOfOnePerson)
    const now = clock()
    const fairOf = new Map((await fairs.byIds(rows.map((row) => row.fairId))).map((fair) => [fair._id, fair]))
    return rows.map((row) => ranked(row, fairOf.get(row.fairId), now)).sort(soonestFirst.compare)
  }

  async function register(
    viewer: Viewer | null,
    fairId: string,
    onBehalfBy: string | null = null,
  ): Promise<RegistrationRow> {
    const someone = allowed(viewer, mayRegister)
    const fair = await seen(someone, fairId)
    const standing = await tickets.of(fairId, someone.id)
    if (standing !== null) return standing
    const closed = registrationClosedBecause(fair, clock())
    if (closed !== null) throw fairErrors.closed(closed)
    const person = await personOf(someone, onBehalfBy)
    const ticketCode = newTicketCode()
    if (!(await places.take(fairId, ticketCode))) {
      const again = await tickets.of(fairId, someone.id)
      if (again !== null) return again
      const because = registrationClosedBecause(await seen(someone, fairId), clock())
      throw fairErrors.closed(because ?? closedReasons.full)
    }
    const ticket = await writeTicket(fairId, person, ticketCode)
    return ticket.ticketCode === ticketCode ? keepPlace(fairId, ticket) : ticket
  }

  async function withdraw(viewer: Viewer | null, fairId: string): Promise<RegistrationRow> {
    const { id } = allowed(viewer, mayRegister)
    const standing = await tickets.of(fairId, id)
    if (standing === null) throw fairErrors.notRegistered()
    const fair = await fairs.byId(fairId)
    if (fair !== null && isOver(fair, clock())) throw fairErrors.over()
    await fairs.movePlaces(fairId, { ticketCode: standing.ticketCode, at: clock() })
    const ticket = await tickets.withdraw(fairId, id, clock())
    if (ticket === null) throw fairErrors.notRegistered()
    await fairs.givePlace(fairId, ticket.ticketCode)
    return ticket
  }

  return {
    register: (viewer: Viewer | null, fairId: string): Promise<RegistrationRow> => register(viewer, fairId),
    withdraw,
    /** By staff, for somebody whose file they keep. */
    async registerOnBehalf(
      viewer: Viewer | null,
      fairId: string,
      veteranId: string,
    ): Promise<RegistrationRow> {
      const person = await veterans.personKept(viewer, veteranId)
      return register(person, fairId, signedIn(viewer).name)
    },
    async withdrawOnBehalf(
      viewer: Viewer | null,
      fairId: string,
      veteranId: string,
    ): Promise<RegistrationRow> {
      return withdraw(await veterans.personKept(viewer, veteranId), fairId)
    },
    async registrationsOnBehalf(viewer: Viewer | null, veteranId: string) {
      return rankedOf((await veterans.personKept(viewer, veteranId)).id)
    },
    /** The viewer's own registrations for several fairs; none for others than veterans. */
    registrationsOf: async (viewer: Viewer | null, fairIds: readonly string[]): Promise<RegistrationRow[]> =>
      viewer !== null && mayRegister(viewer) ? tickets.ofAccount(viewer.id, fairIds) : [],
    async myRegistrations(viewer: Viewer | null, args: PageArgs) {
      const { id } = allowed(viewer, mayRegister)
      const { first, after } = soonestFirst.request(args)
      const all = await rankedOf(id)
      const rest = all.filter((row) => soonestFirst.isAfter(row, after))
      return { ...soonestFirst.pageOf(rest, first), totalCount: all.length }
    },
    async registrations(viewer: Viewer | null, { fairId, search, filter, ...args }: ListArgs) {
      await run(allowed(viewer, mayRunFairs), fairId)
      return tickets.page(fairId, filter?.state ?? 'REGISTERED', args, [searched(search, searchedIn)])
    },
    ...ticketsMoving(deps),
    recountPlaces: places.recount,
    personal: [registrationsHeld({ fairs, tickets, clock })],
    kept: [registrationsKept({ fairs, tickets, clock }), fairs.oldDrafts],
  }
}
