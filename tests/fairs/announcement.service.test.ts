import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFairs, type FairRow } from '../../server/fairs/index.ts'
import { fairStore } from '../../server/fairs/fair.store.ts'
import { registrationStore } from '../../server/fairs/registration.store.ts'
import type { NotificationRow } from '../../server/notifications/index.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import type { VeteranDraft } from '../../server/veterans/index.ts'
import type { Services } from '../../server/wiring.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aFair, fairInput } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

let test: TestServices
let staff: Viewer
beforeAll(async () => {
  test = await testServices()
  staff = (await aStaffMember(test.services)).viewer
})
afterAll(() => test.platform.close())
beforeEach(async () => {
  await test.platform.connection.collection('veterans').deleteMany({})
  test.platform.clock.set(new Date())
})

const notices = () => test.platform.connection.collection<NotificationRow>('notifications')
const invitedTo = async ({ _id }: FairRow) =>
  (await notices().find({ subjectId: _id, kind: 'FAIR_INVITATION' }).toArray()).map((row) => row.recipientId)
const toldOf = async ({ _id }: FairRow) =>
  (await notices().find({ subjectId: _id, kind: 'FAIR_CANCELLED' }).toArray()).map((row) => row.recipientId)
const fairNow = async ({ _id }: FairRow) => (await test.services.fairs.byIds([_id]))[0] as FairRow
/** Files without accounts: enough to be invited. */
async function people(many: number, draft: Partial<VeteranDraft> = {}): Promise<string[]> {
  const drafts = Array.from({ length: many }, (_, at) => ({
    accountId: newObjectId(),
    name: `甲${at}`,
    areaCode: '350505',
    ...draft,
  }))
  await test.services.veterans.createMany(drafts)
  return drafts.map(({ accountId }) => accountId).toSorted()
}
const everyone = async (fair: FairRow) => (await invitedTo(fair)).toSorted()

/** The services of a worker that dies when it has asked for notices `calls` times. */
function dyingAfter(calls: number): Services['fairs'] {
  let left = calls
  const audience: Services['veterans']['audience'] = (...args) => {
    if (left === 0) throw new Error('killed')
    left -= 1
    return test.services.veterans.audience(...args)
  }
  return withVeterans({ audience })
}
const withVeterans = (veterans: Partial<Services['veterans']>) => {
  const services = { ...test.services, veterans: { ...test.services.veterans, ...veterans } }
  return createFairs({ ...test.platform, ...services })
}

describe('an announcement', () => {
  it.each([0, 1, 99, 100, 101, 250])('of a fair that concerns %i people invites each once', async (many) => {
    const expected = await people(many)
    const fair = await aFair(test.services, staff)
    await test.services.fairs.announce(fair._id)
    await test.services.fairs.announce(fair._id)
    expect(await everyone(fair)).toEqual(expected)
    expect(await test.services.fairs.announcementOf(await fairNow(fair))).toEqual({
      invited: many,
      complete: true,
      mailed: 0,
    })
  })

  it('done by three workers at once invites each once', async () => {
    const expected = await people(320)
    const fair = await aFair(test.services, staff)
    await Promise.all([1, 2, 3].map(() => test.services.fairs.announce(fair._id)))
    expect(await everyone(fair)).toEqual(expected)
    expect((await fairNow(fair)).announcement.complete).toBe(true)
  })

  it('goes on where a dead worker stopped, and counts nobody twice', async () => {
    const expected = await people(350)
    const fair = await aFair(test.services, staff)
    await expect(dyingAfter(2).announce(fair._id)).rejects.toThrow('killed')
    expect(await invitedTo(fair)).toHaveLength(200)
    const half = await fairNow(fair)
    expect(half.announcement).toMatchObject({ complete: false, cursor: expect.any(String) })
    await test.services.fairs.announce(fair._id)
    expect(await everyone(fair)).toEqual(expected)
    expect((await test.services.fairs.announcementOf(await fairNow(fair))).invited).toBe(350)
  })

  it('whose worker died between the notices and the mark repeats that hundred without effect', async () => {
    const expected = await people(150)
    const fair = await aFair(test.services, staff)
    await expect(dyingAfter(1).announce(fair._id)).rejects.toThrow('killed')
    const store = fairStore(test.platform.connection)
    const { announcement } = await fairNow(fair)
    await store.moveAnnouncement(fair._id, announcement, { ...announcement, cursor: null })
    await test.services.fairs.announce(fair._id)
    expect(await everyone(fair)).toEqual(expected)
  })

  it('invites nobody to a draft or a fair called off', async () => {
    await people(3)
    const fair = await aFair(test.services, staff)
    await test.services.fairs.cancel(staff, fair._id, '台风')
    await test.services.fairs.announce(fair._id)
    const draft = await test.services.fairs.create(staff, fairInput())
    await test.services.fairs.announce(draft._id)
    await test.services.fairs.announce(newObjectId())
    expect([await invitedTo(fair), await invitedTo(draft)]).toEqual([[], []])
  })

  it('stops when the fair is called off half way', async () => {
    await people(250)
    const fair = await aFair(test.services, staff)
    let asked = 0
    const audience: Services['veterans']['audience'] = async (...args) => {
      asked += 1
      if (asked === 2) await test.services.fairs.cancel(staff, fair._id, '台风')
      return test.services.veterans.audience(...args)
    }
    await withVeterans({ audience }).announce(fair._id)
    expect(asked).toBe(2)
    expect((await fairNow(fair)).announcement.complete).toBe(false)
  })
})

