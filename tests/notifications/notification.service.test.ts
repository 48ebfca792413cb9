import { Queue as BullQueue } from 'bullmq'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNotifications, type NotificationRow } from '../../server/notifications/index.ts'
import { madeFilter, newestFirst } from '../../server/notifications/notification.store.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { platformErrors } from '../../server/platform/errors.ts'
import { laneQueue } from '../../server/platform/queue/queue.bullmq.ts'
import type { Queue } from '../../server/platform/queue/queue.ts'
import { anAccount } from '../support/a-account.ts'
import { aNotice } from '../support/a-notice.ts'
import { stagesOf } from '../support/query-plan.ts'
import { publicUrl, testServices, type TestServices } from '../support/test-services.ts'

let test: TestServices
let mails: BullQueue
beforeAll(async () => {
  test = await testServices()
  const { redis, prefix } = test.platform
  mails = new BullQueue(laneQueue('mail'), { connection: redis, prefix })
})
afterAll(async () => {
  await mails.close()
  await test.platform.close()
})

const rows = () => test.platform.connection.collection<NotificationRow>('notifications')
const ofSubject = (subjectId: string) => rows().find({ subjectId }).toArray()
/** Ids in the jobs waiting for a subject's mails, job by job. */
async function askedFor(subjectId: string): Promise<string[][]> {
  const ids = new Set((await ofSubject(subjectId)).map(({ _id }) => _id))
  const jobs = await mails.getJobs()
  const batches = jobs.map((job) => (job.data as { notificationIds: string[] }).notificationIds)
  return batches.map((batch) => batch.filter((id) => ids.has(id))).filter(({ length }) => length > 0)
}
const noQueue: Queue = {
  askMany: () => Promise.reject(platformErrors.unavailable()),
  close: () => Promise.resolve(),
}

