import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newObjectId } from '../../server/platform/ids.ts'
import { deskOf, deskStore, isVerified, unsubmitted } from '../../server/verification/index.ts'
import { outcomeOf } from '../support/outcome.ts'
import { area, licenceDesk, notWaiting, staff, viewer, type LicenceDesk } from './licence-desk.ts'

let on: LicenceDesk
beforeAll(async () => {
  on = await licenceDesk()
})
afterAll(() => on.platform.close())
beforeEach(() => on.emptied())

const reasons = [{ field: 'holder', reason: '与证件不符' }]

describe('a decision', () => {
  it('is kept with who made it, when, and until when it holds, in one write with what is owed', async () => {
    const id = await on.aLicence()
    on.platform.clock.advance(5_000)
    const now = on.platform.clock()
    const decided = await on.desk.verify(staff, id)
    expect(await on.stored(id)).toMatchObject({
      verification: {
        state: 'VERIFIED',
        decidedAt: now,
        decidedBy: '林站长',
        validUntil: new Date(now.getTime() + 86_400_000),
        reasons: [],
      },
      decisionOwed: { version: 2 },
      updatedAt: now,
      version: 2,
    })
    expect(on.queue.asked).toMatchObject([{ name: 'licence-decided', payload: { id, version: 2 } }])
    expect(decided).not.toHaveProperty('secret')
    expect(on.seen).toEqual([`林站长 VERIFIED ${id}`])
  })

  it('to return it names the fields, and keeps when it was handed in', async () => {
    const id = await on.aLicence()
    const handedIn = on.platform.clock()
    on.platform.clock.advance(5_000)
    const { verification } = await on.desk.giveBack(staff, id, reasons)
    expect(verification).toMatchObject({
      state: 'RETURNED',
      reasons,
      validUntil: null,
      submittedAt: handedIn,
    })
    expect(isVerified(verification, on.platform.clock())).toBe(false)
  })

  it('in its favour lapses at the very moment until which it holds', async () => {
    const { verification } = await on.desk.verify(staff, await on.aLicence())
    const end = on.platform.clock().getTime() + 86_400_000
    expect(isVerified(verification, new Date(end - 1))).toBe(true)
    expect(isVerified(verification, new Date(end))).toBe(false)
  })

  it('holds for good where no validity is named', async () => {
    const forGood = deskOf({
      store: deskStore(on.licences, {}),
      clock: on.platform.clock,
      mayDecide: () => true,
      area,
      notWaiting,
      owed: on.owed,
    })
    const { verification } = await forGood.verify(staff, await on.aLicence())
    expect(isVerified(verification, new Date('2126-01-01T00:00:00Z'))).toBe(true)
  })

  it('is made by one of ten members of staff who decide at once; nothing of the others is kept or asked', async () => {
    const id = await on.aLicence()
    const all = Array.from({ length: 10 }, (_, at) => viewer('STAFF', `第${at}位`))
    const outcomes = await Promise.all(
      all.map((each, at) =>
        outcomeOf(at % 2 ? on.desk.verify(each, id) : on.desk.giveBack(each, id, reasons)),
      ),
    )
    expect(outcomes.toSorted()).toEqual([...Array<string>(9).fill('CONFLICT'), 'OK'])
    const { verification, version } = await on.stored(id)
    expect(version).toBe(2)
    expect(verification.decidedBy).toBe(`第${outcomes.indexOf('OK')}位`)
    expect(on.queue.asked).toHaveLength(1)
    expect(on.seen).toHaveLength(1)
  })

  it('on what was changed since it was read is refused, and leaves it as it is', async () => {
    const id = await on.aLicence()
    await on.licences.updateOne({ _id: id }, { $set: { holder: '乙' }, $inc: { version: 1 } })
    for (const decide of [() => on.desk.verify(staff, id, 1), () => on.desk.giveBack(staff, id, reasons, 1)])
      expect(await outcomeOf(decide())).toBe('CONFLICT')
    expect(await on.stored(id)).toMatchObject({ version: 2, verification: { state: 'PENDING' } })
    expect(await outcomeOf(on.desk.verify(staff, id, 2))).toBe('OK')
  })

  it.each(['UNSUBMITTED', 'VERIFIED', 'RETURNED'] as const)(
    'on what is %s already is refused',
    async (state) => {
      const id = await on.aLicence({ ...unsubmitted, state })
      await expect(on.desk.verify(staff, id)).rejects.toMatchObject({ text: { en: 'It is not waiting' } })
      await expect(on.desk.giveBack(staff, id, reasons)).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  )

  it('on what is not there finds nothing', async () => {
    expect(await outcomeOf(on.desk.verify(staff, newObjectId()))).toBe('NOT_FOUND')
    expect(await outcomeOf(on.desk.giveBack(staff, '', reasons))).toBe('NOT_FOUND')
  })

  it.each([
    ['a veteran', viewer('VETERAN'), 'FORBIDDEN'],
    ['an employer', viewer('EMPLOYER'), 'FORBIDDEN'],
    ['nobody', null, 'UNAUTHENTICATED'],
  ])('is not for %s, nor is the queue', async (_, someone, code) => {
    const id = await on.aLicence()
    expect(await outcomeOf(on.desk.verify(someone, id))).toBe(code)
    expect(await outcomeOf(on.desk.giveBack(someone, id, reasons))).toBe(code)
    expect(await outcomeOf(on.desk.queue(someone, { first: 1 }))).toBe(code)
    expect(await on.stored(id)).toMatchObject({ version: 1 })
  })

  it('to return is refused without a reason, naming the field, whoever else decides', async () => {
    const id = await on.aLicence()
    await expect(on.desk.giveBack(staff, id, [])).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'reasons' }] },
    })
    expect((await on.stored(id)).verification.state).toBe('PENDING')
  })

  it('stands when the queue is away; its mark is found later', async () => {
    const id = await on.aLicence()
    on.queue.away = true
    expect((await on.desk.verify(staff, id)).version).toBe(2)
    on.queue.away = false
    on.platform.clock.advance(60_000)
    expect(await on.owed.askAgain()).toBe(1)
  })
})
