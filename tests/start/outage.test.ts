import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { child } from '../../commands/child.ts'
import { startEmbedded } from '../../embedded/index.ts'
import { processesIn } from '../support/processes.ts'

/** The server's own process on a store and a Redis of its own, as `npm start` runs them. */
const it = test.extend('running', { scope: 'file' }, async ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'rq-outage-'))
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const embedded = await startEmbedded(folder, say)
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATA_FOLDER: folder,
    LOG_LEVEL: 'silent',
    OPERATIONS: 'any',
    ...embedded.addresses,
  }
  const server = await child('server/main.ts', env, say)
  onCleanup(async () => {
    thaw()
    await server.close()
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { env, said, server, url: `http://127.0.0.1:${server.port}`, pids: processesIn(folder) }
})

let frozen: number | null = null
function freeze(pid: number): void {
  frozen = pid
  process.kill(pid, 'SIGSTOP')
}
function thaw(): void {
  if (frozen !== null) process.kill(frozen, 'SIGCONT')
  frozen = null
}
afterEach(thaw)

async function health(url: string) {
  const response = await fetch(`${url}/healthz`)
  return { status: response.status, ...((await response.json()) as { away: string[] }) }
}

/** Looks every few milliseconds, whether the looks before have been answered or not. */
const untilNotReady = (url: string): Promise<void> =>
  new Promise((resolve) => {
    const looking = setInterval(async () => {
      if ((await health(url)).status !== 503) return
      clearInterval(looking)
      resolve()
    }, 20)
  })

const fairs = '{ fairs { totalCount } }'
let numbers = 13_800_138_000
/** Somebody else each time: tries are counted by the number. */
const wrongSignIn = () =>
  `mutation { signIn(input: { phone: "${numbers++}", password: "nobody has this" }) { token } }`

/** Answers `OK`, the code of the refusal, or what is malformed. */
async function ask(url: string, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { errors } = (await response.json()) as {
    errors?: { extensions: { code: string; detail?: string } }[]
  }
  const refusal = errors?.[0]?.extensions
  return refusal?.detail ?? refusal?.code ?? 'OK'
}

async function timed<Answer>(work: Promise<Answer>) {
  const since = performance.now()
  return { answer: await work, seconds: (performance.now() - since) / 1_000 }
}

const soon = { timeout: 30_000, interval: 10 }

describe('a service that was killed', () => {
  it.for(['store', 'redis'] as const)(
    'is started again: %s; the health goes off and on, and requests are answered',
    async (name, { running: { url, pids, said } }) => {
      await expect.poll(() => health(url), soon).toMatchObject({ status: 200, away: [] })
      const before = pids[name]()
      const off = untilNotReady(url)
      process.kill(before, 'SIGKILL')
      await off
      await expect.poll(() => health(url), soon).toMatchObject({ status: 200, away: [] })
      expect(await ask(url, fairs)).toBe('OK')
      expect(await ask(url, wrongSignIn())).toBe('INVALID')
      expect(pids[name]()).not.toBe(before)
      const about = said.filter((line) => line.includes(name === 'store' ? 'document store' : 'Redis'))
      expect(about).toEqual([
        expect.stringMatching(/ended \(SIGKILL\); starting it again …$/),
        expect.stringMatching(/runs again\.$/),
      ])
    },
  )
})

const statusOf = async (url: string, path: string) => (await fetch(`${url}${path}`)).status

