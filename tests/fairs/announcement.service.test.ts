import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFairs, type FairRow } from '../../server/fairs/index.ts'
import type { StoredFair } from '../../server/fairs/fair-schema.ts'
import { fairStore } from '../../server/fairs/fair.store.ts'
import type { NotificationRow } from '../../server/notifications/index.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import type { VeteranDraft } from '../../server/veterans/index.ts'
import type { Services } from '../../server/wiring.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aFair, fairInput } from '../support/a-fair.ts'
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

describe('what is owed of an announcement', () => {
  const owed = async (fair: FairRow) => ((await fairNow(fair)) as StoredFair).announcementOwed

  it('is marked when the fair is announced, and nothing once everybody is found', async () => {
    const draft = await test.services.fairs.create(staff, fairInput())
    expect(await owed(draft)).toBeUndefined()
    const fair = await test.services.fairs.publish(staff, draft._id)
    expect(await owed(fair)).toMatchObject({ version: fair.version })
    await test.services.fairs.announce(fair._id)
    expect(await owed(fair)).toBeUndefined()
  })

  it('stays when a worker dies, is left in peace while another goes on, and then found by the sweep', async () => {
    await people(250)
    const fair = await aFair(test.services, staff)
    test.platform.clock.advance(30_000)
    await expect(dyingAfter(1).announce(fair._id)).rejects.toThrow('killed')
    const { announcing } = test.services.fairs.owed
    test.platform.clock.advance(44_000)
    await announcing.askAgain()
    expect(await owed(fair)).not.toHaveProperty('repeats')
    test.platform.clock.advance(1_000)
    await announcing.askAgain()
    expect(await owed(fair)).toMatchObject({ version: fair.version, repeats: 1 })
  })

  it('is not taken away by a worker that gives way to another', async () => {
    await people(250)
    const fair = await aFair(test.services, staff)
    const audience: Services['veterans']['audience'] = async (...args) => {
      const found = await test.services.veterans.audience(...args)
      // Meanwhile another worker moves on by a hundred, and dies.
      await dyingAfter(1)
        .announce(fair._id)
        .catch(() => undefined)
      return found
    }
    await withVeterans({ audience }).announce(fair._id)
    expect((await fairNow(fair)).announcement.complete).toBe(false)
    expect(await owed(fair)).toMatchObject({ version: fair.version })
  })

  it('of a change made meanwhile is not taken away by the walk before it', async () => {
    await people(120)
    const fair = await aFair(test.services, staff)
    let changed: FairRow | undefined
    const audience: Services['veterans']['audience'] = async (...args) => {
      changed ??= await test.services.fairs.update(staff, fair._id, fairInput({ place: '新的地点' }))
      return test.services.veterans.audience(...args)
    }
    await withVeterans({ audience }).announce(fair._id)
    expect(await owed(fair)).toMatchObject({ version: changed?.version })
  })

  it('is nothing any more for a fair that was called off', async () => {
    const fair = await aFair(test.services, staff)
    await test.services.fairs.cancel(staff, fair._id, '台风')
    await test.services.fairs.announce(fair._id)
    expect(await owed(fair)).toBeUndefined()
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
