import { simpleParser } from 'mailparser'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outboxMail } from '../../server/platform/mail/mail.outbox.ts'
import type { StoredNotification } from '../../server/notifications/notification.store.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
const outbox = mkdtempSync(join(tmpdir(), 'rq-unsubscribe-'))
beforeAll(async () => {
  const parts = { mail: outboxMail(outbox, '戎桥 <no-reply@rongqiao.invalid>') }
  app = await testApp({ parts, env: { PUBLIC_URL: ' https://work.example.invalid/ ' } })
})
afterAll(() => app.close())

const notices = () => app.platform.connection.collection<StoredNotification>('notifications')

/** The mail of an invitation, as it would have left. */
async function invited(language: 'zh-CN' | 'en' = 'zh-CN') {
  const { services } = app.wired
  const [station] = await services.stations.create([
    {
      nameZh: '山腰街道退役军人服务站',
      nameEn: 'Shanyao Veteran Service Station',
      areaCode: '350505',
      phone: '0595-87990000',
      addressZh: '山腰',
      addressEn: 'Shanyao',
    },
  ])
  const staff = (await aStaffMember(services, { stationId: station?._id ?? null })).viewer
  const person = await aVeteran(services, {}, { email: 'chen@example.invalid', language })
  const fair = await aFair(services, staff)
  await services.fairs.announce(fair._id)
  const row = await notices().findOne({ recipientId: person.viewer.id, subjectId: fair._id })
  const id = row?._id ?? ''
  const deliver = async () => {
    await services.notifications.deliver(id)
    return simpleParser(readFileSync(join(outbox, `${id}.eml`)))
  }
  return { ...person, fair, staff, id, deliver, emailOf: () => notices().findOne({ _id: id }) }
}
const lineOf = (mail: Awaited<ReturnType<typeof simpleParser>>, name: string) =>
  mail.headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]+:|\s/g, '') ?? ''
const stopAddress = (mail: Awaited<ReturnType<typeof simpleParser>>) =>
  lineOf(mail, 'list-unsubscribe').slice(1, -1).replace('https://work.example.invalid', app.url)

describe('the mail of an invitation', () => {
  it('greets by name, says from whom it comes and how to stop it, under an id of ours', async () => {
    const { deliver, id } = await invited()
    const mail = await deliver()
    expect(mail.messageId).toBe(`<${id}@rongqiao.invalid>`)
    expect(lineOf(mail, 'auto-submitted')).toBe('auto-generated')
    expect(lineOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(mail.text).toMatch(/^陈建国，您好：/)
    for (const part of ['山腰街道退役军人服务站', '0595-87990000', '如不想再收到招聘会邀请'])
      for (const said of [mail.text, mail.html]) expect(said).toContain(part)
    expect(mail.text).toContain('https://work.example.invalid/fairs/')
  })

  it('does so in English', async () => {
    const { deliver } = await invited('en')
    const { text } = await deliver()
    for (const part of ['Dear 陈建国,', 'Shanyao Veteran Service Station', 'To get no more invitations'])
      expect(text).toContain(part)
  })

  it('is not sent to whoever has opted out while it waited', async () => {
    const { viewer, id, emailOf } = await invited()
    await app.wired.services.veterans.updatePerson(viewer, { wantsInvitations: false })
    await app.wired.services.notifications.deliver(id)
    expect(await emailOf()).toMatchObject({ email: { state: 'DROPPED', reason: 'already done' } })
  })
})

describe('one click', () => {
  const click = (address: string, headers: HeadersInit = {}) =>
    fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: 'List-Unsubscribe=One-Click',
    })
  const wants = async (accountId: string) => app.wired.services.veterans.wantsInvitations(accountId)

  it('without a session stops invitations, also when done twice; looking at the address does not', async () => {
    const { deliver, viewer } = await invited()
    const address = stopAddress(await deliver())
    await fetch(address)
    expect(await wants(viewer.id)).toBe(true)
    for (let time = 0; time < 2; time += 1) {
      const answer = await click(address)
      expect([answer.status, await answer.text()]).toEqual([200, '已退订，今后不再发送。'])
    }
    expect(await wants(viewer.id)).toBe(false)
  })

  it('with a token that we have not made is refused in the caller’s language and stops nothing', async () => {
    const { deliver, viewer } = await invited()
    const address = stopAddress(await deliver())
    const token = new URL(address).searchParams.get('token') ?? ''
    const changed = token.slice(0, 30) + (token[30] === 'A' ? 'B' : 'A') + token.slice(31)
    const sealed = app.platform.secrets.encrypt('350505199001011234')
    for (const wrong of ['', 'x', changed, sealed]) {
      const answer = await click(`${app.url}/unsubscribe?token=${encodeURIComponent(wrong)}`, {
        'Accept-Language': 'en',
      })
      expect(await answer.json()).toMatchObject({
        errors: [{ extensions: { code: 'INVALID' }, message: expect.stringMatching(/^This is not a link/) }],
      })
      expect(answer.status).toBe(400)
    }
    expect(await wants(viewer.id)).toBe(true)
  })
})

describe('the notice of a return', () => {
  it('names each field in the reader’s language', async () => {
    const { services } = app.wired
    const staff = (await aStaffMember(services)).viewer
    const { veteran } = await aVeteran(services, {
      verification: {
        state: 'PENDING',
        submittedAt: new Date(),
        decidedAt: null,
        decidedBy: null,
        validUntil: null,
        reasons: [],
      },
    })
    const returned = await services.veterans.returnVeteran(staff, veteran._id, [
      { field: 'name', reason: '与证件不符' },
      { field: 'residentId', reason: '看不清' },
    ])
    const { veteranNotices } = await import('../../server/veterans/index.ts')
    const [notice] = veteranNotices(returned)
    const kind = services.veterans.notices[0]
    const said = (language: 'zh-CN' | 'en') => kind?.words(notice?.facts ?? {}, language).body
    expect(said('zh-CN')).toContain('姓名：与证件不符；身份证号：看不清')
    expect(said('en')).toContain('name: 与证件不符; resident ID: 看不清')
  })
})
