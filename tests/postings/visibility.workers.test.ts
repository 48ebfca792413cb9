import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { startWorkers } from '../../workers/start-workers.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { createServices } from '../../server/wiring.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { publicUrl } from '../support/test-services.ts'

let app: TestApp
let workers: { close(): Promise<void> }
beforeAll(async () => {
  app = await testApp()
  const { log, prefix } = app.platform
  workers = startWorkers({ services: app.wired.services, redisUrl: inject('redisUrl'), log, prefix })
})
afterAll(async () => {
  await workers.close()
  await app.close()
})

/** The job that would tell its postings is not asked for. */
const queueAway = { askMany: () => Promise.reject(new Error('Redis is away')), close: async () => {} }

describe('a posting whose employer has another name while the queue is away', () => {
  it('is seen by nobody until staff have checked that name', async () => {
    const somebody = await anEmployer(app.wired.services)
    const { employer, viewer } = somebody
    const { _id } = await aPosting(app.wired.services, somebody)
    expect((await app.wired.services.postings.posting(null, _id))._id).toBe(_id)
    const services = createServices({ ...app.platform, queue: queueAway }, publicUrl)
    const { creditCode, name } = employer
    await services.employers.updateEmployer(viewer, employerFacts({ creditCode, name: `${name}改` }))
    await expect(services.postings.posting(null, _id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const kept = await services.postings.byIds([_id])
    expect(await services.postings.visibleNow(kept)).toEqual([])
    expect(kept.map(services.postings.isBelievedVisible)).toEqual([true])
  })
})

describe('a posting that waits for its employer', () => {
  it('is seen by others once staff have verified the employer, by the job that follows', async () => {
    const { employers, postings } = app.wired.services
    const employer = await anEmployer(app.wired.services, { verification: submitted(new Date()) })
    const { viewer: staff } = await aStaffMember(app.wired.services)
    const { _id } = await aPosting(app.wired.services, employer)
    await expect(postings.posting(null, _id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await employers.verifyEmployer(staff, employer.employer._id)
    await vi.waitFor(async () => expect((await postings.posting(null, _id))._id).toBe(_id), {
      timeout: 60_000,
      interval: 50,
    })
  })
})
