import type { Model } from 'mongoose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../server/platform/errors.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { indexOwed, owedJob, owedMark, owedWork, type OwedMark } from '../../server/platform/queue/owed.ts'
import { recordSchema } from '../../server/platform/schema.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import {
  deskOf,
  deskStore,
  isVerified,
  queueIndex,
  queueOf,
  submitted,
  unsubmitted,
  verificationSchema,
  waiting,
  type VerificationRow,
} from '../../server/verification/index.ts'
import { outcomeOf } from '../support/outcome.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { watchedQueue, type WatchedQueue } from '../support/watched-queue.ts'

/** A third thing that staff check, beside veterans and employers. */
interface Licence {
  readonly _id: string
  readonly holder: string
  readonly secret: string
  readonly verification: VerificationRow
  readonly decisionOwed?: OwedMark
  readonly updatedAt: Date
  readonly version: number
}

const schema = recordSchema<Licence>('licences', {
  _id: { type: String, required: true },
  holder: { type: String, required: true },
  secret: { type: String, required: true },
  verification: { type: verificationSchema, required: true },
  decisionOwed: owedMark,
  updatedAt: { type: Date, required: true },
  version: { type: Number, required: true },
})
schema.index(queueIndex)
indexOwed(schema, 'decisionOwed')
const licenceDecided = owedJob('licence-decided')
const notWaiting = () => new AppError('CONFLICT', { zh: '不在待审', en: 'It is not waiting' })

let platform: TestPlatform
let licences: Model<Licence>
let queue: WatchedQueue
let seen: string[]
let owed: ReturnType<ReturnType<typeof owedWork<Licence, 'decisionOwed', object>>>
let desk: ReturnType<typeof deskOf<Licence>>
beforeAll(async () => {
  platform = await testPlatform()
  queue = watchedQueue(platform.queue)
  licences = platform.connection.model<Licence>('Licence', schema)
  await licences.createIndexes()
  const { clock, log } = platform
  owed = owedWork(licences, 'decisionOwed', licenceDecided)({ queue, clock, log })
  desk = deskOf({
    store: deskStore(licences, { secret: 0 }, { holder: 1, verification: 1 }),
    clock,
    mayDecide: ({ role }) => role === 'STAFF',
    notWaiting,
    validUntil: (now) => new Date(now.getTime() + 86_400_000),
    owed,
    afterwards: async (staff, { _id, verification }) => {
      seen.push(`${staff.name} ${verification.state} ${_id}`)
    },
  })
})
afterAll(() => platform.close())
beforeEach(async () => {
  seen = []
  queue.asked = []
  queue.away = false
  platform.clock.set('2026-11-25T01:00:00Z')
  await licences.deleteMany({})
})

const viewer = (role: Viewer['role'], name = '林站长'): Viewer => ({
  id: newObjectId(),
  name,
  role,
  language: 'zh-CN',
  stationId: null,
})
const staff = viewer('STAFF')
const reasons = [{ field: 'holder', reason: '与证件不符' }]

async function aLicence(verification: Partial<VerificationRow> = {}, _id = newObjectId()): Promise<string> {
  const now = platform.clock()
  const row = { _id, holder: '甲', secret: 's', updatedAt: now, version: 1 }
  await licences.create({ ...row, verification: { ...submitted(now), ...verification } })
  return _id
}
const stored = async (id: string) => (await licences.findOne({ _id: id }).lean<Licence>()) as Licence

