import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser, type ParsedMail } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { openMail, type MailPort } from '../../server/platform/mail/index.ts'
import { smtpMail } from '../../server/platform/mail/mail.smtp.ts'
import { mailServer, type MailServer } from '../support/mail-server.ts'

const from = '戎桥 Rongqiao <no-reply@rongqiao.invalid>'
const aMail = (id: string) => ({
  id,
  to: 'chen@example.invalid',
  subject: '邀请您参加：泉港区专场招聘会',
  text: '时间：十二月一日。\n.\n地点：泉港',
  html: '<p>时间：十二月一日</p>',
})

const onPlaces = test
  .extend('outbox', { scope: 'file' }, ({}, { onCleanup }) => {
    const above = mkdtempSync(join(tmpdir(), 'rq-mail-'))
    onCleanup(() => rmSync(above, { recursive: true }))
    return join(above, 'outbox')
  })
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await mailServer()
    onCleanup(server.close)
    return server
  })
onPlaces.beforeEach(({ server }) => {
  server.conduct = 'take'
})

interface Places {
  readonly outbox: string
  readonly server: MailServer
}

const adapters: {
  name: string
  state: string
  open: (places: Places) => MailPort
  received: (places: Places, id: string) => Promise<ParsedMail[]>
}[] = [
  {
    name: 'a mail server',
    state: 'DELIVERED',
    open: ({ outbox, server }) => openMail({ smtpUrl: server.url, from, outbox }),
    received: async ({ server }, id) =>
      server.arrived.filter((mail) => mail.messageId === `<${id}@rongqiao.invalid>`),
  },
  {
    name: 'the outbox folder',
    state: 'KEPT',
    open: ({ outbox }) => openMail({ smtpUrl: null, from, outbox }),
    received: async ({ outbox }, id) => {
      const files = readdirSync(outbox).filter((file) => file.startsWith(`${id}.`))
      return Promise.all(files.map((file) => simpleParser(readFileSync(join(outbox, file)))))
    },
  },
]

describe.each(adapters)('mail through $name', ({ state, open, received: receivedAt }) => {
  const it = onPlaces
    .extend('mail', async ({ outbox, server }, { onCleanup }) => {
      const mail = open({ outbox, server })
      onCleanup(mail.close)
      return mail
    })
    .extend(
      'received',
      ({ outbox, server }) =>
        (id: string) =>
          receivedAt({ outbox, server }, id),
    )

  it('arrives whole: sender, recipient, subject and both texts, under the id it was given', async ({
    mail,
    received,
  }) => {
    const outcome = await mail.send(aMail('whole'))
    expect(outcome.state).toBe(state)
    const [got, ...others] = await received('whole')
    expect(others).toEqual([])
    expect(got?.messageId).toBe('<whole@rongqiao.invalid>')
    expect(got?.from?.text).toContain('no-reply@rongqiao.invalid')
    expect([got?.to].flat()[0]?.text).toBe('chen@example.invalid')
    expect(got?.subject).toBe('邀请您参加：泉港区专场招聘会')
    expect(got?.text?.trim()).toBe('时间：十二月一日。\n.\n地点：泉港')
    expect(got?.html).toContain('时间：十二月一日')
  })

  it('says that no person sent it, and where one click stops more of its kind', async ({
    mail,
    received,
  }) => {
    const unsubscribe = 'https://work.example.invalid/unsubscribe?token=a.b%2Bc'
    await mail.send({ ...aMail('stoppable'), unsubscribe })
    await mail.send(aMail('demanded'))
    const [[stoppable], [demanded]] = [await received('stoppable'), await received('demanded')]
    const raw = (got: ParsedMail | undefined, name: string) =>
      got?.headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]+:\s*/, '')
    for (const got of [stoppable, demanded]) expect(raw(got, 'auto-submitted')).toBe('auto-generated')
    expect(raw(stoppable, 'list-unsubscribe')?.replace(/\s/g, '')).toBe(`<${unsubscribe}>`)
    expect(raw(stoppable, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(raw(demanded, 'list-unsubscribe')).toBeUndefined()
  })

  it('keeps a subject of several lines from adding headers', async ({ mail, received }) => {
    await mail.send({ ...aMail('lines'), subject: 'one\r\nBcc: others@example.invalid' })
    const [got] = await received('lines')
    expect(got?.bcc).toBeUndefined()
    expect(got?.headers.has('bcc')).toBe(false)
  })

  it('takes many at once', async ({ mail, received }) => {
    const ids = Array.from({ length: 30 }, (_, at) => `many-${at}`)
    const outcomes = await Promise.all(ids.map((id) => mail.send(aMail(id))))
    expect(outcomes.every((outcome) => outcome.state === state)).toBe(true)
    const counts = await Promise.all(ids.map(async (id) => (await received(id)).length))
    expect(counts).toEqual(ids.map(() => 1))
  })
})

