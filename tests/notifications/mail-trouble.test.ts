import { describe, expect, it } from 'vitest'
import { mostAttempts, pauseAfter } from '../../server/notifications/notification.ts'
import { aMailing } from './a-mailing.ts'

const { aPlanned, deliver, emailOf, later, rows, sentUnder, server, test } = await aMailing()

describe('a mail server in trouble', () => {
  it('that asks for patience is left alone for a while, then gets the mail', async () => {
    const id = await aPlanned()
    server.conduct = { answer: 451, to: 'DATA' }
    await deliver(id)
    expect(await emailOf(id)).toMatchObject({
      state: 'PLANNED',
      attempts: 1,
      reason: expect.stringContaining('451'),
    })
    const tries = sentUnder(id).length
    server.conduct = 'take'
    await deliver(id)
    expect(sentUnder(id)).toHaveLength(tries)
    await later(id)
    await deliver(id)
    expect(await emailOf(id)).toMatchObject({ state: 'DELIVERED', attempts: 2, reason: null })
  })

  it('is asked again ever more rarely, over a day, and then given up', async () => {
    const pauses = Array.from({ length: mostAttempts - 1 }, (_, at) => pauseAfter(at + 1))
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(24 * 3_600_000)
    const id = await aPlanned()
    server.conduct = { answer: 450, to: 'RCPT' }
    await rows().updateOne({ _id: id }, { $set: { 'email.attempts': mostAttempts - 1 } })
    await deliver(id)
    expect(await emailOf(id)).toMatchObject({ state: 'FAILED', attempts: mostAttempts })
  })

  it('that refuses the address is believed', async () => {
    const id = await aPlanned()
    server.conduct = { answer: 550, to: 'RCPT' }
    await deliver(id)
    expect(await emailOf(id)).toMatchObject({ state: 'DROPPED', reason: expect.stringContaining('550') })
  })

  it('that may have taken the mail is not sent it again, not even by the sweep', async () => {
    const id = await aPlanned()
    server.conduct = 'hang-up-after'
    await deliver(id)
    expect(await emailOf(id)).toMatchObject({ state: 'FAILED', reason: expect.stringContaining('unknown') })
    server.conduct = 'take'
    await later(id)
    test.platform.clock.advance(3_600_000)
    await test.services.notifications.owed.mailing.askAgain()
    await deliver(id)
    expect(sentUnder(id)).toHaveLength(1)
  })

  it('drops what is past its useful time when it comes back, instead of sending it late', async () => {
    const id = await aPlanned({ usefulUntil: new Date(Date.now() + 60_000) })
    server.conduct = { answer: 421, to: 'MAIL' }
    await deliver(id)
    expect((await emailOf(id))?.state).toBe('PLANNED')
    server.conduct = 'take'
    await later(id)
    test.platform.clock.advance(61_000)
    await deliver(id)
    expect(await emailOf(id)).toMatchObject({ state: 'DROPPED' })
    expect(sentUnder(id)).toEqual([])
  })
})