describe('a decision', () => {
  it('is kept with who made it, when, and until when it holds, in one write with what is owed', async () => {
    const id = await aLicence()
    platform.clock.advance(5_000)
    const now = platform.clock()
    const decided = await desk.verify(staff, id)
    expect(await stored(id)).toMatchObject({
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
    expect(queue.asked).toMatchObject([{ name: 'licence-decided', payload: { id, version: 2 } }])
    expect(decided).not.toHaveProperty('secret')
    expect(seen).toEqual([`林站长 VERIFIED ${id}`])
  })

  it('to return it names the fields, and keeps when it was handed in', async () => {
    const id = await aLicence()
    const handedIn = platform.clock()
    platform.clock.advance(5_000)
    const { verification } = await desk.giveBack(staff, id, reasons)
    expect(verification).toMatchObject({
      state: 'RETURNED',
      reasons,
      validUntil: null,
      submittedAt: handedIn,
    })
    expect(isVerified(verification, platform.clock())).toBe(false)
  })

  it('in its favour lapses at the very moment until which it holds', async () => {
    const { verification } = await desk.verify(staff, await aLicence())
    const end = platform.clock().getTime() + 86_400_000
    expect(isVerified(verification, new Date(end - 1))).toBe(true)
    expect(isVerified(verification, new Date(end))).toBe(false)
  })

  it('holds for good where no validity is named', async () => {
    const forGood = deskOf({
      store: deskStore(licences, {}),
      clock: platform.clock,
      mayDecide: () => true,
      notWaiting,
      owed,
    })
    const { verification } = await forGood.verify(staff, await aLicence())
    expect(isVerified(verification, new Date('2126-01-01T00:00:00Z'))).toBe(true)
  })

  it('is made by one of ten members of staff who decide at once; nothing of the others is kept or asked', async () => {
    const id = await aLicence()
    const all = Array.from({ length: 10 }, (_, at) => viewer('STAFF', `第${at}位`))
    const outcomes = await Promise.all(
      all.map((each, at) => outcomeOf(at % 2 ? desk.verify(each, id) : desk.giveBack(each, id, reasons))),
    )
    expect(outcomes.toSorted()).toEqual([...Array<string>(9).fill('CONFLICT'), 'OK'])
    const { verification, version } = await stored(id)
    expect(version).toBe(2)
    expect(verification.decidedBy).toBe(`第${outcomes.indexOf('OK')}位`)
    expect(queue.asked).toHaveLength(1)
    expect(seen).toHaveLength(1)
  })

  it('on what was changed since it was read is refused, and leaves it as it is', async () => {
    const id = await aLicence()
    await licences.updateOne({ _id: id }, { $set: { holder: '乙' }, $inc: { version: 1 } })
    for (const decision of [desk.verify(staff, id, 1), desk.giveBack(staff, id, reasons, 1)])
      expect(await outcomeOf(decision)).toBe('CONFLICT')
    expect(await stored(id)).toMatchObject({ version: 2, verification: { state: 'PENDING' } })
    expect(await outcomeOf(desk.verify(staff, id, 2))).toBe('OK')
  })

  it.each(['UNSUBMITTED', 'VERIFIED', 'RETURNED'] as const)(
    'on what is %s already is refused',
    async (state) => {
      const id = await aLicence({ ...unsubmitted, state })
      await expect(desk.verify(staff, id)).rejects.toMatchObject({ text: { en: 'It is not waiting' } })
      await expect(desk.giveBack(staff, id, reasons)).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  )

  it('on what is not there finds nothing', async () => {
    expect(await outcomeOf(desk.verify(staff, newObjectId()))).toBe('NOT_FOUND')
    expect(await outcomeOf(desk.giveBack(staff, '', reasons))).toBe('NOT_FOUND')
  })

  it.each([
    ['a veteran', viewer('VETERAN'), 'FORBIDDEN'],
    ['an employer', viewer('EMPLOYER'), 'FORBIDDEN'],
    ['nobody', null, 'UNAUTHENTICATED'],
  ])('is not for %s, nor is the queue', async (_, someone, code) => {
    const id = await aLicence()
    expect(await outcomeOf(desk.verify(someone, id))).toBe(code)
    expect(await outcomeOf(desk.giveBack(someone, id, reasons))).toBe(code)
    expect(await outcomeOf(desk.queue(someone, { first: 1 }))).toBe(code)
    expect(await stored(id)).toMatchObject({ version: 1 })
  })

  it('to return is refused without a reason, naming the field, whoever else decides', async () => {
    const id = await aLicence()
    await expect(desk.giveBack(staff, id, [])).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'reasons' }] },
    })
    expect((await stored(id)).verification.state).toBe('PENDING')
  })

  it('stands when the queue is away; its mark is found later', async () => {
    const id = await aLicence()
    queue.away = true
    expect((await desk.verify(staff, id)).version).toBe(2)
    queue.away = false
    platform.clock.advance(60_000)
    expect(await owed.askAgain()).toBe(1)
  })
})

describe('the queue', () => {
  it('gives what waits, the oldest first, ties by id, page by page and counted', async () => {
    const at = (day: number) => new Date(`2026-11-0${day}T00:00:00Z`)
    for (const [id, day] of [
      ['c', 2],
      ['a', 2],
      ['b', 2],
      ['z', 1],
    ] as const)
      await aLicence({ submittedAt: at(day) }, id)
    await aLicence({ state: 'VERIFIED' })
    await aLicence(unsubmitted)
    const ids: string[] = []
    for (let after: string | null = null; ;) {
      const page = await desk.queue(staff, { first: 1, after })
      expect(page.totalCount).toBe(4)
      expect(Object.keys(page.nodes[0] ?? {}).toSorted()).toEqual(['_id', 'holder', 'verification'])
      ids.push(...page.nodes.map(({ _id }) => _id))
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(ids).toEqual(['z', 'a', 'b', 'c'])
  })

  it('takes no place in another queue for one of its own', async () => {
    await aLicence()
    const { pageInfo } = await desk.queue(staff, { first: 1 })
    expect(() => queueOf('Veteran').request({ first: 1, after: pageInfo.endCursor })).toThrow(AppError)
  })

  it('is read by its index, in its order, from its place on', async () => {
    const { filterAfter, sort } = queueOf('Licence')
    for (const place of [null, [new Date(), 'a']]) {
      const stages = await stagesOf(platform.connection, 'licences', filterAfter(waiting, place), sort)
      expect(stages).toContain('IXSCAN')
      expect(stages).not.toContain('COLLSCAN')
      expect(stages).not.toContain('SORT')
    }
  })
})
