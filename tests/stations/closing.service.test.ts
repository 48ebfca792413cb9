import { describe, expect } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { reaches } from '../../server/reference/index.ts'
import type { Services } from '../../server/wiring.ts'
import { stationClosesRunner } from '../../workers/stations/station-closes.ts'
import { stationClosingToldRunner } from '../../workers/stations/station-closing-told.ts'
import { stationMovedRunner } from '../../workers/stations/station-moved.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aDraftFair, aFair } from '../support/a-fair.ts'
import { aTraining } from '../support/a-training.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { withServices } from '../support/fixtures.ts'

const place = (areaCode: string, name = areaCode) => ({
  ...{ nameZh: `${name}服务站`, nameEn: `${name} station`, areaCode, phone: '0595-87000002' },
  ...{ addressZh: '示例街 1 号', addressEn: '1 Example Street' },
})

const it = withServices
  .extend('bureau', ({ services }) => aStaffMember(services, { name: '林局长', reach: '350505' }))
  .extend('centre', ({ services }) => services.stations.addStation(place('350505', '区中心')))
it.beforeEach(async ({ platform }) => {
  platform.clock.set(new Date())
  await platform.connection.collection('stations').deleteMany({})
})

const refusedAs = (work: Promise<unknown>) =>
  work.then(
    () => 'OK',
    (error: { message: string; details?: { fields?: { path: string }[] } }) =>
      error.details?.fields?.map(({ path }) => path).join() || error.message,
  )

const clerkOf = (services: Services, { _id, areaCode }: { _id: string; areaCode: string }) =>
  aStaffMember(services, { stationId: _id, reach: areaCode })

describe('a station', () => {
  it('is renamed and moved by the bureau, and its staff follow', async ({ services, bureau, centre }) => {
    expect(centre.version).toBe(1)
    const station = await services.stations.addStation(place('350505100'))
    const clerk = await clerkOf(services, station)
    const input = { ...place('350505101', '新'), hoursZh: '周一至周五 9:00–17:00', version: 1 }
    const changed = await services.stationDesk.changeStation(bureau.viewer, station._id, input)
    expect(changed).toMatchObject({
      nameZh: '新服务站',
      areaCode: '350505101',
      version: 2,
      changedBy: '林局长',
    })
    await stationMovedRunner.run({ id: station._id, version: 2 }, services)
    expect((await services.accounts.viewerOf(clerk.token))?.reach).toBe('350505101')
  })

  it('is not changed by who read an older version, and is told who did and when', async ({
    services,
    bureau,
  }) => {
    const station = await services.stations.addStation(place('350505100'))
    const other = await aStaffMember(services, { name: '陈副局长', reach: '350505' })
    const change = (who: typeof other, version: number) =>
      services.stationDesk.changeStation(who.viewer, station._id, { ...place('350505100', '新'), version })
    const raced = await Promise.all([change(other, 1), change(other, 1)].map(refusedAs))
    expect(raced.filter((each) => each === 'OK')).toHaveLength(1)
    expect(await refusedAs(change(bureau, 1))).toMatch(
      /^陈副局长 has changed it since you read it \(.+\d\d:\d\d\)/,
    )
    expect(await refusedAs(change(bureau, 2))).toBe('OK')
  })

  it('that alone serves the district stays there, also of two that leave at one moment', async ({
    services,
    bureau,
    centre,
  }) => {
    const away = (id: string) => services.stationDesk.changeStation(bureau.viewer, id, place('350505001'))
    expect(await refusedAs(away(centre._id))).toMatch(/last station/)
    const second = await services.stations.addStation(place('350505', '区局'))
    await Promise.all([centre._id, second._id].map((id) => refusedAs(away(id))))
    expect((await services.stations.ofDistrict()).length).toBeGreaterThan(0)
  })
})

