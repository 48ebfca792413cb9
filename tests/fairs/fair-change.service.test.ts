import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FairRow } from '../../server/fairs/index.ts'
import type { StoredFair } from '../../server/fairs/fair-schema.ts'
import type { StoredNotification } from '../../server/notifications/notification.store.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aDraftFair, aFair, fairInput } from '../support/a-fair.ts'
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

const hour = 3_600_000
const notices = () => test.platform.connection.collection<StoredNotification>('notifications')
const inboxOf = async (viewer: Viewer, kind?: string) => {
  const { nodes } = await test.services.notifications.inbox(viewer, { first: 50 })
  return nodes
    .filter((row) => kind === undefined || row.kind === kind)
    .map((row) => ({
      ...row,
      ...test.services.notifications.wordingOf(row, 'zh-CN'),
      en: test.services.notifications.wordingOf(row, 'en'),
    }))
}
const fairNow = async ({ _id }: FairRow) => (await test.services.fairs.byIds([_id]))[0] as StoredFair
const update = (fair: FairRow, fields: Parameters<typeof fairInput>[0]) =>
  test.services.fairs.update(staff, fair._id, fairInput(fields))

/** Somebody registered, somebody only invited, and somebody of another place. */
async function aKnownFair() {
  const [registered, invited] = [await aVeteran(test.services), await aVeteran(test.services)]
  const elsewhere = await aVeteran(test.services, { areaCode: '440103' })
  const fair = await aFair(test.services, staff)
  await test.services.fairs.announce(fair._id)
  await test.services.fairs.register(registered.viewer, fair._id)
  return { fair, registered: registered.viewer, invited: invited.viewer, elsewhere: elsewhere.viewer }
}

