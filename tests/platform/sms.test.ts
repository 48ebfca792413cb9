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

/** A gateway that answers `status`, and what it was told. */
const it = test.extend('gateway', async ({}, { onCleanup }) => {
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

describe('a text message', () => {
  it('goes to the gateway with its id, its token, its text and what changes in it', async ({ gateway }) => {
    await openSms({ url: gateway.url, token: 'a token', outbox: '' }).send(sms)
    expect(gateway.told).toMatchObject([
      { body: sms, headers: { 'idempotency-key': sms.id, authorization: 'Bearer a token' } },
    ])
  })

  it.for([302, 400, 500])('that the gateway answers with %d was not taken', async (status, { gateway }) => {
    gateway.state.status = status
    await expect(openSms({ url: gateway.url, token: null, outbox: '' }).send(sms)).rejects.toThrow()
  })

  it('is kept to be read where there is no gateway, once however often it is sent', async () => {
    const outbox = mkdtempSync(join(tmpdir(), 'rq-sms-'))
    const port = openSms({ url: null, token: null, outbox })
    await Promise.all([port.send(sms), port.send(sms)])
    expect(readdirSync(outbox)).toEqual(['SIGN_IN-1.txt'])
    expect(readFileSync(join(outbox, 'SIGN_IN-1.txt'), 'utf8')).toBe(`To: ${sms.to}\n\n${sms.text}\n`)
    rmSync(outbox, { recursive: true })
  })
})