describe('a store that hangs', () => {
  it('is named within two seconds, requests are refused within three, later ones at once, and it heals by itself', async ({
    running: { url, pids },
  }) => {
    await expect.poll(() => health(url), soon).toMatchObject({ status: 200 })
    freeze(pids.store())
    const first = await Promise.all([
      timed(health(url)),
      ...Array.from({ length: 20 }, () => timed(ask(url, fairs))),
      ...Array.from({ length: 5 }, () => timed(ask(url, wrongSignIn()))),
    ])
    expect(first[0]?.answer).toMatchObject({ status: 503, ready: false, away: ['database'] })
    expect(first[0]?.seconds).toBeLessThan(2.5)
    for (const { answer } of first.slice(1)) expect(answer).toBe('UNAVAILABLE')
    expect(Math.max(...first.map(({ seconds }) => seconds))).toBeLessThan(4)
    await expect
      .poll(async () => (await timed(ask(url, fairs))).seconds, { timeout: 3_000, interval: 50 })
      .toBeLessThan(0.2)
    expect(await ask(url, fairs)).toBe('UNAVAILABLE')
    expect(await statusOf(url, '/readyz')).toBe(503)
    expect(await statusOf(url, '/livez')).toBe(200)
    thaw()
    await expect.poll(() => ask(url, fairs), { timeout: 5_000, interval: 100 }).toBe('OK')
    await expect.poll(() => statusOf(url, '/readyz'), soon).toBe(200)
    await expect.poll(() => health(url), soon).toMatchObject({ status: 200 })
  })
})

describe('a Redis that hangs', () => {
  it('holds up one request for a moment and then nobody; the server stays ready, and says that it is not well', async ({
    running: { url, pids },
  }) => {
    await expect.poll(() => health(url), soon).toMatchObject({ status: 200 })
    freeze(pids.redis())
    const answered = await timed(ask(url, wrongSignIn()))
    expect(answered.answer).toBe('INVALID')
    expect(answered.seconds).toBeLessThan(4)
    const next = await timed(ask(url, wrongSignIn()))
    expect(next.answer).toBe('INVALID')
    expect(next.seconds).toBeLessThan(1)
    const seen = await timed(health(url))
    expect(seen.answer).toMatchObject({ status: 503, ready: true, well: false, away: ['redis'] })
    expect(seen.seconds).toBeLessThan(2.5)
    expect(await statusOf(url, '/readyz')).toBe(200)
    thaw()
    await expect.poll(() => health(url), soon).toMatchObject({ status: 200, well: true })
  })
})

describe('a server with another key', () => {
  it('does not start, and says which variable is wrong', async ({ running: { env } }) => {
    const wrong = { ...env, SECRET_KEY: 'some other key of more than 32 characters' }
    const entry = ['--import', 'tsx', 'server/main.ts']
    const failed = await promisify(execFile)(process.execPath, entry, { env: wrong }).catch(
      (error: { code: number; stderr: string }) => error,
    )
    expect(failed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^SECRET_KEY does not fit.*SECRET_KEY_OLD/),
    })
    expect(failed.stderr).not.toMatch(/at .*\.ts:\d+/)
  })
})

/** A question that has come to the server, which has not answered it: whoever comes later is answered only after its lines were read. */
async function asking(url: string, query: string): Promise<{ readonly status: Promise<number> }> {
  const headers = { 'content-type': 'application/json' }
  const question = request(`${url}/graphql`, { method: 'POST', headers })
  const status = new Promise<number>((resolve, reject) => {
    question.once('response', (answer) => resolve(answer.resume().statusCode ?? 0))
    question.once('error', reject)
  })
  await new Promise<void>((resolve) => question.end(JSON.stringify({ query }), resolve))
  expect((await fetch(`${url}/livez`)).status).toBe(200)
  return { status }
}

describe('a server that is told to end', () => {
  it('is ready no more at once, and answers what is under way', async ({ running: { env, pids } }) => {
    const second = await child('server/main.ts', env, () => {})
    const url = `http://127.0.0.1:${second.port}`
    freeze(pids.store())
    const { status: underWay } = await asking(url, fairs)
    const ended = second.close()
    await expect
      .poll(
        () =>
          health(url).then(
            ({ status }) => status,
            () => 'refused',
          ),
        soon,
      )
      .not.toBe(200)
    thaw()
    expect(await underWay).toBe(200)
    await ended
  })
})
