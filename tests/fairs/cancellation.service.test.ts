import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FairRow } from '../../server/fairs/index.ts'
import { fairStore } from '../../server/fairs/fair.store.ts'
import { registrationStore } from '../../server/fairs/registration.store.ts'
import type { NotificationRow } from '../../server/notifications/index.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

let test: TestServices
let staff: Viewer
beforeAll(async () => {
  test = await testServices()
  staff = (await aStaffMember(test.services)).viewer
})
afterAll(() => test.platform.close())

const notices = () => test.platform.connection.collection<NotificationRow>('notifications')
const toldOf = async ({ _id }: FairRow) =>
  (await notices().find({ subjectId: _id, kind: 'FAIR_CANCELLED' }).toArray()).map((row) => row.recipientId)
const fairNow = async ({ _id }: FairRow) => (await test.services.fairs.byIds([_id]))[0] as FairRow

describe('calling off', () => {
  const registered = async (fair: FairRow, many: number) => {
    const tickets = registrationStore(test.platform.connection)
    const ids = Array.from({ length: many }, newObjectId)
    for (const id of ids)
      await tickets.register(
        fair._id,
        { veteranId: id, accountId: id, veteranName: '甲', phoneTail: '0000' },
        newObjectId(),
        new Date(),
      )
    return ids.toSorted()
  }

  it('tells each of those registered once, however often it is done, and nobody else', async () => {
    const fair = await aFair(test.services, staff)
    await aVeteran(test.services)
    const expected = await registered(fair, 130)
    const { viewer } = await aVeteran(test.services)
    await test.services.fairs.register(viewer, fair._id)
    await test.services.fairs.withdraw(viewer, fair._id)
    await test.services.fairs.cancel(staff, fair._id, '台风登陆')
    await Promise.all([1, 2].map(() => test.services.fairs.announceCancellation(fair._id)))
    await test.services.fairs.announceCancellation(fair._id)
    expect((await toldOf(fair)).toSorted()).toEqual(expected)
    const [notice] = await notices().find({ subjectId: fair._id, kind: 'FAIR_CANCELLED' }).toArray()
    expect(notice?.facts.reason).toBe('台风登陆')
    expect(await fairNow(fair)).not.toHaveProperty('cancellationOwed')
  })

  it('tells nobody of a fair that takes place', async () => {
    const fair = await aFair(test.services, staff)
    await registered(fair, 2)
    await test.services.fairs.announceCancellation(fair._id)
    expect(await toldOf(fair)).toEqual([])
  })

  it('also reaches who got a place at that very moment and a ticket just after everybody was told', async () => {
    const fair = await aFair(test.services, staff)
    await fairStore(test.platform.connection).takePlace(fair._id, new Date())
    await test.services.fairs.cancel(staff, fair._id, '台风')
    await test.services.fairs.announceCancellation(fair._id)
    const late = await registered(fair, 1)
    await test.services.fairs.announceCancellation(fair._id)
    expect(await toldOf(fair)).toEqual([])
    await test.services.fairs.recountPlaces(0)
    await test.services.fairs.announceCancellation(fair._id)
    expect(await toldOf(fair)).toEqual(late)
  })
})

describe('what is owed of a cancellation', () => {
  it('anew, as places moved while everybody was notified, is not taken away by that round', async () => {
    const fair = await aFair(test.services, staff)
    const store = fairStore(test.platform.connection)
    await store.takePlace(fair._id, new Date())
    const called = await test.services.fairs.cancel(staff, fair._id, '台风')
    await test.services.fairs.recountPlaces(0)
    const { cancelling } = test.services.fairs.owed
    await cancelling.done({ id: fair._id, version: called.version })
    expect((await store.byId(fair._id))?.cancellationOwed?.version).toBe(called.version + 1)
    await test.services.fairs.announceCancellation(fair._id)
    expect(await store.byId(fair._id)).not.toHaveProperty('cancellationOwed')
  })

  it('is nothing for a fair that takes place, however its places move', async () => {
    const fair = await aFair(test.services, staff)
    const store = fairStore(test.platform.connection)
    await store.takePlace(fair._id, new Date())
    await test.services.fairs.recountPlaces(0)
    const now = await store.byId(fair._id)
    expect(now).not.toHaveProperty('cancellationOwed')
    expect(now?.version).toBe(fair.version)
  })
})

describe('an invitation', () => {
  const moot = async (
    fair: FairRow,
    recipientId: string,
    kind: NotificationRow['kind'] = 'FAIR_INVITATION',
  ) => {
    const notice = test.services.fairs.notices.find((each) => each.kind === kind)
    return (await notice?.isMoot?.({ subjectId: fair._id, recipientId })) ?? false
  }

  it('need not be mailed to who has registered already, nor when the fair was called off', async () => {
    const fair = await aFair(test.services, staff)
    const { viewer } = await aVeteran(test.services)
    expect(await moot(fair, viewer.id)).toBe(false)
    await test.services.fairs.register(viewer, fair._id)
    expect(await moot(fair, viewer.id)).toBe(true)
    expect(await moot(fair, newObjectId())).toBe(false)
    await test.services.fairs.withdraw(viewer, fair._id)
    expect(await moot(fair, viewer.id)).toBe(false)
    await test.services.fairs.cancel(staff, fair._id, '台风')
    expect(await moot(fair, newObjectId())).toBe(true)
  })

  it('is the only kind that becomes moot: who registered is told of the cancellation', async () => {
    const fair = await aFair(test.services, staff)
    const { viewer } = await aVeteran(test.services)
    await test.services.fairs.register(viewer, fair._id)
    await test.services.fairs.cancel(staff, fair._id, '台风')
    expect(await moot(fair, viewer.id, 'FAIR_CANCELLED')).toBe(false)
  })
})