describe('a closing', () => {
  it('gives area, staff, fairs and trainings to who takes over, on its day, and lets new staff reach it', async ({
    services,
    platform,
    bureau,
    centre,
  }) => {
    const [gone, next] = [
      await services.stations.addStation(place('350505100')),
      await services.stations.addStation(place('350505101')),
    ]
    const [clerk, colleague] = [await clerkOf(services, gone), await clerkOf(services, next)]
    const draft = await aDraftFair(services, clerk.viewer)
    const training = await aTraining(services, clerk.viewer)
    const on = addDays(dayOf(platform.clock()), 2)
    const input = { successorId: next._id, on, reason: '机构合并', version: 1 }
    const { version } = await services.stationDesk.closeStation(bureau.viewer, gone._id, input)
    const job = { id: gone._id, version }
    await stationClosesRunner.run(job, services)
    expect((await services.stations.byIds([gone._id]))[0]?.closedAt).toBeNull()
    platform.clock.advance(2 * 86_400_000)
    const owing = () =>
      platform.connection.collection('stations').countDocuments({ closeOwed: { $exists: true } })
    await stationClosesRunner.run(job, services)
    expect(await owing()).toBe(1)
    platform.clock.advance(60_000)
    for (const time of [1, 2]) await stationClosesRunner.run(job, services).then(() => time)
    expect(await owing()).toBe(0)
    const accounts = await services.accounts.byIds([clerk.viewer.id, colleague.viewer.id])
    for (const account of accounts)
      expect(account).toMatchObject({ stationId: next._id, reach: '350505101', reachesAlso: ['350505100'] })
    const signedIn = await aStaffMember(services, { stationId: next._id, reach: '350505101' })
    await services.staffDesk.moveStaff(bureau.viewer, signedIn.viewer.id, next._id)
    const [moved] = await services.accounts.byIds([signedIn.viewer.id])
    expect(moved?.reachesAlso).toEqual(['350505100'])
    const [fair] = await services.fairs.byIds([draft._id])
    const [kept] = await services.trainings.staffByIds([training._id])
    for (const each of [fair, kept])
      expect(each).toMatchObject({ stationId: next._id, ownerArea: '350505101' })
    const serving = await services.stations.serviceStations('350505100')
    expect(serving.map(({ _id }) => _id)).toEqual([next._id, centre._id])
    expect((await services.stations.standing(gone._id))?._id).toBe(next._id)
    expect(await refusedAs(services.staffDesk.moveStaff(bureau.viewer, clerk.viewer.id, gone._id))).toBe(
      'stationId',
    )
  })

  it('lets who takes over see what lies there', async ({ services, platform, bureau, centre }) => {
    expect(centre.areaCode).toBe('350505')
    const [gone, next] = [
      await services.stations.addStation(place('350505100')),
      await services.stations.addStation(place('350505101')),
    ]
    const colleague = await clerkOf(services, next)
    const input = { successorId: next._id, on: dayOf(platform.clock()), reason: '机构合并' }
    const { version } = await services.stationDesk.closeStation(bureau.viewer, gone._id, input)
    await stationClosesRunner.run({ id: gone._id, version }, services)
    const viewer = await services.accounts.viewerOf(colleague.token)
    expect(['350505100202', '350505101', '350505001'].map((area) => reaches(viewer, area))).toEqual([
      ...[true, true, false],
    ])
  })

  it('is told once to its staff, to who takes over and to the people there, and taken back in its place', async ({
    services,
    platform,
    bureau,
  }) => {
    const [gone, next] = [
      await services.stations.addStation(place('350505102')),
      await services.stations.addStation(place('350505101')),
    ]
    const clerk = await clerkOf(services, gone)
    const person = await aVeteran(services, { areaCode: '350505102' })
    const input = { successorId: next._id, on: addDays(dayOf(platform.clock()), 30), reason: '机构合并' }
    const closing = await services.stationDesk.closeStation(bureau.viewer, gone._id, input)
    const told = async (who: typeof clerk) => {
      const { nodes } = await services.notifications.inbox(who.viewer, { first: 10 })
      return nodes
        .filter(({ kind }) => kind === 'STATION_CLOSES')
        .map((row) => services.notifications.wordingOf(row, 'en').title)
    }
    for (const time of [1, 2])
      await stationClosingToldRunner
        .run({ id: gone._id, version: closing.version }, services)
        .then(() => time)
    for (const who of [clerk, person]) expect(await told(who)).toEqual(['350505102 station closes'])
    const kept = await services.stationDesk.keepStation(bureau.viewer, gone._id, closing.version)
    await stationClosingToldRunner.run({ id: gone._id, version: kept.version }, services)
    expect(await told(person)).toEqual(['Your station stays open'])
    platform.clock.advance(40 * 86_400_000)
    await stationClosesRunner.run({ id: gone._id, version: closing.version }, services)
    expect((await services.stations.byIds([gone._id]))[0]?.closedAt).toBeNull()
    expect(await refusedAs(services.stationDesk.keepStation(bureau.viewer, gone._id))).toMatch(
      /^Nothing is planned/,
    )
  })

  it('is refused by name for what stands in its way', async ({ services, platform, bureau, centre }) => {
    const { stationDesk, stations } = services
    const today = dayOf(platform.clock())
    const close = (id: string, successorId: string, more: object = {}) =>
      refusedAs(
        stationDesk.closeStation(bureau.viewer, id, { successorId, on: today, reason: '机构合并', ...more }),
      )
    const town = await stations.addStation(place('350505100'))
    const village = await stations.addStation(place('350505100202'))
    const other = await stations.addStation(place('350505101'))
    expect(await close(centre._id, other._id)).toMatch(/last station/)
    expect(await close(town._id, other._id)).toMatch(/350505100202服务站/)
    expect(await close(village._id, village._id)).toBe('successorId')
    expect(await close(village._id, 'nobody')).toBe('successorId')
    expect(await close('nobody', town._id)).toMatch(/not found/)
    expect(await close(village._id, town._id, { on: addDays(today, -1), reason: '' })).toBe('reason,on')
    expect(await close(village._id, town._id, { on: addDays(today, 366) })).toBe('on')
    expect(await close(village._id, town._id, { version: 7 })).toMatch(/changed since/)
    const clerk = await clerkOf(services, village)
    const fair = await aFair(services, clerk.viewer, { titleZh: '重阳招聘会' })
    expect(await close(village._id, town._id)).toMatch(/重阳招聘会/)
    await stationDesk.handOverFair(clerk.viewer, fair._id, { stationId: town._id, version: fair.version })
    expect(await close(village._id, town._id)).toBe('OK')
    expect(await close(village._id, town._id)).toMatch(/closed or about to close/)
    await stationDesk.handOverFair(bureau.viewer, fair._id, { stationId: other._id })
    expect(await close(town._id, other._id)).toMatch(/take over/)
    await stationDesk.handOverFair(bureau.viewer, fair._id, { stationId: town._id })
    expect(await close(other._id, village._id)).toBe('successorId')
    expect(
      await refusedAs(stationDesk.changeStation(bureau.viewer, village._id, place('350505100202'))),
    ).toMatch(/closed or about/)
    const to = (stationId: string) =>
      refusedAs(stationDesk.handOverFair(bureau.viewer, fair._id, { stationId }))
    expect(await to(village._id)).toBe('stationId')
    const elsewhere = await clerkOf(services, other)
    expect(
      await refusedAs(stationDesk.handOverFair(elsewhere.viewer, fair._id, { stationId: other._id })),
    ).toMatch(/outside the area/)
  })

  it('of two towards each other at one moment leaves one of them', async ({ services, platform, bureau }) => {
    const [one, other] = [
      await services.stations.addStation(place('350505100')),
      await services.stations.addStation(place('350505101')),
    ]
    const on = dayOf(platform.clock())
    const close = (id: string, successorId: string) =>
      refusedAs(services.stationDesk.closeStation(bureau.viewer, id, { successorId, on, reason: '机构合并' }))
    await Promise.all([close(one._id, other._id), close(other._id, one._id)])
    const left = await services.stations.byIds([one._id, other._id])
    expect(left.filter(({ closing }) => !closing).length).toBeGreaterThan(0)
  })
})
