import { describe, expect } from 'vitest'
import type { StoredNotification } from '../../server/notifications/notification.store.ts'
import { smtpMail } from '../../server/platform/mail/mail.smtp.ts'
import { anAccount } from '../support/a-account.ts'
import { aNotice } from '../support/a-notice.ts'
import { onPlatform } from '../support/fixtures.ts'
import { mailServer } from '../support/mail-server.ts'
import { servicesOn } from '../support/test-services.ts'

const it = onPlatform
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await mailServer()
    onCleanup(server.close)
    return server
  })
  .extend('mail', { scope: 'file' }, ({ server }, { onCleanup }) => {
    const mail = smtpMail(server.url, '戎桥 <no-reply@rongqiao.invalid>', 1_500)
    onCleanup(mail.close)
    return mail
  })
  .extend('services', { scope: 'file' }, ({ platform, mail }) => servicesOn({ ...platform, mail }))
  .extend('planned', async ({ platform, services, server }) => {
    server.conduct = 'take'
    const { viewer } = await anAccount(services, { email: 'chen@example.invalid' })
    await services.notifications.request([aNotice({ recipientId: viewer.id })])
    const rows = platform.connection.collection<StoredNotification>('notifications')
    const { _id } = (await rows.findOne({ recipientId: viewer.id })) as StoredNotification
    return {
      deliver: () => services.notifications.deliver(_id, async () => false),
      email: async () => (await rows.findOne({ _id }))?.email,
      change: (email: Record<string, unknown>) => rows.updateOne({ _id }, { $set: email }),
      /** As if the lease or the pause had passed. */
      later: () => rows.updateOne({ _id }, { $set: { 'email.dueAt': new Date(Date.now() - 1) } }),
      arrived: () =>
        server.arrived.filter(({ messageId }) => messageId === `<${_id}@rongqiao.invalid>`).length,
    }
  })

describe('a mail whose sender died', () => {
  const sending = { 'email.state': 'SENDING', 'email.attempts': 1, 'email.dueAt': new Date(0) }

  it('before the last byte left is sent by another', async ({ planned }) => {
    await planned.change(sending)
    await planned.deliver()
    expect(planned.arrived()).toBe(1)
    expect(await planned.email()).toMatchObject({ state: 'DELIVERED', attempts: 2, handedAt: null })
  })

  it('when the server may have had it is not sent again, and says so', async ({ planned }) => {
    await planned.change({ ...sending, 'email.handedAt': new Date() })
    await planned.deliver()
    expect(planned.arrived()).toBe(0)
    const unknown = { state: 'FAILED', reason: 'unknown whether sent: its sender died' }
    expect(await planned.email()).toMatchObject(unknown)
    await planned.later()
    await planned.deliver()
    expect(planned.arrived()).toBe(0)
  })

  it('or seemed to, while the server still thinks, comes once; the slow sender marks nothing any more', async ({
    planned,
    server,
  }) => {
    server.conduct = 'silent'
    const slow = planned.deliver()
    await expect.poll(planned.arrived).toBe(1)
    await planned.later()
    server.conduct = 'take'
    await planned.deliver()
    await slow
    expect(planned.arrived()).toBe(1)
    expect(await planned.email()).toMatchObject({ state: 'FAILED', attempts: 2 })
  })
})

describe('the last byte of a mail', () => {
  it('leaves after it is kept that it does', async ({ mail, server }) => {
    const arrivedBefore = server.arrived.length
    let arrivedThen = -1
    const outcome = await mail.send(aMail('kept-first'), async () => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      arrivedThen = server.arrived.length
    })
    expect(outcome.state).toBe('DELIVERED')
    expect([arrivedThen, server.arrived.length]).toEqual([arrivedBefore, arrivedBefore + 1])
  })

  it('never leaves when that cannot be kept: the server takes nothing, and the mail may be tried again', async ({
    mail,
    server,
  }) => {
    const arrivedBefore = server.arrived.length
    const away = () => Promise.reject(new Error('the database is away'))
    await expect(mail.send(aMail('not-kept'), away)).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(server.arrived).toHaveLength(arrivedBefore)
    expect((await mail.send(aMail('not-kept'))).state).toBe('DELIVERED')
    expect(server.arrived).toHaveLength(arrivedBefore + 1)
  })
})

const aMail = (id: string) => ({
  id,
  to: 'chen@example.invalid',
  subject: '邀请',
  text: '时间：十二月一日。',
  html: '<p>时间：十二月一日。</p>',
})