describe('asking for notices', () => {
  it('makes one for each person and asks for the mails by the hundred', async () => {
    const subjectId = newObjectId()
    const people = Array.from({ length: 250 }, newObjectId)
    await test.services.notifications.request(
      people.map((recipientId) => aNotice({ subjectId, recipientId })),
    )
    const made = await ofSubject(subjectId)
    expect(made.map(({ recipientId }) => recipientId).toSorted()).toEqual(people.toSorted())
    const batches = await askedFor(subjectId)
    expect(batches.map(({ length }) => length).toSorted((a, b) => b - a)).toEqual([100, 100, 50])
    expect(new Set(batches.flat()).size).toBe(250)
  })

  it('again, or five times at the same moment, makes nobody a second one', async () => {
    const subjectId = newObjectId()
    const requests = Array.from({ length: 60 }, () => aNotice({ subjectId, recipientId: newObjectId() }))
    await Promise.all(Array.from({ length: 5 }, () => test.services.notifications.request(requests)))
    const [first] = await ofSubject(subjectId)
    await test.services.notifications.request(requests)
    const after = await ofSubject(subjectId)
    expect(after).toHaveLength(60)
    expect(after[0]?.createdAt).toEqual(first?.createdAt)
  })

  it('for people of whom some have theirs already, makes the missing ones and asks for all that wait', async () => {
    const subjectId = newObjectId()
    const requests = Array.from({ length: 10 }, () => aNotice({ subjectId, recipientId: newObjectId() }))
    await test.services.notifications.request(requests.slice(0, 4))
    const sent = (await ofSubject(subjectId))[0]?._id ?? ''
    await rows().updateOne({ _id: sent }, { $set: { 'email.state': 'DELIVERED' } })
    await test.services.notifications.request(requests)
    expect(await ofSubject(subjectId)).toHaveLength(10)
    const asked = (await askedFor(subjectId)).find(({ length }) => length === 9)
    expect(asked).toBeDefined()
    expect(asked).not.toContain(sent)
  })

  it('for one person about several things makes one for each', async () => {
    const recipientId = newObjectId()
    const [one, two] = [newObjectId(), newObjectId()]
    await test.services.notifications.request([
      aNotice({ recipientId, subjectId: one }),
      aNotice({ recipientId, subjectId: two }),
      aNotice({ recipientId, subjectId: one, kind: 'FAIR_CANCELLED' }),
    ])
    expect(await rows().countDocuments({ recipientId })).toBe(3)
  })

  it('of nobody does nothing', async () => {
    await expect(test.services.notifications.request([])).resolves.toBeUndefined()
  })

  it('while the queue is away keeps them; the sweep asks for their mails later, once for each', async () => {
    const subjectId = newObjectId()
    const offline = createNotifications({
      ...test.platform,
      ...test.services,
      queue: noQueue,
      publicUrl,
      notices: () => [],
    })
    await offline.request([aNotice({ subjectId }), aNotice({ subjectId })])
    expect(await ofSubject(subjectId)).toHaveLength(2)
    expect(await askedFor(subjectId)).toEqual([])
    await test.services.notifications.owed.mailing.askAgain()
    expect(await askedFor(subjectId)).toEqual([])
    test.platform.clock.advance(301_000)
    await test.services.notifications.owed.mailing.askAgain()
    expect((await askedFor(subjectId)).flat()).toHaveLength(2)
    await test.services.notifications.owed.mailing.askAgain()
    expect((await askedFor(subjectId)).flat()).toHaveLength(2)
  })

  it('that the sweep could not ask for either waits for the next sweep', async () => {
    const subjectId = newObjectId()
    const offline = createNotifications({
      ...test.platform,
      ...test.services,
      queue: noQueue,
      publicUrl,
      notices: () => [],
    })
    await offline.request([aNotice({ subjectId })])
    test.platform.clock.advance(301_000)
    await expect(offline.owed.mailing.askAgain()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await test.services.notifications.owed.mailing.askAgain()
    expect((await askedFor(subjectId)).flat()).toHaveLength(1)
  })
})

describe('an inbox', () => {
  it('holds one’s own notices, newest first, page by page, and counts the unread', async () => {
    const { viewer } = await anAccount(test.services)
    for (let at = 0; at < 5; at += 1) {
      test.platform.clock.advance(1_000)
      await test.services.notifications.request([aNotice({ recipientId: viewer.id }), aNotice()])
    }
    const first = await test.services.notifications.inbox(viewer, { first: 3 })
    const rest = await test.services.notifications.inbox(viewer, {
      first: 3,
      after: first.pageInfo.endCursor,
    })
    const seen = [...first.nodes, ...rest.nodes]
    expect(seen).toHaveLength(5)
    expect(seen.map(({ createdAt }) => createdAt)).toEqual(
      seen.map(({ createdAt }) => createdAt).toSorted((a, b) => b.getTime() - a.getTime()),
    )
    expect(new Set(seen.map(({ _id }) => _id)).size).toBe(5)
    expect(seen.every(({ recipientId }) => recipientId === viewer.id)).toBe(true)
    expect([first.unreadCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([
      5,
      true,
      false,
    ])
  })

  it('pages through notices of one moment without losing any', async () => {
    const { viewer } = await anAccount(test.services)
    await test.services.notifications.request(
      Array.from({ length: 7 }, () => aNotice({ recipientId: viewer.id })),
    )
    const seen: string[] = []
    for (let after: string | null = null; ;) {
      const page = await test.services.notifications.inbox(viewer, { first: 2, after })
      seen.push(...page.nodes.map(({ _id }) => _id))
      after = page.pageInfo.endCursor
      if (!page.pageInfo.hasNextPage) break
    }
    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
  })
})

describe('reading a notice', () => {
  it('keeps the first time', async () => {
    const { viewer } = await anAccount(test.services)
    await test.services.notifications.request([aNotice({ recipientId: viewer.id })])
    const [notice] = (await test.services.notifications.inbox(viewer, { first: 1 })).nodes
    const once = await test.services.notifications.read(viewer, notice?._id ?? '')
    test.platform.clock.advance(60_000)
    const twice = await test.services.notifications.read(viewer, notice?._id ?? '')
    expect(once.readAt).toBeInstanceOf(Date)
    expect(twice.readAt).toEqual(once.readAt)
    expect((await test.services.notifications.inbox(viewer, { first: 1 })).unreadCount).toBe(0)
  })

  it('of somebody else, or one that is not there, finds nothing and marks nothing', async () => {
    const [owner, other] = [await anAccount(test.services), await anAccount(test.services)]
    await test.services.notifications.request([aNotice({ recipientId: owner.viewer.id })])
    const [notice] = (await test.services.notifications.inbox(owner.viewer, { first: 1 })).nodes
    for (const id of [notice?._id ?? '', newObjectId()])
      await expect(test.services.notifications.read(other.viewer, id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    expect((await test.services.notifications.inbox(owner.viewer, { first: 1 })).unreadCount).toBe(1)
  })
})

describe('a mail', () => {
  const delivered = async (kind: string) => {
    const { viewer } = await anAccount(test.services, { email: 'chen@example.invalid' })
    await test.services.notifications.request([aNotice({ kind, recipientId: viewer.id })])
    const [{ _id }] = (await test.services.notifications.inbox(viewer, { first: 1 })).nodes as [
      NotificationRow,
    ]
    await test.services.notifications.deliver(_id)
    return (await rows().findOne({ _id }))?.email
  }

  it('is moot when its own kind says so', async () => {
    expect(await delivered('FAIR_INVITATION')).toMatchObject({ state: 'DROPPED', reason: 'already done' })
  })

  it('of a kind that no feature brings is not sent as if it said nothing, but tried again', async () => {
    const kind = 'BROUGHT_BY_A_NEWER_RELEASE'
    expect(await delivered(kind)).toMatchObject({ state: 'PLANNED', reason: expect.stringContaining(kind) })
  })
})

describe('every question about notices', () => {
  const now = new Date()
  const requests = [aNotice(), aNotice()]
  const questions: [string, object, Record<string, 1 | -1>][] = [
    ['which are made already', madeFilter(requests), {}],
    ['an inbox', { recipientId: 'a' }, { createdAt: -1, _id: -1 }],
    ['an inbox further on', newestFirst.filterAfter({ recipientId: 'a' }, [now, 'n']), newestFirst.sort],
    ['the unread', { recipientId: 'a', readAt: null }, {}],
    ['the progress', { kind: 'FAIR_INVITATION', subjectId: 'f', 'email.state': { $in: ['KEPT'] } }, {}],
    ['the mails that are owed', { 'mailOwed.dueAt': { $lte: now } }, { 'mailOwed.dueAt': 1 }],
  ]
  it.each(questions)('— %s — is answered by an index, in its order', async (_, filter, sort) => {
    const stages = await stagesOf(test.platform.connection, 'notifications', filter, sort)
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
    expect(stages).not.toContain('SORT')
  })
})
