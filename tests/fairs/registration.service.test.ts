import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FairRow } from '../../server/fairs/index.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aDraftFair, aFair } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { anEmployer } from '../support/a-employer.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

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

describe('registering', () => {
  it('takes a place and gives a ticket with the person’s name and the end of the phone number', async () => {
    const fair = await aFair(test.services, staff)
    const { viewer, account } = await aVeteran(test.services)
    const ticket = await test.services.fairs.register(viewer, fair._id)
    expect(ticket).toMatchObject({
      fairId: fair._id,
      accountId: viewer.id,
      veteranName: viewer.name,
      phoneTail: account.phone.slice(-4),
      state: 'REGISTERED',
    })
    expect(await counted(fair)).toEqual([1, 1])
  })

  it('done again, and many times at once, is one place and one ticket', async () => {
    const fair = await aFair(test.services, staff)
    const viewer = await veteran()
    const tickets = await Promise.all(
      Array.from({ length: 20 }, () => test.services.fairs.register(viewer, fair._id)),
    )
    expect(new Set(tickets.map(({ ticketCode }) => ticketCode)).size).toBe(1)
    expect(await counted(fair)).toEqual([1, 1])
  })

  it('is for veterans: others are refused, and without signing in too', async () => {
    const fair = await aFair(test.services, staff)
    const employer = (await anEmployer(test.services)).viewer
    for (const viewer of [staff, employer])
      await expect(test.services.fairs.register(viewer, fair._id)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    await expect(test.services.fairs.register(null, fair._id)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
    expect(await counted(fair)).toEqual([0, 0])
  })

  it('for a draft, or a fair that is not there, finds no fair', async () => {
    const viewer = await veteran()
    const draft = await aDraftFair(test.services, staff)
    for (const id of [draft._id, newObjectId()])
      await expect(test.services.fairs.register(viewer, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is over once the fair is full, closed or called off; who has a ticket still gets it shown', async () => {
    const fair = await aFair(test.services, staff, { capacity: 1 })
    const [first, late] = [await veteran(), await veteran()]
    const ticket = await test.services.fairs.register(first, fair._id)
    await expect(test.services.fairs.register(late, fair._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { en: expect.stringContaining('All places') },
    })
    test.platform.clock.set(fair.registrationClosesAt)
    await expect(test.services.fairs.register(late, fair._id)).rejects.toMatchObject({
      text: { en: expect.stringContaining('closed') },
    })
    test.platform.clock.set(new Date())
    await test.services.fairs.cancel(staff, fair._id, '台风')
    await expect(test.services.fairs.register(late, fair._id)).rejects.toMatchObject({
      text: { en: expect.stringContaining('called off') },
    })
    expect((await test.services.fairs.register(first, fair._id)).ticketCode).toBe(ticket.ticketCode)
  })
})

describe('withdrawing', () => {
  it('gives the place back exactly once, however often it is asked at once', async () => {
    const fair = await aFair(test.services, staff)
    const [leaving, staying] = [await veteran(), await veteran()]
    for (const viewer of [leaving, staying]) await test.services.fairs.register(viewer, fair._id)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => test.services.fairs.withdraw(leaving, fair._id)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of outcomes)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'NOT_FOUND' })
    expect(await counted(fair)).toEqual([1, 1])
  })

  it('lets the person register again with another ticket, and the old one is worth nothing', async () => {
    const fair = await aFair(test.services, staff, { capacity: 1 })
    const viewer = await veteran()
    const first = await test.services.fairs.register(viewer, fair._id)
    expect((await test.services.fairs.withdraw(viewer, fair._id)).state).toBe('WITHDRAWN')
    const second = await test.services.fairs.register(viewer, fair._id)
    expect(second.state).toBe('REGISTERED')
    expect(second.ticketCode).not.toBe(first.ticketCode)
    expect(await counted(fair)).toEqual([1, 1])
    const all = await test.platform.connection
      .collection('registrations')
      .countDocuments({ fairId: fair._id })
    expect(all).toBe(1)
  })

  it('of somebody who is not registered finds nothing and frees nothing', async () => {
    const fair = await aFair(test.services, staff)
    await test.services.fairs.register(await veteran(), fair._id)
    await expect(test.services.fairs.withdraw(await veteran(), fair._id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await counted(fair)).toEqual([1, 1])
  })

  it('mixed with registering by the same few people at once never loses or invents a place', async () => {
    const fair = await aFair(test.services, staff, { capacity: 3 })
    const people = await Promise.all(Array.from({ length: 6 }, veteran))
    const rounds = people.flatMap((viewer) =>
      Array.from({ length: 8 }, async (_, at) =>
        at % 2
          ? test.services.fairs.withdraw(viewer, fair._id)
          : test.services.fairs.register(viewer, fair._id),
      ),
    )
    await Promise.allSettled(rounds)
    const [held, written] = await counted(fair)
    expect(held).toBe(written)
    expect(written).toBeLessThanOrEqual(3)
    for (const viewer of people) await test.services.fairs.register(viewer, fair._id).catch(() => undefined)
    expect(await counted(fair)).toEqual([3, 3])
  })
})

describe('a person’s registrations', () => {
  it('come soonest fair first, page by page, without those given back', async () => {
    const viewer = await veteran()
    const day = 86_400_000
    const startsAt = (days: number) => new Date(Date.now() + days * day)
    const fairs: FairRow[] = []
    for (const days of [9, 3, 6, 12]) {
      const times = {
        startsAt: startsAt(days),
        endsAt: startsAt(days + 0.2),
        registrationClosesAt: startsAt(days),
      }
      fairs.push(await aFair(test.services, staff, times))
    }
    for (const fair of fairs) await test.services.fairs.register(viewer, fair._id)
    const [nine, three, six, twelve] = fairs.map(({ _id }) => _id)
    await test.services.fairs.withdraw(viewer, twelve as string)
    const first = await test.services.fairs.myRegistrations(viewer, { first: 2 })
    expect(first.nodes.map(({ fairId }) => fairId)).toEqual([three, six])
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    const after = first.pageInfo.endCursor
    const second = await test.services.fairs.myRegistrations(viewer, { first: 2, after })
    expect(second.nodes.map(({ fairId }) => fairId)).toEqual([nine])
    expect(second.pageInfo.hasNextPage).toBe(false)
  })

  it('are nobody else’s, and staff have none', async () => {
    const fair = await aFair(test.services, staff)
    await test.services.fairs.register(await veteran(), fair._id)
    const other = await test.services.fairs.myRegistrations(await veteran(), { first: 10 })
    expect(other).toMatchObject({ nodes: [], totalCount: 0 })
    await expect(test.services.fairs.myRegistrations(staff, { first: 10 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('the registrations of a fair', () => {
  it('are for staff, newest first, every one on exactly one page', async () => {
    const fair = await aFair(test.services, staff)
    const people = await Promise.all(Array.from({ length: 7 }, veteran))
    for (const viewer of people) await test.services.fairs.register(viewer, fair._id)
    const seen: string[] = []
    for (let after: string | null = null; ;) {
      const page = await test.services.fairs.registrations(staff, { fairId: fair._id, first: 3, after })
      seen.push(...page.nodes.map(({ accountId }) => accountId))
      expect(page.totalCount).toBe(7)
      after = page.pageInfo.endCursor
      if (!page.pageInfo.hasNextPage) break
    }
    expect(seen.toSorted()).toEqual(people.map(({ id }) => id).toSorted())
    const veteranAsking = test.services.fairs.registrations(people[0] as Viewer, {
      fairId: fair._id,
      first: 3,
    })
    await expect(veteranAsking).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
