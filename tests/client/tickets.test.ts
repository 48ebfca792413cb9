import { expect, test } from 'vitest'
import type { KeptTicket } from '../../client/core/device/kept-tickets.ts'
import { ticketsOf, ticketToShow } from '../../client/veteran/pass/tickets.ts'

const now = new Date('2026-11-23T02:00:00Z')

const aTicket = (fairId: string, endsAt: string): KeptTicket => ({
  fairId,
  title: fairId,
  place: '泉港区体育馆',
  startsAt: '2026-11-01T01:00:00Z',
  endsAt,
  name: '王海',
  phoneTail: '0000',
  code: 'ABCDEFGH',
  payload: 'RQ1:ABCDEFGH',
})

const over = aTicket('over', '2026-11-01T04:00:00Z')
const coming = aTicket('coming', '2026-12-01T04:00:00Z')

test('the ticket that was asked for is shown, over or not', () => {
  expect(ticketToShow([coming, over], 'over', now)).toBe(over)
  expect(ticketToShow([coming], 'over', now)).toBeUndefined()
})

test('without a wish the first that still opens a door is shown, else the last one held', () => {
  expect(ticketToShow([over, coming], undefined, now)).toBe(coming)
  expect(ticketToShow([over], undefined, now)).toBe(over)
  expect(ticketToShow([], undefined, now)).toBeUndefined()
})

test('a place given back or a fair called off has no ticket', () => {
  const aRegistration = (state: 'REGISTERED' | 'WITHDRAWN', fairState: 'PUBLISHED' | 'CANCELLED') => ({
    id: 'r',
    state,
    ticketCode: 'ABCDEFGH',
    ticketPayload: 'RQ1:ABCDEFGH',
    veteranName: '王海',
    phoneTail: '0000',
    fair: {
      id: 'coming',
      title: 'coming',
      place: '泉港区体育馆',
      startsAt: '2026-11-01T01:00:00Z',
      endsAt: '2026-12-01T04:00:00Z',
      state: fairState,
    },
  })
  expect(ticketsOf([aRegistration('REGISTERED', 'PUBLISHED')])).toEqual([coming])
  expect(
    ticketsOf([aRegistration('WITHDRAWN', 'PUBLISHED'), aRegistration('REGISTERED', 'CANCELLED')]),
  ).toEqual([])
})
