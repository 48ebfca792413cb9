import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newObjectId } from '../../server/platform/ids.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aDraftFair, aFair, fairInput } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

let test: TestServices
let staff: Viewer
let others: (Viewer | null)[]
beforeAll(async () => {
  test = await testServices()
  staff = (await aStaffMember(test.services, { stationId: 'station-1' })).viewer
  others = [(await aVeteran(test.services)).viewer, (await anEmployer(test.services)).viewer, null]
})
afterAll(() => test.platform.close())

describe('a draft', () => {
  it('is kept for the station of whoever wrote it, and only staff know of it', async () => {
    const draft = await aDraftFair(test.services, staff)
    expect(draft).toMatchObject({ state: 'DRAFT', stationId: 'station-1', placesTaken: 0, version: 1 })
    expect(await test.services.fairs.fair(staff, draft._id)).toMatchObject({ titleZh: draft.titleZh })
    for (const viewer of others)
      await expect(test.services.fairs.fair(viewer, draft._id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('called off stays unknown to everybody else, as nobody was told of it', async () => {
    const draft = await aDraftFair(test.services, staff, { titleZh: '秘密的招聘会' })
    await test.services.fairs.cancel(staff, draft._id, '不办了')
    for (const viewer of others) {
      await expect(test.services.fairs.fair(viewer, draft._id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      const { nodes } = await test.services.fairs.page(viewer, { time: 'COMING', first: 100 })
      expect(nodes.map(({ _id }) => _id)).not.toContain(draft._id)
    }
  })

  it('with anything wrong in it is refused and nothing is kept', async () => {
    const fairs = test.platform.connection.collection('fairs')
    const before = await fairs.countDocuments()
    const create = test.services.fairs.create(staff, fairInput({ titleZh: 'x', capacity: 0 }))
    await expect(create).rejects.toMatchObject({ code: 'INVALID' })
    expect(await fairs.countDocuments()).toBe(before)
  })
})

describe('what staff do', () => {
  it('is refused to everybody else', async () => {
    const { _id } = await aDraftFair(test.services, staff)
    const { fairs } = test.services
    for (const viewer of others) {
      const code = viewer === null ? 'UNAUTHENTICATED' : 'FORBIDDEN'
      const actions = [
        () => fairs.create(viewer, fairInput()),
        () => fairs.update(viewer, _id, fairInput()),
        () => fairs.publish(viewer, _id),
        () => fairs.cancel(viewer, _id, '不办了'),
        () => fairs.registrations(viewer, { fairId: _id, first: 10 }),
      ]
      for (const action of actions) await expect(action()).rejects.toMatchObject({ code })
    }
  })

  it('to a fair that is not there finds nothing', async () => {
    const id = newObjectId()
    const { fairs } = test.services
    for (const action of [
      () => fairs.update(staff, id, fairInput()),
      () => fairs.publish(staff, id),
      () => fairs.cancel(staff, id, '不办了'),
      () => fairs.registrations(staff, { fairId: id, first: 10 }),
    ])
      await expect(action()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a change', () => {
  it('replaces what was read, and raises the version', async () => {
    const { _id, version } = await aDraftFair(test.services, staff)
    const changed = await test.services.fairs.update(staff, _id, {
      ...fairInput({ place: '新的地点' }),
      version,
    })
    expect(changed).toMatchObject({ place: '新的地点', version: version + 1, state: 'DRAFT' })
  })

  it('of what has been changed meanwhile is refused; of two at once one wins', async () => {
    const { _id, version } = await aDraftFair(test.services, staff)
    const change = (place: string) =>
      test.services.fairs.update(staff, _id, { ...fairInput({ place }), version })
    const outcomes = await Promise.allSettled([change('甲地'), change('乙地'), change('丙地')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(change('丁地')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await test.services.fairs.fair(staff, _id)).version).toBe(version + 1)
  })

  it('never leaves fewer places than are taken', async () => {
    const { _id } = await aFair(test.services, staff, { capacity: 5 })
    for (let seats = 0; seats < 2; seats += 1)
      await test.services.fairs.register((await aVeteran(test.services)).viewer, _id)
    const shrink = (capacity: number) => test.services.fairs.update(staff, _id, fairInput({ capacity }))
    await expect(shrink(1)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { en: expect.stringContaining('2 have registered') },
    })
    expect(await shrink(2)).toMatchObject({ capacity: 2, placesTaken: 2 })
    const late = test.services.fairs.register((await aVeteran(test.services)).viewer, _id)
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('of a fair that was called off is refused', async () => {
    const { _id } = await aFair(test.services, staff)
    await test.services.fairs.cancel(staff, _id, '台风')
    await expect(test.services.fairs.update(staff, _id, fairInput())).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })
})

describe('announcing', () => {
  it('makes a draft known and open', async () => {
    const draft = await aDraftFair(test.services, staff)
    const fair = await test.services.fairs.publish(staff, draft._id, draft.version)
    expect(fair).toMatchObject({ state: 'PUBLISHED', version: draft.version + 1 })
    expect(test.services.fairs.closedBecause(fair)).toBeNull()
    for (const viewer of others) expect(await test.services.fairs.fair(viewer, draft._id)).toBeTruthy()
  })

  it('is done once, by one of several members of staff', async () => {
    const { _id } = await aDraftFair(test.services, staff)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => test.services.fairs.publish(staff, _id)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(test.services.fairs.publish(staff, _id)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('of what has changed since it was read, or is over, is refused', async () => {
    const draft = await aDraftFair(test.services, staff)
    const stale = test.services.fairs.publish(staff, draft._id, draft.version - 1 || 99)
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' })
    test.platform.clock.set(draft.endsAt)
    await expect(test.services.fairs.publish(staff, draft._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { en: 'The fair is over; nothing can be changed.' },
    })
    test.platform.clock.set(new Date())
  })
})

describe('calling off', () => {
  it('keeps the reason, stays visible, and ends registering', async () => {
    const { _id } = await aFair(test.services, staff)
    const fair = await test.services.fairs.cancel(staff, _id, '  台风登陆  ')
    expect(fair).toMatchObject({ state: 'CANCELLED', cancelReason: '台风登陆' })
    expect(await test.services.fairs.fair(null, _id)).toMatchObject({ state: 'CANCELLED' })
    expect(test.services.fairs.closedBecause(fair)?.zh).toBe('招聘会已取消')
  })

  it('wants a reason, happens once, and not after the end', async () => {
    const { _id, endsAt } = await aFair(test.services, staff)
    for (const reason of ['', ' ', 'x', 'x'.repeat(501)])
      await expect(test.services.fairs.cancel(staff, _id, reason)).rejects.toMatchObject({
        code: 'INVALID',
        details: { fields: [expect.objectContaining({ path: 'reason' })] },
      })
    test.platform.clock.set(endsAt)
    await expect(test.services.fairs.cancel(staff, _id, '台风')).rejects.toMatchObject({ code: 'CONFLICT' })
    test.platform.clock.set(new Date())
    await test.services.fairs.cancel(staff, _id, '台风')
    await expect(test.services.fairs.cancel(staff, _id, '台风')).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
