import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FairRow } from '../../server/fairs/index.ts'
import { fairStore } from '../../server/fairs/fair.store.ts'
import { registrations } from '../../server/fairs/registration.service.ts'
import { registrationStore } from '../../server/fairs/registration.store.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { createServices } from '../../server/wiring.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { publicUrl, testServices, type TestServices } from '../support/test-services.ts'

let test: TestServices
let staff: Viewer
beforeAll(async () => {
  test = await testServices()
  staff = (await aStaffMember(test.services)).viewer
})
afterAll(() => test.platform.close())

const fairNow = async ({ _id }: FairRow) => (await test.services.fairs.byIds([_id]))[0] as FairRow
const ticketsOf = (fair: FairRow) =>
  test.platform.connection
    .collection('registrations')
    .countDocuments({ fairId: fair._id, state: 'REGISTERED' })
const veteran = async () => (await aVeteran(test.services)).viewer

/** Places held and tickets written. */
const counted = async (fair: FairRow) => [(await fairNow(fair)).placesTaken, await ticketsOf(fair)]

describe('ten thousand people and a hundred places', () => {
  const attempts = 10_000
  const capacity = 100

  const clients = (many: number) =>
    Promise.all(Array.from({ length: many }, () => openDatabase(test.platform.mongodbUrl)))

  it('get exactly a hundred tickets, from several clients at once', async () => {
    const fair = await aFair(test.services, staff, { capacity })
    const connections = await clients(4)
    const own = connections.map((connection) => ({
      fairs: fairStore(connection),
      tickets: registrationStore(connection),
    }))
    const attempt = async (at: number) => {
      const { fairs, tickets } = own[at % own.length] as (typeof own)[number]
      if (!(await fairs.takePlace(fair._id, new Date()))) return false
      const id = newObjectId()
      await tickets.register(
        fair._id,
        { veteranId: id, accountId: id, veteranName: '甲', phoneTail: '0000' },
        id,
        new Date(),
      )
      return true
    }
    const outcomes = await Promise.all(Array.from({ length: attempts }, (_, at) => attempt(at)))
    await Promise.all(connections.map((connection) => connection.close()))
    expect(outcomes.filter(Boolean)).toHaveLength(capacity)
    expect(await counted(fair)).toEqual([capacity, capacity])
  })

  it('get no more through the whole service with several connections, two hundred people at once', async () => {
    const fair = await aFair(test.services, staff, { capacity })
    // Signing in is bounded: forty at once.
    const people: Viewer[] = []
    while (people.length < 200) people.push(...(await Promise.all(Array.from({ length: 40 }, veteran))))
    const connections = await clients(3)
    const own = connections.map(
      (connection) => createServices({ ...test.platform, connection }, publicUrl).fairs,
    )
    const outcomes = await Promise.allSettled(
      people.map((viewer, at) => own[at % own.length]?.register(viewer, fair._id)),
    )
    await Promise.all(connections.map((connection) => connection.close()))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(capacity)
    for (const each of outcomes)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'CONFLICT' })
    expect(await counted(fair)).toEqual([capacity, capacity])
  })

  it('would be overbooked by reading, checking and then writing: the race is real', async () => {
    const fair = await aFair(test.services, staff, { capacity })
    const naive = test.platform.connection.collection<FairRow>('fairs')
    const attempt = async () => {
      const read = await naive.findOne({ _id: fair._id })
      if (!read || read.placesTaken >= (read.capacity ?? 0)) return false
      await naive.updateOne({ _id: fair._id }, { $set: { placesTaken: read.placesTaken + 1 } })
      return true
    }
    const outcomes = await Promise.all(Array.from({ length: 1_000 }, attempt))
    expect(outcomes.filter(Boolean).length).toBeGreaterThan(capacity)
  })
})

