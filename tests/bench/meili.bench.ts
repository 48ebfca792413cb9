import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { meiliTransport } from '../../server/matching/meili/transport.ts'

/** Answers every request with so many bytes of JSON, head and body in packets of their own, as Meilisearch does. */
const server = `
const { createServer } = require('node:http')
const body = JSON.stringify({ hits: Array.from({ length: 200 }, (_, at) => ({ id: 'posting-' + at, features: 'x'.repeat(Number(process.argv[1]) / 200) })) })
createServer({ noDelay: false }, (request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    response.flushHeaders()
    setImmediate(() => response.end(body))
  })
}).listen(0, '127.0.0.1', function () { console.log(this.address().port) })
`

interface Measured {
  readonly ms: number
  readonly cpuUs: number
}

type Ask = () => Promise<unknown>

const rounds = 7
const perRound = 20
const asked = { method: 'POST', body: JSON.stringify({ queries: [], filter: 'x'.repeat(2_000) }) }

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

async function round(ask: Ask): Promise<Measured> {
  const times: number[] = []
  const before = process.cpuUsage()
  for (let at = 0; at < perRound; at++) {
    const start = performance.now()
    await ask()
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(before)
  return { ms: median(times), cpuUs: (user + system) / perRound }
}

function plainHttp(url: string): { ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true })
  const ask = () =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}/multi-search`, { agent, method: 'POST' }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8'))))
        response.on('error', reject)
      })
      sent.on('error', reject).end(asked.body)
    })
  return { ask, close: () => agent.destroy() }
}

async function startServer(bytes: number): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['-e', server, String(bytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { url: `http://127.0.0.1:${port}`, child }
}

const line = (name: string, unit: string, value: number, baseline: number): void => {
  const rounded = (number: number) => Math.round(number * 1_000) / 1_000
  const said = {
    name,
    value: rounded(value),
    unit,
    baseline: rounded(baseline),
    ratio: rounded(value / baseline),
  }
  process.stdout.write(`${JSON.stringify(said)}\n`)
}

async function compare(bytes: number): Promise<void> {
  const { url, child } = await startServer(bytes)
  const plain = plainHttp(url)
  const transport = meiliTransport(url, { search: 20_000, others: 20_000 })
  const ways: Record<string, Ask> = {
    'http.request': plain.ask,
    'our transport': () => transport.httpClient(`${url}/multi-search`, asked),
    fetch: () => fetch(`${url}/multi-search`, asked).then((response) => response.json()),
  }
  const seen = new Map<string, Measured[]>(Object.keys(ways).map((name) => [name, []]))
  for (const ask of Object.values(ways)) await round(ask)
  for (let at = 0; at < rounds; at++)
    for (const [name, ask] of Object.entries(ways)) seen.get(name)!.push(await round(ask))
  const of = (name: string, what: keyof Measured) => median(seen.get(name)!.map((each) => each[what]))
  for (const name of ['our transport', 'fetch']) {
    const title = `meili, answers of ${bytes / 1_000} kB, ${name} to http.request`
    line(title, 'cpu µs', of(name, 'cpuUs'), of('http.request', 'cpuUs'))
    line(title, 'ms p50', of(name, 'ms'), of('http.request', 'ms'))
  }
  plain.close()
  await transport.close()
  child.kill()
  await once(child, 'exit')
}

/** What our transport costs beside `http.request`, and what the client's default would cost. */
export async function run(): Promise<void> {
  for (const bytes of [8_000, 100_000, 400_000]) await compare(bytes)
}
