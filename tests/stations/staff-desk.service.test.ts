import { describe, expect } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { inReach, reaches, reachesAll } from '../../server/reference/index.ts'
import { aPhone, aStaffMember } from '../support/a-account.ts'
import { withServices } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const day = 86_400_000
const place = {
  nameZh: '后龙镇退役军人服务站',
  nameEn: 'Houlong station',
  areaCode: '350505102',
  phone: '0595-87000002',
  addressZh: '后龙镇示例街 1 号',
  addressEn: '1 Example Street',
}

/** `bureau` and `town` are members of staff of the district and of a town. */
const it = withServices
  .extend('bureau', ({ services }) => aStaffMember(services, { name: '林局长', reach: '350505' }))
  .extend('town', ({ services }) => aStaffMember(services, { name: '肖站长', reach: '350505100' }))
it.beforeEach(({ platform }) => platform.clock.set(new Date()))

const fieldOf = (work: Promise<unknown>) =>
  work.then(
    () => 'OK',
    (error: { code: string; details?: { fields?: { path: string }[] } }) =>
      error.details?.fields?.map(({ path }) => path).join() || error.code,
  )

describe('the bureau', () => {
  it('makes a station and its staff, whose password is handed over and good for a new one only', async ({
    services,
    bureau,
  }) => {
    const { staffDesk, accounts } = services
    const add = () => staffDesk.addStation(bureau.viewer, place, 'station-key')
    const [station, atOnce] = await Promise.all([add(), add()])
    expect([atOnce._id, (await add())._id]).toEqual([station._id, station._id])
    const input = { name: '陈守望', phone: aPhone(), stationId: station._id }
    const { staff, password } = await staffDesk.addStaff(bureau.viewer, input)
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(staff).toMatchObject({ role: 'STAFF', stationId: station._id, reach: '350505102', leave: null })
    const { account } = await accounts.signIn({ phone: input.phone, password }, 'here')
    expect(accounts.dutiesOf(account)).toContain('NEW_PASSWORD')
    const all = await staffDesk.staffMembers(bureau.viewer)
    expect(all.map(({ _id }) => _id)).toContain(staff._id)
    for (const row of all) expect(row).not.toHaveProperty('passwordHash')
  })

  it('gives another password when the first was lost on the way, and makes no second account', async ({
    services,
    platform,
    bureau,
  }) => {
    const { staffDesk, accounts } = services
    const station = await staffDesk.addStation(bureau.viewer, place)
    const input = { name: '陈守望', phone: aPhone(), stationId: station._id }
    const first = await staffDesk.addStaff(bureau.viewer, input, 'a-key-of-staff')
    const again = await staffDesk.addStaff(bureau.viewer, input, 'a-key-of-staff')
    expect(again.staff._id).toBe(first.staff._id)
    const { phone } = input
    expect(await outcomeOf(accounts.signIn({ phone, password: first.password }, 'here'))).toBe('INVALID')
    expect(await outcomeOf(accounts.signIn({ phone, password: again.password }, 'here'))).toBe('OK')
    expect(await platform.connection.collection('accounts').countDocuments({ phone })).toBe(1)
  })

  it('is told every wrong field, a station that is not there, and a number that is taken', async ({
    services,
    bureau,
    veteran,
  }) => {
    const { staffDesk } = services
    const { viewer } = bureau
    const wrongPlace = { ...place, nameZh: '', areaCode: '999999999', phone: 'x' }
    expect(await fieldOf(staffDesk.addStation(viewer, wrongPlace))).toBe('nameZh,areaCode,phone')
    const input = { name: '陈守望', phone: aPhone(), stationId: 'none' }
    expect(await fieldOf(staffDesk.addStaff(viewer, input))).toBe('stationId')
    const { _id: stationId } = await staffDesk.addStation(viewer, place)
    expect(await fieldOf(staffDesk.addStaff(viewer, { name: '', phone: '1', stationId }))).toBe('name,phone')
    const taken = { ...input, stationId, phone: veteran.account.phone }
    expect(await fieldOf(staffDesk.addStaff(viewer, taken))).toBe('CONFLICT')
    expect(await fieldOf(staffDesk.moveStaff(viewer, veteran.account._id, stationId))).toBe('NOT_FOUND')
    expect(await fieldOf(staffDesk.disableStaff(viewer, 'nobody'))).toBe('NOT_FOUND')
  })

  it('moves, closes and resets others, who are signed out, and never itself', async ({
    services,
    bureau,
    town,
  }) => {
    const { staffDesk, accounts } = services
    const station = await staffDesk.addStation(bureau.viewer, place)
    const id = town.account._id
    const moved = await staffDesk.moveStaff(bureau.viewer, id, station._id)
    expect(moved).toMatchObject({ stationId: station._id, reach: '350505102' })
    expect(await accounts.viewerOf(town.token)).toBeNull()
    expect((await staffDesk.disableStaff(bureau.viewer, id)).disabledAt).toBeInstanceOf(Date)
    const { staff, password } = await staffDesk.resetStaff(bureau.viewer, id)
    expect(staff.disabledAt).toBeNull()
    expect(await outcomeOf(accounts.signIn({ phone: town.account.phone, password }, 'here'))).toBe('OK')
    const own = bureau.account._id
    expect(await fieldOf(staffDesk.disableStaff(bureau.viewer, own))).toBe('CONFLICT')
    expect(await fieldOf(staffDesk.resetStaff(bureau.viewer, own))).toBe('CONFLICT')
  })

  it('alone does so', async ({ services, town, veteran }) => {
    const { staffDesk } = services
    const id = town.account._id
    for (const [viewer, refused] of [
      [town.viewer, 'FORBIDDEN'],
      [veteran.viewer, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const)
      for (const act of [
        () => staffDesk.staffMembers(viewer),
        () => staffDesk.addStation(viewer, place),
        () => staffDesk.addStaff(viewer, { name: '陈', phone: aPhone(), stationId: 'x' }),
        () => staffDesk.moveStaff(viewer, id, 'x'),
        () => staffDesk.disableStaff(viewer, id),
        () => staffDesk.resetStaff(viewer, id),
        () => staffDesk.setLeave(viewer, id, { from: '2026-01-01', until: '2026-01-01', standInId: id }),
        () => staffDesk.endLeave(viewer, id),
      ])
        expect(await fieldOf(act())).toBe(refused)
  })
})

describe('who stands in', () => {
  it('sees and decides on what the colleague does, from the first day to the last, and no longer', async ({
    services,
    platform,
    bureau,
    town,
  }) => {
    const { staffDesk, accounts } = services
    const other = await aStaffMember(services, { reach: '350505102' })
    const today = dayOf(platform.clock())
    const input = { from: addDays(today, 1), until: addDays(today, 2), standInId: other.account._id }
    const set = await staffDesk.setLeave(bureau.viewer, town.account._id, input)
    expect(set).toMatchObject({ leave: input, standIn: { _id: other.account._id } })
    const now = async () => {
      const signedIn = await accounts.viewerOf(other.token)
      return ['350505100202', '350505102', '350505103'].map((area) => reaches(signedIn, area))
    }
    // The session of staff ends after half a day: the account is asked anew each morning.
    const eachDay: boolean[][] = []
    for (let at = 0; at < 4; at++) {
      const sessions = platform.connection.collection('sessions')
      await sessions.updateMany(
        {},
        { $set: { createdAt: platform.clock(), expiresAt: new Date('2100-01-01') } },
      )
      eachDay.push(await now())
      platform.clock.advance(day)
    }
    expect(eachDay).toEqual([
      [false, true, false],
      [true, true, false],
      [true, true, false],
      [false, true, false],
    ])
  })

  it('finds in lists what lies in either area, and for a colleague of the bureau what lies in any', async ({
    services,
    platform,
    bureau,
    town,
  }) => {
    const { staffDesk, accounts } = services
    const other = await aStaffMember(services, { reach: '350505102' })
    const today = dayOf(platform.clock())
    const input = { from: today, until: today, standInId: other.account._id }
    await staffDesk.setLeave(bureau.viewer, town.account._id, input)
    const rows = platform.connection.collection<{ _id: string; areaCode: string }>('places')
    const codes = ['350505100202', '350505102', '350505103', '350521']
    await rows.insertMany(codes.map((areaCode) => ({ _id: areaCode, areaCode })))
    const found = async () => {
      const { filter } = inReach(await accounts.viewerOf(other.token))
      return (await rows.find(filter as object).toArray()).map(({ _id }) => _id).toSorted()
    }
    expect(await found()).toEqual(['350505100202', '350505102'])
    const colleague = await aStaffMember(services, { reach: '350505' })
    await staffDesk.setLeave(bureau.viewer, colleague.account._id, input)
    expect(reachesAll((await accounts.viewerOf(other.token)) ?? other.viewer)).toBe(true)
    expect(await found()).toEqual(codes)
    await staffDesk.endLeave(bureau.viewer, colleague.account._id)
    await staffDesk.disableStaff(bureau.viewer, town.account._id)
    expect(await found()).toEqual(['350505102'])
  })

  it('is another, whose account is open and who is there, on days that can be', async ({
    services,
    platform,
    bureau,
    town,
    veteran,
  }) => {
    const { staffDesk } = services
    const { viewer } = bureau
    const id = town.account._id
    const [today, later] = [dayOf(platform.clock()), addDays(dayOf(platform.clock()), 5)]
    const set = (input: object) =>
      fieldOf(
        staffDesk.setLeave(viewer, id, {
          from: today,
          until: later,
          standInId: bureau.account._id,
          ...input,
        }),
      )
    expect(await set({ standInId: id })).toBe('standInId')
    expect(await set({ standInId: veteran.account._id })).toBe('standInId')
    expect(await set({ standInId: 'nobody' })).toBe('standInId')
    expect(await set({ from: addDays(today, -9), until: addDays(today, -1) })).toBe('until')
    expect(await set({ from: later, until: today })).toBe('until')
    expect(await set({ until: addDays(today, 401) })).toBe('until')
    expect(await set({ from: 'soon', until: '' })).toBe('from,until')
    const away = await aStaffMember(services)
    const leave = { from: later, until: addDays(later, 3), standInId: bureau.account._id }
    await staffDesk.setLeave(viewer, away.account._id, leave)
    expect(await set({ standInId: away.account._id })).toBe('standInId')
    expect(await set({ standInId: away.account._id, until: addDays(later, -1) })).toBe('OK')
    expect(await set({})).toBe('OK')
    expect((await staffDesk.endLeave(viewer, id)).leave).toBeNull()
  })
})
