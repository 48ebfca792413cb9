import { isDuplicateKey } from '../platform/database.ts'
import { pageOf, pageRequest } from '../platform/page.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { fairErrors } from './fair.errors.ts'
import { mayRegister, mayRunFairs } from './fair.policy.ts'
import type { FairsDeps } from './fair.service.ts'
import type { FairStore } from './fair.store.ts'
import { registrationClosedBecause, type FairRow } from './fair.ts'
import type { Person, RegistrationStore } from './registration.store.ts'
import type { RegistrationRow } from './registration.ts'

interface RegistrationDeps extends FairsDeps {
  readonly fairs: FairStore
  readonly tickets: RegistrationStore
  readonly seen: (viewer: Viewer | null, id: string) => Promise<FairRow>
}

type PageArgs = { readonly first: number; readonly after?: string | null | undefined }

/** Registering for fairs: at most as many as there are places, one ticket a person. */
export function registrations({ fairs, tickets, seen, accounts, veterans, clock, newId }: RegistrationDeps) {
  async function personOf(viewer: Viewer): Promise<Person> {
    const [veteran, [account]] = await Promise.all([veterans.myVeteran(viewer), accounts.byIds([viewer.id])])
    return {
      veteranId: veteran._id,
      accountId: viewer.id,
      veteranName: veteran.name,
      phoneTail: account?.phone.slice(-4) ?? '',
    }
  }

  /** The place is taken; a second request of the same person at the same moment gives its place back. */
  async function writeTicket(fairId: string, person: Person): Promise<RegistrationRow> {
    try {
      return await tickets.register(fairId, person, newId(), clock())
    } catch (error) {
      await fairs.givePlace(fairId, clock())
      const standing = isDuplicateKey(error) ? await tickets.of(fairId, person.accountId) : null
      if (standing === null) throw error
      return standing
    }
  }

  return {
    async register(viewer: Viewer | null, fairId: string): Promise<RegistrationRow> {
      const someone = allowed(viewer, mayRegister)
      const fair = await seen(someone, fairId)
      const standing = await tickets.of(fairId, someone.id)
      if (standing !== null) return standing
      const closed = registrationClosedBecause(fair, clock())
      if (closed !== null) throw fairErrors.closed(closed)
      const person = await personOf(someone)
      if ((await fairs.takePlace(fairId, clock())) === null) {
        const again = await tickets.of(fairId, someone.id)
        if (again !== null) return again
        const because = registrationClosedBecause(await seen(someone, fairId), clock())
        throw fairErrors.closed(because ?? { zh: '名额已满', en: 'All places are taken' })
      }
      return writeTicket(fairId, person)
    },
    async withdraw(viewer: Viewer | null, fairId: string): Promise<RegistrationRow> {
      const { id } = allowed(viewer, mayRegister)
      const ticket = await tickets.withdraw(fairId, id, clock())
      if (ticket === null) throw fairErrors.notRegistered()
      await fairs.givePlace(fairId, clock())
      return ticket
    },
    /** The viewer's own registrations for several fairs; none for others than veterans. */
    registrationsOf: async (viewer: Viewer | null, fairIds: readonly string[]): Promise<RegistrationRow[]> =>
      viewer !== null && mayRegister(viewer) ? tickets.ofAccount(viewer.id, fairIds) : [],
    async myRegistrations(viewer: Viewer | null, args: PageArgs) {
      const { id } = allowed(viewer, mayRegister)
      const { first, after } = pageRequest(args)
      const rows = await tickets.pageOfAccount(id, after ? String(after[0]) : null, first + 1)
      return { ...pageOf(rows, first, (row) => [row._id]), totalCount: await tickets.countOfAccount(id) }
    },
    async registrations(viewer: Viewer | null, { fairId, ...args }: PageArgs & { readonly fairId: string }) {
      await seen(allowed(viewer, mayRunFairs), fairId)
      const { first, after } = pageRequest(args, 2)
      const from = after && ([new Date(Number(after[0])), String(after[1])] as const)
      const rows = await tickets.page(fairId, from, first + 1)
      const page = pageOf(rows, first, (row) => [row.registeredAt.getTime(), row._id])
      return { ...page, totalCount: await tickets.count(fairId) }
    },
    /** Corrects places that a process took and died before writing the ticket. Gives how many fairs were wrong. */
    async recountPlaces(quietForMs: number): Promise<number> {
      const now = clock()
      let wrong = 0
      for (const fair of await fairs.quiet(now, new Date(now.getTime() - quietForMs))) {
        const counted = await tickets.count(fair._id)
        if (counted === fair.placesTaken) continue
        await fairs.recount(fair, counted)
        wrong += 1
      }
      return wrong
    },
  }
}