describe('the outbox folder', () => {
  const it = onPlaces

  it('holds one readable file for a mail that is sent twice, even at the same moment', async ({ outbox }) => {
    const mail = openMail({ smtpUrl: null, from, outbox })
    await Promise.all([mail.send(aMail('twice')), mail.send(aMail('twice'))])
    await mail.send(aMail('twice'))
    expect(readdirSync(outbox).filter((file) => file.startsWith('twice'))).toEqual(['twice.eml'])
  })
})

describe('a mail server in trouble', () => {
  const it = onPlaces.extend('mail', ({ server }, { onCleanup }) => {
    const mail = smtpMail(server.url, from, 1_000)
    onCleanup(mail.close)
    return mail
  })

  it('that refuses the address or the message for good is believed', async ({ mail, server }) => {
    server.conduct = { answer: 550, to: 'RCPT' }
    expect(await mail.send(aMail('r550'))).toMatchObject({ state: 'REFUSED' })
    server.conduct = { answer: 554, to: 'DATA' }
    expect(await mail.send(aMail('d554'))).toMatchObject({ state: 'REFUSED' })
  })

  it('that asks for patience is asked again later', async ({ mail, server }) => {
    server.conduct = { answer: 450, to: 'RCPT' }
    await expect(mail.send(aMail('r450'))).rejects.toThrow()
    server.conduct = { answer: 451, to: 'DATA' }
    await expect(mail.send(aMail('d451'))).rejects.toThrow()
    server.conduct = 'take'
    expect(await mail.send(aMail('d451'))).toMatchObject({ state: 'DELIVERED' })
  })

  it('that hangs up before the message has certainly not taken it', async ({ mail, server }) => {
    server.conduct = 'hang-up-before'
    await expect(mail.send(aMail('before'))).rejects.toThrow()
  })

  it('that hangs up after the message may have taken it: it is asked once, and the outcome is unknown', async ({
    mail,
    server,
  }) => {
    server.conduct = 'hang-up-after'
    expect(await mail.send(aMail('after'))).toMatchObject({ state: 'AMBIGUOUS' })
    expect(server.arrived.filter(({ messageId }) => messageId === '<after@rongqiao.invalid>')).toHaveLength(1)
  })

  it('that never answers is not waited for longer than a mail may take; the outcome is unknown', async ({
    mail,
    server,
  }) => {
    server.conduct = 'silent'
    expect(await mail.send(aMail('silent'))).toMatchObject({ state: 'AMBIGUOUS' })
  })

  it('that is not there has certainly not taken it', async () => {
    const nobody = smtpMail('smtp://127.0.0.1:1', from)
    await expect(nobody.send(aMail('nobody'))).rejects.toThrow()
    await nobody.close()
  })

  it('that refuses us as sender refuses nobody for good', async ({ mail, server }) => {
    server.conduct = { answer: 550, to: 'MAIL' }
    await expect(mail.send(aMail('sender'))).rejects.toThrow()
  })
})
