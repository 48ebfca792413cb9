import { createServer } from 'node:http'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSms } from '../../server/platform/sms/index.ts'

const sms = {
  id: 'SIGN_IN-1',
  to: '+8613800138000',
  text: '【戎桥】验证码123456',
  values: { code: '123456' },
}

const none = { gateway: null, aliyun: null, outbox: '' }

/** A gateway that answers `status`, and what it was told. */
const atAGateway = test.extend('gateway', async ({}, { onCleanup }) => {
  const told: { headers: Record<string, unknown>; body: unknown }[] = []
  const state = { status: 200 }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      told.push({ headers: request.headers, body: JSON.parse(Buffer.concat(parts).toString()) })
      response.writeHead(state.status, { location: 'http://127.0.0.1:1/' }).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onCleanup(() => void server.close())
  return { told, state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send` }
})

/** Stands where Aliyun stands: keeps what it is asked, answers as its documentation says. */
const it = atAGateway.extend('aliyun', async ({}, { onCleanup }) => {
  const asked: URLSearchParams[] = []
  const state = { code: 'OK' }
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://aliyun').searchParams)
    const body = JSON.stringify({ Code: state.code, Message: `of 13800138000`, BizId: '1', RequestId: 'r' })
    request
      .resume()
      .on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onCleanup(() => void server.close())
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const port = openSms({
    ...none,
    aliyun: { keyId: 'a key', secret: 'a secret', sign: '戎桥', template: 'SMS_1', url },
  })
  return { asked, state, port }
})

describe('a text message through Aliyun', () => {
  it('is a template that the account may send, signed, with what changes in it', async ({ aliyun }) => {
    await aliyun.port.send(sms)
    expect(Object.fromEntries(aliyun.asked[0] ?? [])).toMatchObject({
      PhoneNumbers: '13800138000',
      SignName: '戎桥',
      TemplateCode: 'SMS_1',
      TemplateParam: '{"code":"123456"}',
      OutId: 'SIGN_IN-1',
    })
  })

  it('that is not taken says the code and not the number', async ({ aliyun }) => {
    aliyun.state.code = 'isv.BUSINESS_LIMIT_CONTROL'
    await expect(aliyun.port.send(sms)).rejects.toThrow(
      /^Aliyun did not take the message: isv\.BUSINESS_LIMIT_CONTROL\.$/,
    )
  })
})

describe('a text message', () => {
  it('goes to the gateway with its id, its token, its text and what changes in it', async ({ gateway }) => {
    await openSms({ ...none, gateway: { url: gateway.url, token: 'a token' } }).send(sms)
    expect(gateway.told).toMatchObject([
      { body: sms, headers: { 'idempotency-key': sms.id, authorization: 'Bearer a token' } },
    ])
  })

  it.for([302, 400, 500])('that the gateway answers with %d was not taken', async (status, { gateway }) => {
    gateway.state.status = status
    await expect(openSms({ ...none, gateway: { url: gateway.url, token: null } }).send(sms)).rejects.toThrow()
  })

  it('is kept to be read where there is no gateway, once however often it is sent', async () => {
    const outbox = mkdtempSync(join(tmpdir(), 'rq-sms-'))
    const port = openSms({ ...none, outbox })
    await Promise.all([port.send(sms), port.send(sms)])
    expect(readdirSync(outbox)).toEqual(['SIGN_IN-1.txt'])
    expect(readFileSync(join(outbox, 'SIGN_IN-1.txt'), 'utf8')).toBe(`To: ${sms.to}\n\n${sms.text}\n`)
    rmSync(outbox, { recursive: true })
  })
})
