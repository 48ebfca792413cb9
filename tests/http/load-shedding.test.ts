import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, it } from 'vitest'
import { loadShedding } from '../../server/http/load-shedding.ts'

/** A server that answers when told to, on a clock of the test's own. */
async function waitingServer(always: number) {
  let now = 0
  const held: (() => void)[] = []
  const app = express()
  app.use(loadShedding({ always, patienceMs: 5_000, now: () => now }))
  app.get('/', (_request, response) => void held.push(() => response.send('done')))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    pass: (ms: number) => (now += ms),
    ask: () => fetch(url, { headers: { 'accept-language': 'en' } }),
    underWay: (count: number) => expect.poll(() => held.length).toBe(count),
    answerAll: () => held.splice(0).forEach((answer) => answer()),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

it('lets a rush in, turns away who would wait too long, and lets in again when it is over', async () => {
  await using server = await waitingServer(3)
  const rush = Array.from({ length: 10 }, () => server.ask())
  await server.underWay(10)
  server.pass(5_001)
  const late = await server.ask()
  expect(late.status).toBe(503)
  expect(late.headers.get('retry-after')).toBe('5')
  expect(await late.json()).toMatchObject({
    errors: [{ message: /Too many people/, extensions: { code: 'UNAVAILABLE', retryAfter: 5 } }],
  })
  server.answerAll()
  expect((await Promise.all(rush)).map(({ status }) => status)).toEqual(rush.map(() => 200))
  const after = server.ask()
  await server.underWay(1)
  server.answerAll()
  expect((await after).status).toBe(200)
})

it('never turns anybody away for a few slow requests', async () => {
  await using server = await waitingServer(3)
  const slow = [server.ask(), server.ask()]
  await server.underWay(2)
  server.pass(60_000)
  const third = server.ask()
  await server.underWay(3)
  server.answerAll()
  expect((await Promise.all([...slow, third])).map(({ status }) => status)).toEqual([200, 200, 200])
})

it('knows from the pace of late how many can be answered soon, and turns the others away at once', async () => {
  await using server = await waitingServer(3)
  for (let at = 0; at < 3; at++) {
    const one = server.ask()
    await server.underWay(1)
    server.pass(1_000)
    server.answerAll()
    await one
  }
  const codes: number[] = []
  const rush = Array.from({ length: 20 }, async () => codes.push((await server.ask()).status))
  await server.underWay(6)
  // Whoever arrives after others were answered finds room.
  await expect.poll(() => codes.length).toBe(14)
  server.answerAll()
  await Promise.all(rush)
  expect(codes.filter((status) => status === 200)).toHaveLength(6)
  expect(codes.filter((status) => status === 503)).toHaveLength(14)
})
