import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedPostingIndex, type PostingIndex } from '../../server/matching/index.ts'
import { sweep } from '../../workers/sweep.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aDraft, aPosting } from '../support/a-posting.ts'
import { testServices, type TestServices } from '../support/test-services.ts'
import { watchedQueue, type WatchedQueue } from '../support/watched-queue.ts'

let test: TestServices
let queue: WatchedQueue
/** Kept as a search server would be: beside all processes, changed by jobs. */
let index: PostingIndex
let employer: AnEmployer
beforeAll(async () => {
  index = { ...embeddedPostingIndex(), shared: true }
  test = await testServices((platform) => {
    queue = watchedQueue(platform.queue)
    return { queue, postingIndex: index }
  })
  employer = await anEmployer(test.services)
  await aPosting(test.services, employer)
  await test.services.matching.reindex()
})
afterAll(async () => {
  await test.services.matching.close()
  await test.platform.close()
})

describe('a shared index', () => {
  it.each([
    ['made visible', 1],
    ['made visible and closed', 0],
  ])('hears of a posting that was %s while the queue was away, by the sweep', async (what, more) => {
    const { publishPosting, closePosting } = test.services.postings
    const draft = await aDraft(test.services, employer)
    const before = await index.size()
    queue.away = true
    await publishPosting(employer.viewer, draft._id)
    if (more === 0) await closePosting(employer.viewer, draft._id)
    queue.away = false
    expect([what, await index.size()]).toEqual([what, before])
    for (let round = 0; round < 2; round += 1) {
      await sweep(test.services, test.platform.log)
      expect(await index.size()).toBe(before + more)
    }
  })

  it('is not followed by the sweep where each process keeps its own', async () => {
    const own = await testServices()
    expect(await own.services.matching.owed.sharedIndex.askAgain()).toBe(0)
    await own.services.matching.close()
    await own.platform.close()
  })
})
