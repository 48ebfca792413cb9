import { describe, expect } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { reaches } from '../../server/reference/index.ts'
import { stationMovedRunner } from '../../workers/stations/station-moved.ts'
import { aStaffMember, anAccount } from '../support/a-account.ts'
import { withServices } from '../support/fixtures.ts'

const day = 86_400_000
const place = {
  nameZh: '后龙镇退役军人服务站',
  nameEn: 'Houlong station',
  areaCode: '350505102',
  phone: '0595-87000002',
  addressZh: '后龙镇示例街 1 号',
  addressEn: '1 Example Street',
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'OK',
    (error: { code: string; details?: { fields?: { path: string }[] } }) =>
      error.details?.fields?.map(({ path }) => path).join() ?? error.code,
  )

const it = withServices
  .extend('bureau', ({ services }) => aStaffMember(services, { name: '林局长', reach: '350505' }))
  .extend('town', ({ services }) => aStaffMember(services, { name: '肖站长', reach: '350505100' }))
  .extend('station', ({ services }) => services.stations.addStation(place))
  .extend('today', ({ platform }) => {
    platform.clock.set(new Date())
    return dayOf(platform.clock())
  })

describe('the reach of another station', () => {
  it('is lent from the first day to the last, shown, and ends by itself', async ({
    services,
    platform,
    bureau,
    town,
    station,
    today,
  }) => {
    const lent = {
      stationId: station._id,
      from: addDays(today, 1),
      until: addDays(today, 2),
      reason: '汛期支援后龙',
    }
    const set = await services.staffDesk.lendRights(bureau.viewer, town.account._id, lent)
    expect(set.lending).toMatchObject({ ...lent, lentBy: '林局长' })
    const reached: (readonly [boolean, boolean])[] = []
    for (let at = 0; at < 4; at++) {
      // The session of staff ends after half a day: the account is asked anew each morning.
      await platform.connection
        .collection('sessions')
        .updateMany({}, { $set: { createdAt: platform.clock(), expiresAt: new Date('2100-01-01') } })
      const viewer = await services.accounts.viewerOf(town.token)
      reached.push([reaches(viewer, '350505102'), reaches(viewer, '350505001')])
      platform.clock.advance(day)
    }
    expect(reached).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [false, false],
    ])
    const members = await services.staffDesk.staffMembers(bureau.viewer)
    expect(members.find(({ _id }) => _id === town.account._id)?.lending).toBeNull()
  })

  it('ends at once when the bureau says so, and follows a station that is moved', async ({
    services,
    bureau,
    town,
    station,
    today,
  }) => {
    const lent = { stationId: station._id, from: today, until: today, reason: '值班' }
    await services.staffDesk.lendRights(bureau.viewer, town.account._id, lent)
    const reach = async (area: string) => reaches(await services.accounts.viewerOf(town.token), area)
    expect(await reach('350505102')).toBe(true)
    await services.stations.moveStation(station._id, '350505103')
    await stationMovedRunner.run({ id: station._id, version: 2 }, services)
    expect([await reach('350505102'), await reach('350505103')]).toEqual([false, true])
    const ended = await services.staffDesk.endLending(bureau.viewer, town.account._id)
    expect(ended.lending).toBeNull()
    expect(await reach('350505103')).toBe(false)
    await services.staffDesk.endLending(bureau.viewer, town.account._id)
  })

  it('is lent to staff alone, never to oneself, with a reason and on days that can be', async ({
    services,
    bureau,
    town,
    station,
    today,
  }) => {
    const lend = (id: string, input: object = {}) =>
      codeOf(
        services.staffDesk.lendRights(bureau.viewer, id, {
          stationId: station._id,
          from: today,
          until: today,
          reason: '值班',
          ...input,
        }),
      )
    const person = await anAccount(services)
    expect(await lend(bureau.account._id)).toBe('CONFLICT')
    expect(await lend(person.account._id)).toBe('NOT_FOUND')
    const { _id } = town.account
    expect(await lend(_id, { stationId: 'nowhere' })).toBe('stationId')
    expect(await lend(_id, { reason: '' })).toBe('reason')
    expect(await lend(_id, { until: addDays(today, -1), from: addDays(today, -2) })).toBe('until')
    expect(await lend(_id, { until: addDays(today, 91) })).toBe('until')
    expect(await lend(_id, { from: addDays(today, 2), until: addDays(today, 1) })).toBe('until')
    expect(await lend(_id)).toBe('OK')
    await expect(services.staffDesk.endLending(town.viewer, bureau.account._id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
