import type { Client } from 'urql'
import { renewTickets } from '../../core/device/kept-tickets.ts'
import { MyTicketsDocument } from './generated/pass.ts'
import { ticketsOf } from './tickets.ts'

const mostRead = 50

/** Keeps anew what has changed of the tickets on this device, and forgets those that are void. */
export const refreshKept = async (client: Client): Promise<void> => {
  const { data } = await client
    .query(MyTicketsDocument, { first: mostRead }, { requestPolicy: 'network-only' })
    .toPromise()
  if (!data) return
  const { nodes, pageInfo } = data.myRegistrations
  renewTickets(ticketsOf(nodes), !pageInfo.hasNextPage)
}