describe('a fair that moves', () => {
  it.each([
    ['place', { place: '泉港区文化馆' }, ['泉港区体育馆', '泉港区文化馆']],
    ['hour', { endsAt: new Date(fairInput().endsAt.getTime() + hour) }, ['14:00', '15:00']],
    ['area', { areaCode: '350521' }, ['泉港区 泉港区体育馆', '惠安县 泉港区体育馆']],
  ])('to another %s tells those registered and those invited, with old and new', async (_, fields, said) => {
    const { fair, registered, invited, elsewhere } = await aKnownFair()
    await update(fair, fields)
    for (let time = 0; time < 2; time += 1) await test.services.fairs.announceChange(fair._id)
    for (const viewer of [registered, invited]) {
      const told = await inboxOf(viewer, 'FAIR_CHANGED')
      expect(told).toHaveLength(1)
      for (const part of said) expect(told[0]?.body).toContain(part)
      expect(told[0]?.path).toBe(`/fairs/${fair._id}`)
      expect(told[0]?.en.title).toBe('New time or place: Job fair for veterans')
    }
    expect(await inboxOf(elsewhere)).toEqual([])
    expect(await fairNow(fair)).not.toHaveProperty('moveOwed')
  })

  it('again is told again, also when nobody has been told of the first move yet', async () => {
    const { fair, invited } = await aKnownFair()
    await update(fair, { place: '甲馆' })
    await update(fair, { place: '乙馆' })
    await test.services.fairs.announceChange(fair._id)
    await update(fair, { place: '丙馆' })
    await test.services.fairs.announceChange(fair._id)
    const bodies = (await inboxOf(invited, 'FAIR_CHANGED')).map(({ body }) => body).toReversed()
    expect(bodies.map((body) => /由(.*?)改为(.*?)。/.exec(body)?.slice(1))).toEqual([
      ['泉港区 泉港区体育馆', '泉港区 甲馆'],
      ['泉港区 甲馆', '泉港区 乙馆'],
      ['泉港区 乙馆', '泉港区 丙馆'],
    ])
    expect((await fairNow(fair)).moves).toEqual([])
  })

  it('changed in nothing that moves it is not told, nor is a draft', async () => {
    const { fair, invited } = await aKnownFair()
    await update(fair, { capacity: 7, notes: '带证件', titleZh: '新的名称' })
    await test.services.fairs.announceChange(fair._id)
    expect(await inboxOf(invited, 'FAIR_CHANGED')).toEqual([])
    const draft = await aDraftFair(test.services, staff)
    expect(await update(draft, { place: '别处' })).not.toHaveProperty('moveOwed')
  })

  it('and is called off before anybody was told of it is not told as moved', async () => {
    const { fair, invited } = await aKnownFair()
    await update(fair, { place: '别处' })
    await test.services.fairs.cancel(staff, fair._id, '台风')
    await test.services.fairs.announceChange(fair._id)
    expect(await inboxOf(invited, 'FAIR_CHANGED')).toEqual([])
  })

  it('is asked about again by the sweep when the job was lost', async () => {
    const { fair } = await aKnownFair()
    await update(fair, { place: '别处' })
    test.platform.clock.advance(46_000)
    await test.services.fairs.owed.telling.askAgain()
    expect((await fairNow(fair)).moveOwed).toMatchObject({ repeats: 1 })
  })

  it('leaves an invitation that was read as it was read, and mails it no more', async () => {
    const { fair, invited } = await aKnownFair()
    const [first] = await inboxOf(invited)
    await test.services.notifications.read(invited, first?._id ?? '')
    await update(fair, { place: '别处' })
    await test.services.fairs.announce(fair._id)
    const [now] = await inboxOf(invited, 'FAIR_INVITATION')
    expect(now?.body).toBe(first?.body)
    await notices().updateOne({ _id: now?._id ?? '' }, { $set: { readAt: null } })
    const notice = await notices().findOne({ _id: now?._id ?? '' })
    const kind = test.services.fairs.notices.find((each) => each.kind === 'FAIR_INVITATION')
    expect(notice && (await kind?.isMoot?.(notice))).toBe(true)
  })

  it('is mailed to the invited only while they want invitations, to the registered always', async () => {
    const { fair, registered, invited } = await aKnownFair()
    await update(fair, { place: '别处' })
    await test.services.fairs.announceChange(fair._id)
    const kinds = new Map(test.services.fairs.notices.map((each) => [each.kind, each]))
    const isMoot = async (viewer: Viewer, kind: string) => {
      const row = await notices().findOne({ recipientId: viewer.id, kind })
      return row && (await kinds.get(kind)?.isMoot?.(row))
    }
    expect(await isMoot(invited, 'FAIR_CHANGED')).toBe(false)
    for (const viewer of [registered, invited])
      await test.services.veterans.updatePerson(viewer, { wantsInvitations: false })
    expect(await isMoot(invited, 'FAIR_CHANGED')).toBe(true)
    expect(await isMoot(invited, 'FAIR_INVITATION')).toBe(true)
    expect(await isMoot(registered, 'FAIR_CHANGED')).toBe(false)
  })
})

describe('a deadline', () => {
  const passed = () => new Date(test.platform.clock().getTime() - 1)
  const atDeadline = { code: 'INVALID', details: { fields: [{ path: 'registrationClosesAt' }] } }

  it('in the past is refused when a fair is made or changed', async () => {
    const late = { registrationClosesAt: passed() }
    await expect(test.services.fairs.create(staff, fairInput(late))).rejects.toMatchObject(atDeadline)
    for (const fair of [await aDraftFair(test.services, staff), await aFair(test.services, staff)])
      await expect(update(fair, late)).rejects.toMatchObject(atDeadline)
  })

  it('that passed while the fair stood announced does not stop its place from being changed', async () => {
    const fair = await aFair(test.services, staff)
    test.platform.clock.set(new Date(fair.registrationClosesAt.getTime() + hour))
    expect(await update(fair, { place: '别处' })).toMatchObject({ place: '别处' })
  })

  it('that passed while the fair was a draft is refused at publishing, in words', async () => {
    const draft = await aDraftFair(test.services, staff)
    test.platform.clock.set(new Date(draft.registrationClosesAt.getTime() + hour))
    await expect(test.services.fairs.publish(staff, draft._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: expect.stringContaining('报名截止时间已过') },
    })
  })

  it('moved into the future plans the mails again that were dropped as too late', async () => {
    const { fair, invited } = await aKnownFair()
    const late = { state: 'DROPPED' as const, attempts: 1, reason: 'past its useful time' }
    await notices().updateOne(
      { recipientId: invited.id },
      {
        $set: Object.fromEntries(Object.entries(late).map(([name, value]) => [`email.${name}`, value])),
        $unset: { mailOwed: 1 },
      },
    )
    await update(fair, { registrationClosesAt: new Date(fair.startsAt.getTime() - hour) })
    await test.services.fairs.announce(fair._id)
    const planned = await notices().findOne({ recipientId: invited.id })
    expect(planned).toMatchObject({ email: { state: 'PLANNED', attempts: 0 }, mailOwed: { version: 0 } })
  })
})

