import { describe, expect } from 'vitest'
import { rightsByArea } from '../../server/platform/installation/rights-by-area.ts'
import { viewerOfAccount } from '../../server/accounts/index.ts'
import { reaches } from '../../server/reference/index.ts'
import { stationMovedRunner } from '../../workers/stations/station-moved.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aTraining } from '../support/a-training.ts'
import { withServices as it } from '../support/fixtures.ts'
import type { Services } from '../../server/wiring.ts'

const aStation = (services: Services, areaCode: string) =>
  services.stations.addStation({
    areaCode,
    nameZh: '南埔镇退役军人服务站',
    nameEn: 'Nanpu Town Veteran Service Station',
    phone: '0595-87000001',
    addressZh: '南埔镇政府一楼',
    addressEn: 'Town hall, Nanpu',
  })

const whose = async (services: Services, id: string) => {
  const [account] = await services.accounts.byIds([id])
  return account ? viewerOfAccount(account) : null
}

describe('the reach of staff', () => {
  it('is the area of their station, from the first day and wherever they are moved', async ({ services }) => {
    const [nanpu, shanyao] = [await aStation(services, '350505100'), await aStation(services, '350505001')]
    const input = { name: '林向阳', phone: '13805951299', stationId: nanpu._id }
    const { account } = await services.accounts.addStaff(input, nanpu.areaCode)
    expect(await whose(services, account._id)).toMatchObject({ stationId: nanpu._id, reach: '350505100' })
    await services.accounts.moveStaff(input.phone, shanyao._id, shanyao.areaCode)
    expect(await whose(services, account._id)).toMatchObject({ stationId: shanyao._id, reach: '350505001' })
  })

  it('follows when the station serves another area, and so does what belongs to it', async ({
    services,
    platform,
  }) => {
    const station = await aStation(services, '350505100')
    const clerk = await aStaffMember(services, { stationId: station._id, reach: station.areaCode })
    const [fair, training] = [await aFair(services, clerk.viewer), await aTraining(services, clerk.viewer)]
    const there = await services.stations.moveStation(station._id, '350505101')
    const job = { id: station._id, version: there.version }
    await stationMovedRunner.run(job, services)
    await stationMovedRunner.run(job, services)
    const viewer = await whose(services, clerk.viewer.id)
    expect(viewer?.reach).toBe('350505101')
    const [movedFair] = await services.fairs.byIds([fair._id])
    const [movedTraining] = await services.trainings.staffByIds([training._id])
    expect([movedFair?.ownerArea, movedTraining?.ownerArea]).toEqual(['350505101', '350505101'])
    const owing = await platform.connection
      .collection('stations')
      .countDocuments({ moveOwed: { $exists: true } })
    expect(owing).toBe(0)
  })

  it('is found for accounts, fairs and trainings of before, once and for all', async ({
    services,
    platform,
  }) => {
    const station = await aStation(services, '350505100')
    const clerk = await aStaffMember(services, { stationId: station._id, reach: station.areaCode })
    const fair = await aFair(services, clerk.viewer)
    const training = await aTraining(services, clerk.viewer, { areaCode: '350505100' })
    const rows = (name: string) => platform.connection.collection<{ _id: string }>(name)
    await rows('accounts').updateOne({ _id: clerk.viewer.id }, { $unset: { reach: 1 } })
    await rows('fairs').updateOne({ _id: fair._id }, { $unset: { ownerArea: 1 } })
    await rows('trainings').updateOne({ _id: training._id }, { $unset: { ownerArea: 1, stationId: 1 } })
    for (const time of [1, 2]) await rightsByArea(platform.connection).then(() => time)
    expect((await whose(services, clerk.viewer.id))?.reach).toBe('350505100')
    expect(await rows('fairs').findOne({ _id: fair._id })).toMatchObject({ ownerArea: '350505100' })
    expect(await rows('trainings').findOne({ _id: training._id })).toMatchObject({ ownerArea: '350505100' })
  })

  it.for([
    ['350505100202', '350505100202', true],
    ['350505100', '350505100202', true],
    ['350505100202', '350505100', false],
    ['350505100', '350505001', false],
    ['350505', '350502', true],
    ['350505', null, true],
    ['350505100', null, false],
    ['350500', '350505001', true],
    ['350502', '350505001', false],
    ['350502', null, false],
    [null, '350505001', false],
  ] as const)('of %s over %s is %s', ([reach, areaCode, expected], { services }) => {
    expect(services).toBeDefined()
    expect(reaches({ role: 'STAFF', reach }, areaCode)).toBe(expected)
    expect(reaches({ role: 'VETERAN', reach }, areaCode)).toBe(false)
  })
})
