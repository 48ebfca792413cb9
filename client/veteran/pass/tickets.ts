import type { MyTicketsQuery } from './generated/pass.ts'
import { isPast } from '../../core/format/dates.ts'
import type { KeptTicket } from '../../core/device/kept-tickets.ts'
import { serverNow } from '../../core/device/server-time.ts'

type Registration = MyTicketsQuery['myRegistrations']['nodes'][number]

/** Tickets that still open a door: a place given back or a fair called off has none. */
export const ticketsOf = (registrations: readonly Registration[]): KeptTicket[] =>
  registrations
    .filter(({ state, fair }) => state === 'REGISTERED' && fair.state === 'PUBLISHED')
    .map(({ fair, veteranName, phoneTail, ticketCode, ticketPayload }) => ({
      fairId: fair.id,
      title: fair.title,
      place: fair.place,
      startsAt: fair.startsAt ?? '',
      endsAt: fair.endsAt ?? '',
      name: veteranName,
      phoneTail,
      code: ticketCode,
      payload: ticketPayload,
    }))

/** The wished ticket; without a wish the first whose fair is not over, else the first. */
export const ticketToShow = (
  tickets: readonly KeptTicket[],
  fairId: string | undefined,
  now: Date = serverNow(),
): KeptTicket | undefined =>
  fairId
    ? tickets.find((ticket) => ticket.fairId === fairId)
    : (tickets.find(({ endsAt }) => !isPast(endsAt, now)) ?? tickets[0])