describe('whoever comes later', () => {
  const move = (viewer: Viewer, areaCode: string) => test.services.veterans.updatePerson(viewer, { areaCode })
  const owes = async ({ id }: Viewer) =>
    (await test.platform.connection.collection('veterans').findOne({ accountId: id }))?.audienceOwed !==
    undefined
  const fileId = async (viewer: Viewer) => (await test.services.veterans.myVeteran(viewer))._id

  it('by moving into the area is invited while registration is open, once', async () => {
    const fair = await aFair(test.services, staff)
    await test.services.fairs.announce(fair._id)
    const { viewer } = await aVeteran(test.services, { areaCode: '440103' })
    await move(viewer, '350505')
    expect(await owes(viewer)).toBe(true)
    for (let time = 0; time < 2; time += 1) await test.services.fairs.inviteVeteran(await fileId(viewer))
    expect((await inboxOf(viewer)).filter(({ subjectId }) => subjectId === fair._id)).toHaveLength(1)
  })

  it('by wishing for the work, or for invitations, is invited; by leaving is not', async () => {
    const about = ['4-02-02-01']
    const fair = await aFair(test.services, staff, { occupationCodes: about })
    const { viewer } = await aVeteran(test.services, { wantsInvitations: false })
    await test.services.veterans.stateWishes(viewer, { occupationCodes: about, shifts: [] })
    expect(await owes(viewer)).toBe(false)
    await test.services.veterans.updatePerson(viewer, { wantsInvitations: true })
    expect(await owes(viewer)).toBe(true)
    await test.services.fairs.inviteVeteran(await fileId(viewer))
    expect((await inboxOf(viewer)).map(({ subjectId }) => subjectId)).toContain(fair._id)
    const other = await aVeteran(test.services)
    await test.services.fairs.inviteVeteran(other.veteran._id)
    expect((await inboxOf(other.viewer)).map(({ subjectId }) => subjectId)).not.toContain(fair._id)
  })

  it('when registration has closed is not invited', async () => {
    const fair = await aFair(test.services, staff)
    test.platform.clock.set(fair.registrationClosesAt)
    const { viewer, veteran } = await aVeteran(test.services)
    await test.services.fairs.inviteVeteran(veteran._id)
    expect((await inboxOf(viewer)).map(({ subjectId }) => subjectId)).not.toContain(fair._id)
  })
})

describe('a fair called off', () => {
  it('says so in its invitations, read or not', async () => {
    const { fair, invited } = await aKnownFair()
    await test.services.fairs.cancel(staff, fair._id, '台风登陆')
    await test.services.fairs.announceCancellation(fair._id)
    const [notice] = await inboxOf(invited)
    expect(notice).toMatchObject({ kind: 'FAIR_INVITATION', title: '已取消：退役军人专场招聘会' })
    expect(notice?.body).toContain('台风登陆')
    expect(notice?.en.title).toBe('Called off: Job fair for veterans')
  })
})

describe('giving a place back', () => {
  it('ends with the fair', async () => {
    const { fair, registered } = await aKnownFair()
    test.platform.clock.set(fair.endsAt)
    await expect(test.services.fairs.withdraw(registered, fair._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: '招聘会已结束，不能再操作。' },
    })
    test.platform.clock.set(new Date(fair.endsAt.getTime() - 1))
    expect(await test.services.fairs.withdraw(registered, fair._id)).toMatchObject({ state: 'WITHDRAWN' })
  })
})
