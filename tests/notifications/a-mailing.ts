import { afterAll, beforeEach } from 'vitest'
import type { NewAccount } from '../../server/accounts/index.ts'
import type { StoredNotification } from '../../server/notifications/notification.store.ts'
import { smtpMail } from '../../server/platform/mail/mail.smtp.ts'
import type { NoticeRequest } from '../../server/platform/notice.ts'
import { anAccount } from '../support/a-account.ts'
import { aNotice } from '../support/a-notice.ts'
import { mailServer } from '../support/mail-server.ts'
import { testServices } from '../support/test-services.ts'

/** The services with a real mail server of their own, until the test file ends. */
export async function aMailing() {
  const server = await mailServer()
  const mail = smtpMail(server.url, '戎桥 <no-reply@rongqiao.invalid>', 1_500)
  const test = await testServices(() => ({ mail }))
  afterAll(async () => {
    await test.platform.close()
    await mail.close()
    await server.close()
  })
  beforeEach(() => {
    server.conduct = 'take'
    test.platform.clock.set(new Date())
  })

  const rows = () => test.platform.connection.collection<StoredNotification>('notifications')
  return {
    server,
    mail,
    test,
    rows,
    deliver: (id: string, isMoot = async () => false) => test.services.notifications.deliver(id, isMoot),
    emailOf: async (id: string) => (await rows().findOne({ _id: id }))?.email,
    sentUnder: (id: string) =>
      server.arrived.filter(({ messageId }) => messageId === `<${id}@rongqiao.invalid>`),

    /** A notice on record to somebody with an address. */
    aPlanned: async (fields: Partial<NoticeRequest> = {}, account: Partial<NewAccount> = {}) => {
      const { viewer } = await anAccount(test.services, { email: 'chen@example.invalid', ...account })
      const request = aNotice({ recipientId: viewer.id, ...fields })
      await test.services.notifications.request([request])
      return (await rows().findOne({ recipientId: viewer.id, kind: request.kind }))?._id ?? ''
    },
    /** As if the lease or the pause of a mail had passed. */
    later: (id: string) =>
      rows().updateOne({ _id: id }, { $set: { 'email.dueAt': new Date(Date.now() - 1) } }),
  }
}
