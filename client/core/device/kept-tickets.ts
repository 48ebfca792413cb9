import { kept } from './kept.ts'

/** A ticket as it is kept on the device, so that the door works without a network. */
export type KeptTicket = {
  readonly fairId: string
  readonly title: string
  readonly place: string
  readonly startsAt: string
  readonly endsAt: string
  readonly name: string
  readonly phoneTail: string
  readonly code: string
  readonly payload: string
}

/** The tickets that one person has opened on this device. */
type Wallet = { readonly owner: string; readonly tickets: readonly KeptTicket[] }

const wallet = kept<Wallet>('local', 'tickets')

const change = (next: (tickets: readonly KeptTicket[]) => readonly KeptTicket[]): void => {
  const held = wallet.read()
  if (held) wallet.write({ ...held, tickets: next(held.tickets) })
}

/** The tickets kept, soonest fair first. */
export const keptTickets = (): readonly KeptTicket[] =>
  (wallet.read()?.tickets ?? []).toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))

/** Keeps a ticket that its owner has opened, in place of an earlier one for the fair; another owner's are forgotten. */
export function keepTicket(owner: string, ticket: KeptTicket): void {
  const held = wallet.read()
  const others = held?.owner === owner ? held.tickets.filter(({ fairId }) => fairId !== ticket.fairId) : []
  wallet.write({ owner, tickets: [...others, ticket] })
}

/** Forgets the ticket of a fair, as when the place was given back. */
export const forgetTicket = (fairId: string): void =>
  change((tickets) => tickets.filter((ticket) => ticket.fairId !== fairId))

/** Brings what is kept up to date with the tickets that stand: what changed is kept anew, what is void is forgotten. */
export const renewTickets = (standing: readonly KeptTicket[], isAll: boolean): void =>
  change((tickets) =>
    tickets.flatMap((old) => standing.find(({ fairId }) => fairId === old.fairId) ?? (isAll ? [] : [old])),
  )

/** Tickets belong to a person: whoever else is here, or nobody, leaves none on the device. */
export function keepTicketsOf(viewerId: string | null): void {
  const held = wallet.read()
  if (held && held.owner !== viewerId) wallet.drop()
}