describe('a fair changed after its announcement', () => {
  it('for more areas invites those who are new, and nobody twice', async () => {
    const near = await people(120)
    const far = await people(30, { areaCode: '350521' })
    const fair = await aFair(test.services, staff)
    await test.services.fairs.announce(fair._id)
    const wider = { ...fairInput(), invitedAreaCodes: ['350505', '350521'] }
    const changed = await test.services.fairs.update(staff, fair._id, wider)
    expect(changed.announcement).toMatchObject({ complete: false, cursor: null })
    await test.services.fairs.announce(fair._id)
    expect(await everyone(fair)).toEqual([...near, ...far].toSorted())
  })

  it('while a worker is on its first hundred loses none of those who are new', async () => {
    const far = await people(5, { areaCode: '350521' })
    const near = await people(120)
    const fair = await aFair(test.services, staff)
    let isFirst = true
    const audience: Services['veterans']['audience'] = async (...args) => {
      const found = await test.services.veterans.audience(...args)
      if (isFirst)
        await test.services.fairs.update(staff, fair._id, {
          ...fairInput(),
          invitedAreaCodes: ['350505', '350521'],
        })
      isFirst = false
      return found
    }
    await withVeterans({ audience }).announce(fair._id)
    await test.services.fairs.announce(fair._id)
    expect(await everyone(fair)).toEqual([...near, ...far].toSorted())
  })

  it('says the new place and time in invitations that are made already', async () => {
    await people(3)
    const fair = await aFair(test.services, staff)
    await test.services.fairs.announce(fair._id)
    await test.services.fairs.update(staff, fair._id, fairInput({ place: '新的地点' }))
    await test.services.fairs.announce(fair._id)
    const places = (await notices().find({ subjectId: fair._id }).toArray()).map((row) => row.facts.place)
    expect(places).toEqual(['新的地点', '新的地点', '新的地点'])
  })

  it('only in its places or notes is not announced anew', async () => {
    const fair = await aFair(test.services, staff)
    await test.services.fairs.announce(fair._id)
    const changed = await test.services.fairs.update(
      staff,
      fair._id,
      fairInput({ capacity: 7, notes: '带证件' }),
    )
    expect(changed.announcement.complete).toBe(true)
  })
})

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
    await people(5)
    const fair = await aFair(test.services, staff)
    const expected = await registered(fair, 130)
    const { viewer } = await aVeteran(test.services)
    await test.services.fairs.register(viewer, fair._id)
    await test.services.fairs.withdraw(viewer, fair._id)
    await test.services.fairs.cancel(staff, fair._id, '台风登陆')
    await Promise.all([1, 2].map(() => test.services.fairs.tellCancellation(fair._id)))
    await test.services.fairs.tellCancellation(fair._id)
    expect((await toldOf(fair)).toSorted()).toEqual(expected)
    const [notice] = await notices().find({ subjectId: fair._id, kind: 'FAIR_CANCELLED' }).toArray()
    expect(notice?.facts.reason).toBe('台风登陆')
    expect((await fairNow(fair)).cancellationTold).toBe(true)
  })

  it('tells nobody of a fair that takes place', async () => {
    const fair = await aFair(test.services, staff)
    await registered(fair, 2)
    await test.services.fairs.tellCancellation(fair._id)
    expect(await toldOf(fair)).toEqual([])
  })

  it('also reaches who got a place at that very moment and a ticket just after everybody was told', async () => {
    const fair = await aFair(test.services, staff)
    await fairStore(test.platform.connection).takePlace(fair._id, new Date())
    await test.services.fairs.cancel(staff, fair._id, '台风')
    await test.services.fairs.tellCancellation(fair._id)
    const late = await registered(fair, 1)
    await test.services.fairs.tellCancellation(fair._id)
    expect(await toldOf(fair)).toEqual([])
    await test.services.fairs.recountPlaces(0)
    await test.services.fairs.tellCancellation(fair._id)
    expect(await toldOf(fair)).toEqual(late)
  })
})

describe('an invitation', () => {
  const moot = async (
    fair: FairRow,
    recipientId: string,
    kind: NotificationRow['kind'] = 'FAIR_INVITATION',
  ) => {
    const row = { kind, subjectId: fair._id, recipientId } as NotificationRow
    return test.services.fairs.isInvitationMoot(row)
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
