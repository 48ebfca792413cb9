import { Queue as BullQueue } from 'bullmq'
import { describe, expect, it } from 'vitest'
import type { NotificationRow } from '../../server/notifications/index.ts'
import { mailDelivery } from '../../server/notifications/mail-delivery.ts'
import { notificationStore } from '../../server/notifications/notification.store.ts'
import { mostAttempts } from '../../server/notifications/notification.ts'
import { laneQueue } from '../../server/platform/queue/queue.bullmq.ts'
import { publicUrl } from '../support/test-services.ts'
import { aMailing } from './a-mailing.ts'

const { aPlanned, deliver, emailOf, later, mail, rows, sentUnder, server, test } = await aMailing()

describe('a mail', () => {
  it('that has left while the database was away for a moment is marked when it is back, and leaves once', async () => {
    const id = await aPlanned()
    const store = notificationStore(test.platform.connection)
    let away = 3
    const settle: typeof store.settle = (...args) =>
      (away -= 1) < 0 ? store.settle(...args) : (Promise.reject(new Error('away')) as never)
    const { notices } = test.services.fairs
    const deliverSlowly = mailDelivery({
      ...test.platform,
      ...test.services,
      mail,
      publicUrl,
      store: { ...store, settle },
      kindOf: (row) => notices.find(({ kind }) => kind === row.kind),
      tokenOf: () => 'a-token',
    })
    await deliverSlowly(id, async () => false)
    expect(await emailOf(id)).toMatchObject({ state: 'DELIVERED', attempts: 1 })
    await later(id)
    await deliver(id)
    expect(sentUnder(id)).toHaveLength(1)
  })

  it('goes to the person in the person’s language, under the notice’s id', async () => {
    const chinese = await aPlanned()
    const english = await aPlanned({}, { language: 'en', email: 'smith@example.invalid' })
    for (const id of [chinese, english]) await deliver(id)
    const [first, second] = [sentUnder(chinese)[0], sentUnder(english)[0]]
    expect(first?.subject).toBe('邀请您参加：退役军人专场招聘会')
    expect(second?.subject).toBe('You are invited: Job fair for veterans')
    expect(second?.text).toContain(`${publicUrl}/fairs/f`)
    expect([second?.to].flat()[0]?.text).toBe('smith@example.invalid')
    expect(await emailOf(chinese)).toMatchObject({
      state: 'DELIVERED',
      attempts: 1,
      providerId: `<${chinese}@rongqiao.invalid>`,
    })
  })

  it('asked for again, and by ten workers at once, is sent once', async () => {
    const id = await aPlanned()
    await Promise.all(Array.from({ length: 10 }, () => deliver(id)))
    await deliver(id)
    expect(sentUnder(id)).toHaveLength(1)
  })

  it('of a notice that is not there is no error', async () => {
    await expect(deliver('000000000000000000000000')).resolves.toBeUndefined()
  })

  it.each([
    ['has no address', {}, { email: null }, false, 'no address'],
    [
      'is past its useful time',
      { usefulUntil: new Date(Date.now() - 1_000) },
      {},
      false,
      'past its useful time',
    ],
    ['has become moot', {}, {}, true, 'already done'],
  ] as const)('that %s is dropped, not sent, and says why', async (_, fields, account, isMoot, reason) => {
    const id = await aPlanned(fields, account)
    await deliver(id, async () => isMoot)
    expect(await emailOf(id)).toMatchObject({ state: 'DROPPED', reason })
    await deliver(id)
    expect(sentUnder(id)).toEqual([])
  })

  it('is owed until it has left or is given up, and while it rests from when it may be tried again', async () => {
    const owed = async (id: string) => (await rows().findOne({ _id: id }))?.mailOwed
    const [sent, dropped, resting] = [await aPlanned(), await aPlanned({}, { email: null }), await aPlanned()]
    const inFive = new Date(test.platform.clock().getTime() + 300_000)
    for (const id of [sent, dropped, resting]) expect(await owed(id)).toEqual({ version: 0, dueAt: inFive })
    await deliver(sent)
    await deliver(dropped)
    server.conduct = { answer: 451, to: 'DATA' }
    await deliver(resting)
    expect([await owed(sent), await owed(dropped)]).toEqual([undefined, undefined])
    expect(await owed(resting)).toEqual({ version: 1, dueAt: (await emailOf(resting))?.dueAt })
  })

  it('says what holds when it is sent, not when it was asked for', async () => {
    const id = await aPlanned()
    const { subjectId, facts } = (await rows().findOne({ _id: id })) as NotificationRow
    await test.services.notifications.renew(
      'FAIR_INVITATION',
      subjectId,
      { ...facts, place: '新的地点' },
      null,
    )
    await deliver(id)
    expect(sentUnder(id)[0]?.text).toContain('新的地点')
  })
})

describe('a sender that dies', () => {
  const taken = async (leaseEndsIn: number) => {
    const id = await aPlanned()
    const leaseEnd = new Date(Date.now() + leaseEndsIn)
    const email = {
      'email.state': 'SENDING',
      'email.attempts': 1,
      'email.dueAt': leaseEnd,
      'mailOwed.dueAt': leaseEnd,
    } as const
    await rows().updateOne({ _id: id }, { $set: email })
    return id
  }

  it('keeps its mail until its lease ends: a repeated job leaves it alone', async () => {
    const id = await taken(30_000)
    await deliver(id)
    expect(sentUnder(id)).toEqual([])
    expect((await emailOf(id))?.attempts).toBe(1)
  })

  it('is followed by another, who sends under the same id', async () => {
    const id = await taken(-1)
    await deliver(id)
    expect(sentUnder(id)).toHaveLength(1)
    expect(await emailOf(id)).toMatchObject({ state: 'DELIVERED', attempts: 2 })
  })

  it('of the mail itself, again and again, does not take workers with it for ever', async () => {
    const id = await taken(-1)
    await rows().updateOne({ _id: id }, { $set: { 'email.attempts': mostAttempts } })
    await deliver(id)
    expect(sentUnder(id)).toEqual([])
    expect(await emailOf(id)).toMatchObject({ state: 'FAILED' })
  })

  it('is noticed by the sweep as soon as the lease has ended', async () => {
    const id = await taken(-1)
    const { redis, prefix } = test.platform
    const mails = new BullQueue(laneQueue('mail'), { connection: redis, prefix })
    const before = (await mails.getJobs()).length
    test.platform.clock.set(new Date())
    await test.services.notifications.owed.mailing.askAgain()
    const asked = (await mails.getJobs()).slice(0, (await mails.getJobs()).length - before)
    expect(asked.flatMap((job) => (job.data as { notificationIds: string[] }).notificationIds)).toContain(id)
    await mails.close()
  })
})