describe('a process that dies between the place and the ticket', () => {
  const recount = (quietForMs = 0) => test.services.fairs.recountPlaces(quietForMs)
  const store = () => fairStore(test.platform.connection)

  it('leaves a held place, which comes back once nothing has moved for a while', async () => {
    const fair = await aFair(test.services, staff, { capacity: 2 })
    await test.services.fairs.register(await veteran(), fair._id)
    await store().takePlace(fair._id, new Date())
    const late = await veteran()
    await expect(test.services.fairs.register(late, fair._id)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await recount(60_000)).toBe(0)
    expect(await counted(fair)).toEqual([2, 1])
    expect(await recount()).toBe(1)
    expect(await counted(fair)).toEqual([1, 1])
    await test.services.fairs.register(late, fair._id)
    expect(await counted(fair)).toEqual([2, 2])
  })

  it('while withdrawing leaves a place that comes back in the same way', async () => {
    const fair = await aFair(test.services, staff, { capacity: 1 })
    const { viewer, veteran: file } = await aVeteran(test.services)
    await test.services.fairs.register(viewer, fair._id)
    await recount()
    await store().movePlaces(fair._id)
    await registrationStore(test.platform.connection).withdraw(fair._id, file.accountId, new Date())
    expect(await counted(fair)).toEqual([1, 0])
    await recount()
    expect(await counted(fair)).toEqual([0, 0])
  })

  it('makes a busy fair look full for seconds only: the age of its request counts, not the quiet of the fair', async () => {
    const fair = await aFair(test.services, staff, { capacity: 2 })
    const [one, two] = [await veteran(), await veteran()]
    await store().takePlace(fair._id, test.platform.clock())
    await test.services.fairs.register(one, fair._id)
    await expect(test.services.fairs.register(two, fair._id)).rejects.toMatchObject({ code: 'CONFLICT' })
    test.platform.clock.advance(14_000)
    await expect(test.services.fairs.register(two, fair._id)).rejects.toMatchObject({ code: 'CONFLICT' })
    test.platform.clock.advance(2_000)
    expect(test.services.fairs.closedBecause(await fairNow(fair))).toBeNull()
    await test.services.fairs.register(two, fair._id)
    expect(await counted(fair)).toEqual([2, 2])
    await recount(60_000)
    expect(await counted(fair)).toEqual([2, 2])
  })

  it.each([
    [1, 'ends without a ticket when its place was given to another', [1, 1]],
    [2, 'takes another place when there is one', [2, 2]],
  ])('and wakes with %i places: it %s', async (capacity, _does, expected) => {
    const { services, platform } = test
    const fair = await aFair(services, staff, { capacity })
    const [slow, quick] = [await veteran(), await veteran()]
    const tickets = registrationStore(platform.connection)
    /** Between the place and the ticket this process sleeps so long that others take it for dead. */
    const register: typeof tickets.register = async (...args) => {
      platform.clock.advance(16_000)
      await services.fairs.recountPlaces(60_000)
      await services.fairs.register(quick, fair._id)
      return tickets.register(...args)
    }
    const sleeping = registrations({
      ...platform,
      ...services,
      fairs: store(),
      tickets: { ...tickets, register },
      cancelling: store().cancelling(platform),
      seen: services.fairs.fair,
      run: services.fairs.fair,
    })
    const outcome = await sleeping.register(slow, fair._id).catch((error: { code: string }) => error.code)
    if (capacity === 1) expect(outcome).toBe('CONFLICT')
    expect((await tickets.of(fair._id, slow.id)) === null).toBe(capacity === 1)
    expect(await counted(fair)).toEqual(expected)
    await services.fairs.recountPlaces(0)
    expect(await counted(fair)).toEqual(expected)
  })

  it('is not guessed at: a fair whose places have been recounted is left alone until they move again', async () => {
    const fair = await aFair(test.services, staff)
    await test.services.fairs.register(await veteran(), fair._id)
    await recount()
    expect((await fairNow(fair)).placesSettled).toBe(true)
    await test.services.fairs.register(await veteran(), fair._id)
    expect((await fairNow(fair)).placesSettled).toBe(false)
  })

  it('never has a place counted away that is being taken at that moment', async () => {
    const fair = await aFair(test.services, staff)
    await store().takePlace(fair._id, new Date())
    const [seen] = [(await store().unsettled(0)).find(({ _id }) => _id === fair._id)]
    await store().takePlace(fair._id, new Date())
    if (seen) await store().settlePlaces(seen, 0)
    expect((await fairNow(fair)).placesTaken).toBe(2)
  })

  it('keeps the place when nobody knows whether the ticket was written', async () => {
    const fair = await aFair(test.services, staff)
    const viewer = await veteran()
    const newId = () => {
      throw new Error('the connection was lost')
    }
    const unlucky = createServices({ ...test.platform, newId }, publicUrl).fairs
    await expect(unlucky.register(viewer, fair._id)).rejects.toThrow('the connection was lost')
    expect(await counted(fair)).toEqual([1, 0])
    await recount()
    expect(await counted(fair)).toEqual([0, 0])
  })
})
