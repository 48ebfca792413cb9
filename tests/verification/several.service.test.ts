import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newObjectId } from '../../server/platform/ids.ts'
import { deskOf, deskStore } from '../../server/verification/index.ts'
import { outcomeOf } from '../support/outcome.ts'
import { area, licenceDesk, notWaiting, staff, viewer, type LicenceDesk } from './licence-desk.ts'

let on: LicenceDesk
beforeAll(async () => {
  on = await licenceDesk()
})
afterAll(() => on.platform.close())
beforeEach(() => on.emptied())

const reasons = [{ field: 'holder', reason: '与证件不符' }]
const asRead = (ids: readonly string[]) => ids.map((id) => ({ id, version: 1 }))
const licences = async (count: number) => {
  const ids: string[] = []
  for (let at = 0; at < count; at++) ids.push(await on.aLicence())
  return ids
}
const codesOf = (outcomes: Awaited<ReturnType<LicenceDesk['desk']['verifyEach']>>) =>
  outcomes.map(({ id, refused }) => [id, refused?.code ?? 'OK'])
const states = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await on.stored(id)).verification.state))

describe('several cases', () => {
  it('are decided each by itself: what is refused stops no other, and is told in the order given', async () => {
    const [first = '', changed = '', last = ''] = await licences(3)
    const decided = await on.aLicence({ state: 'RETURNED' })
    const gone = newObjectId()
    await on.licences.updateOne({ _id: changed }, { $inc: { version: 1 } })
    const outcomes = await on.desk.verifyEach(staff, asRead([first, changed, gone, decided, last]))
    expect(codesOf(outcomes)).toEqual([
      [first, 'OK'],
      [changed, 'CONFLICT'],
      [gone, 'NOT_FOUND'],
      [decided, 'CONFLICT'],
      [last, 'OK'],
    ])
    expect(outcomes[3]?.refused?.text.en).toBe('It is not waiting')
    expect(await states([first, changed, last])).toEqual(['VERIFIED', 'PENDING', 'VERIFIED'])
    expect(on.queue.asked.map(({ payload }) => payload)).toMatchObject([{ id: first }, { id: last }])
    expect(on.seen).toEqual([`林站长 VERIFIED ${first}`, `林站长 VERIFIED ${last}`])
  })

  it('are given back for the same reasons', async () => {
    const ids = await licences(2)
    expect(codesOf(await on.desk.giveBackEach(staff, asRead(ids), reasons))).toEqual(
      ids.map((id) => [id, 'OK']),
    )
    for (const id of ids)
      expect((await on.stored(id)).verification).toMatchObject({
        state: 'RETURNED',
        reasons,
        decidedBy: staff.name,
      })
  })

  it('are each decided once by ten members of staff who decide on all of them at once', async () => {
    const ids = await licences(4)
    const all = Array.from({ length: 10 }, (_, at) => viewer('STAFF', `第${at}位`))
    const outcomes = await Promise.all(
      all.map((each, at) =>
        at % 2 ? on.desk.verifyEach(each, asRead(ids)) : on.desk.giveBackEach(each, asRead(ids), reasons),
      ),
    )
    const done = outcomes.flat().filter(({ refused }) => refused === null)
    expect(done.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(on.seen).toHaveLength(4)
  })

  it('that are to be read alone are not said to be right among others, and may be given back', async () => {
    const [plain = '', odd = ''] = await licences(2)
    await on.licences.updateOne({ _id: odd }, { $set: { holder: '乙' } })
    const desk = deskOf({
      store: deskStore(on.licences, {}),
      clock: on.platform.clock,
      mayDecide: () => true,
      area,
      notWaiting,
      owed: on.owed,
      toBeReadAlone: ({ holder }) => (holder === '乙' ? notWaiting() : null),
    })
    expect(codesOf(await desk.verifyEach(staff, asRead([odd, plain])))).toEqual([
      [odd, 'CONFLICT'],
      [plain, 'OK'],
    ])
    expect(codesOf(await desk.giveBackEach(staff, asRead([odd]), reasons))).toEqual([[odd, 'OK']])
  })

  it('are refused whole when there are none, too many, or one twice; every wrong field is named', async () => {
    const [id = ''] = await licences(1)
    const wrong = async (cases: readonly { id: string; version: number }[], why = reasons) => {
      const paths = await on.desk.giveBackEach(staff, cases, why).then(
        () => [],
        (error: { details: { fields: { path: string }[] } }) => error.details.fields.map(({ path }) => path),
      )
      return paths
    }
    expect(await wrong([])).toEqual(['cases'])
    expect(await wrong(asRead(Array.from({ length: 51 }, () => newObjectId())))).toEqual(['cases'])
    expect(await wrong(asRead([id, id]), [])).toEqual(['reasons', 'cases.1.id'])
    expect(await wrong([{ id: '', version: -1 }])).toEqual(['cases.0.id', 'cases.0.version'])
    expect(await outcomeOf(on.desk.verifyEach(staff, asRead([id, id])))).toBe('INVALID')
    expect(await outcomeOf(on.desk.verifyEach(staff, []))).toBe('INVALID')
    expect(await states([id])).toEqual(['PENDING'])
    const fifty = asRead(Array.from({ length: 50 }, () => newObjectId()))
    expect(await on.desk.verifyEach(staff, fifty)).toHaveLength(50)
  })

  it.each([
    ['a veteran', viewer('VETERAN'), 'FORBIDDEN'],
    ['an employer', viewer('EMPLOYER'), 'FORBIDDEN'],
    ['nobody', null, 'UNAUTHENTICATED'],
  ])('are not for %s to decide, not even on what is wrong in the question', async (_, someone, code) => {
    const ids = await licences(2)
    expect(await outcomeOf(on.desk.verifyEach(someone, asRead(ids)))).toBe(code)
    expect(await outcomeOf(on.desk.giveBackEach(someone, asRead(ids), reasons))).toBe(code)
    expect(await outcomeOf(on.desk.giveBackEach(someone, [], []))).toBe(code)
    expect(await states(ids)).toEqual(['PENDING', 'PENDING'])
  })

  it('are not told of when something broke: it is thrown, and sent again it refuses what is done', async () => {
    const [first = '', second = ''] = await licences(2)
    const store = deskStore(on.licences, {})
    let isBroken = true
    const broken = deskOf({
      store: {
        ...store,
        byId: (id) => (isBroken && id === second ? Promise.reject(new Error('away')) : store.byId(id)),
      },
      clock: on.platform.clock,
      mayDecide: () => true,
      area,
      notWaiting,
      owed: on.owed,
    })
    await expect(broken.verifyEach(staff, asRead([first, second]))).rejects.toThrow('away')
    isBroken = false
    expect(codesOf(await broken.verifyEach(staff, asRead([first, second])))).toEqual([
      [first, 'CONFLICT'],
      [second, 'OK'],
    ])
  })
})
