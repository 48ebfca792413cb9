import { Queue as BullQueue } from 'bullmq'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { employerDecided } from '../../server/employers/index.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { laneQueue } from '../../server/platform/queue/queue.bullmq.ts'
import { submitted } from '../../server/verification/index.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { verificationDecided } from '../../server/veterans/index.ts'
import { startWorkers } from '../../workers/start-workers.ts'
import { sweep } from '../../workers/sweep.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aCreditCode, anEmployer } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { testServices, type TestServices } from '../support/test-services.ts'

let test: TestServices
let staff: Viewer
let main: BullQueue
beforeAll(async () => {
  test = await testServices()
  staff = (await aStaffMember(test.services)).viewer
  const { redis, prefix } = test.platform
  main = new BullQueue(laneQueue('main'), { connection: redis, prefix })
})
afterAll(async () => {
  await main.close()
  await test.platform.close()
})

/** Works until nothing is left to do. */
async function workOff(): Promise<void> {
  const { log, prefix } = test.platform
  const workers = startWorkers({ services: test.services, redisUrl: inject('redisUrl'), log, prefix })
  const left = async () => (await main.getJobCounts('waiting', 'active', 'delayed', 'prioritized')) as object
  await expect
    .poll(async () => Object.values(await left()).reduce((sum: number, count: number) => sum + count, 0), {
      timeout: 60_000,
    })
    .toBe(0)
  await workers.close()
}
const waiting = () => ({ verification: submitted(new Date()) })
const inboxOf = async (viewer: Viewer) =>
  (await test.services.notifications.inbox(viewer, { first: 10 })).nodes.map(({ kind, facts, path }) => ({
    kind,
    path,
    outcome: facts.outcome,
    reason: facts.reason,
  }))
const owed = (collection: string) =>
  test.platform.connection.collection(collection).countDocuments({ decisionOwed: { $exists: true } })

describe('a decision on a veteran’s file', () => {
  it('is told to the person once', async () => {
    const { viewer, veteran } = await aVeteran(test.services, waiting())
    await test.services.veterans.verifyVeteran(staff, veteran._id)
    await workOff()
    expect(await inboxOf(viewer)).toEqual([
      { kind: 'VERIFICATION_DECIDED', path: '/profile', outcome: 'VERIFIED', reason: '' },
    ])
    expect(await owed('veterans')).toBe(0)
  })

  it('to return it comes with the reasons', async () => {
    const { viewer, veteran } = await aVeteran(test.services, waiting())
    await test.services.veterans.returnVeteran(staff, veteran._id, [
      { field: 'residentId', reason: '证件号与姓名不符' },
    ])
    await workOff()
    expect(await inboxOf(viewer)).toMatchObject([{ outcome: 'RETURNED', reason: '证件号与姓名不符' }])
  })

  it('whose job was lost is told after the sweep, once', async () => {
    const { viewer, veteran } = await aVeteran(test.services, waiting())
    await test.services.veterans.verifyVeteran(staff, veteran._id)
    await main.obliterate({ force: true })
    await workOff()
    expect(await inboxOf(viewer)).toEqual([])
    test.platform.clock.advance(61_000)
    for (let round = 0; round < 2; round += 1) {
      await sweep(test.services, test.platform.log)
      await workOff()
    }
    expect(await inboxOf(viewer)).toHaveLength(1)
    expect(await owed('veterans')).toBe(0)
  })
})

describe('a decision on an organisation', () => {
  it('is told to its owner once, however often its job is asked for and whatever else has changed', async () => {
    const { viewer, employer } = await anEmployer(test.services, waiting())
    const { _id: employerId, version } = await test.services.employers.verifyEmployer(staff, employer._id)
    await workOff()
    const again = { payload: { id: employerId, version: version + 1 }, key: `${employerId}-again` }
    await test.platform.queue.askMany(employerDecided, [again])
    await workOff()
    expect(await inboxOf(viewer)).toMatchObject([{ path: '/employer/organisation', outcome: 'VERIFIED' }])
    expect(await owed('employers')).toBe(0)
  })

  it('of an organisation or file that is not there any more is no error', async () => {
    const gone = newObjectId()
    for (const kind of [employerDecided, verificationDecided])
      await test.platform.queue.askMany(kind, [{ payload: { id: gone, version: 2 }, key: gone }])
    await workOff()
    expect(await main.getJobCounts('failed')).toEqual({ failed: 0 })
  })

  it('taken back and made anew is told each time', async () => {
    const { viewer, employer } = await anEmployer(test.services, waiting())
    await test.services.employers.returnEmployer(staff, employer._id, [
      { field: 'creditCode', reason: '不清楚' },
    ])
    await workOff()
    test.platform.clock.advance(1_000)
    const { name, nameEn, areaCode, address, industryCode, size, about } = employer
    const { veteranOwned, contactName, contactPhone } = employer
    const { legalRepresentative, foundedOn, registrationOffice } = employer
    await test.services.employers.updateEmployer(viewer, {
      name,
      nameEn,
      areaCode,
      address,
      industryCode,
      size,
      about,
      veteranOwned,
      legalRepresentative,
      foundedOn,
      registrationOffice,
      contactName,
      contactPhone,
      creditCode: aCreditCode(),
    })
    await test.services.employers.verifyEmployer(staff, employer._id)
    await workOff()
    expect((await inboxOf(viewer)).map(({ outcome }) => outcome)).toEqual(['VERIFIED', 'RETURNED'])
  })
})
