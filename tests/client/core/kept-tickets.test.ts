// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  forgetTicket,
  keepTicket,
  keepTicketsOf,
  keptTickets,
  renewTickets,
  type KeptTicket,
} from '../../../client/core/device/kept-tickets.ts'
import { forgetPerson } from '../../../client/core/device/kept.ts'
import { learnServerTime, serverNow } from '../../../client/core/device/server-time.ts'

beforeEach(() => localStorage.clear())

const aTicket = (fairId: string, more: Partial<KeptTicket> = {}): KeptTicket => ({
  fairId,
  title: fairId,
  place: '泉港区体育馆',
  startsAt: '2026-12-01T01:00:00Z',
  endsAt: '2026-12-01T04:00:00Z',
  name: '王海',
  phoneTail: '0000',
  code: 'ABCDEFGH',
  payload: 'RQ1:ABCDEFGH',
  ...more,
})

describe('tickets on a device', () => {
  it('are kept under their fairs, the last that was opened of each', () => {
    keepTicket('v', aTicket('a', { startsAt: '2026-12-03T01:00:00Z' }))
    keepTicket('v', aTicket('b'))
    keepTicket('v', aTicket('b', { place: '文化馆' }))
    expect(keptTickets().map(({ fairId, place }) => [fairId, place])).toEqual([
      ['b', '文化馆'],
      ['a', '泉港区体育馆'],
    ])
  })

  it('follow what stands: changed ones are kept anew, void ones forgotten, unopened ones not added', () => {
    for (const fairId of ['moved', 'void', 'same']) keepTicket('v', aTicket(fairId))
    const standing = [aTicket('moved', { place: '文化馆' }), aTicket('same'), aTicket('unopened')]
    renewTickets(standing, false)
    expect(keptTickets()).toHaveLength(3)
    renewTickets(standing, true)
    expect(keptTickets().map(({ fairId, place }) => [fairId, place])).toEqual([
      ['moved', '文化馆'],
      ['same', '泉港区体育馆'],
    ])
    forgetTicket('same')
    expect(keptTickets()).toHaveLength(1)
  })

  it.each([
    ['another person opens one', () => keepTicket('w', aTicket('b')), ['b']],
    ['another person is here', () => keepTicketsOf('w'), []],
    ['nobody is here', () => keepTicketsOf(null), []],
    ['the person signs out', forgetPerson, []],
    ['the same person is here again', () => keepTicketsOf('v'), ['a']],
  ])('are as the person’s own when %s', (_, happens, left) => {
    keepTicket('v', aTicket('a'))
    happens()
    expect(keptTickets().map(({ fairId }) => fairId)).toEqual(left)
  })
})

describe('now', () => {
  it('is the server’s, also after the page was opened anew and the person signed out', async () => {
    const there = Date.now() + 3 * 86_400_000
    learnServerTime(new Date(there).toUTCString())
    expect(Math.abs(serverNow().getTime() - there)).toBeLessThan(2_000)
    forgetPerson()
    vi.resetModules()
    const anew = await import('../../../client/core/device/server-time.ts')
    expect(Math.abs(anew.serverNow().getTime() - there)).toBeLessThan(2_000)
    for (const nothing of [null, '', 'soon']) learnServerTime(nothing)
    expect(Math.abs(serverNow().getTime() - there)).toBeLessThan(2_000)
    learnServerTime(new Date().toUTCString())
    expect(Math.abs(serverNow().getTime() - Date.now())).toBeLessThan(50)
  })
})
