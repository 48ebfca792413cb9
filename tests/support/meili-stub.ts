import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { StubRefusal, stubRefusals } from './meili-refusals.ts'
import type { StubIndex } from './meili-stub-index.ts'
import { answerOf, type Answered } from './meili-stub-routes.ts'
import { stubKeys, type StubKeys } from './meili-stub-keys.ts'
import { stubTasks, type StubTasks } from './meili-stub-tasks.ts'

/** What goes wrong at present; it can be changed at any time. */
interface StubFaults {
  /** 503 for whatever is asked, with this many seconds of Retry-After, or none for 0. */
  busy?: number | undefined
  /** Milliseconds before every answer. */
  lateMs?: number | undefined
  /** Connections are cut instead of answered; a number is how many more times. */
  cut?: boolean | number | undefined
  /** Called with each request and awaited before it is answered: the moment for a rival to come in between. */
  meanwhile?: ((request: StubRequest) => unknown) | undefined
  /** Says to be of another version. */
  version?: string | undefined
  /** Answers what is no JSON, as a proxy may. */
  gibberish?: boolean | undefined
}

interface StubRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly bytes: number
  /** Bytes of the answer; 0 until it is given. */
  answered: number
  readonly headers: IncomingMessage['headers']
}

export interface MeiliStub {
  readonly url: string
  readonly requests: StubRequest[]
  readonly indexes: Map<string, StubIndex>
  readonly tasks: StubTasks
  readonly keys: StubKeys
  readonly faults: StubFaults
  /** How many connections there have ever been. */
  sockets(): number
  close(): Promise<void>
}

interface StubOptions {
  readonly taskDelayMs?: number
  /** Writes head and body in packets of their own, with Nagle's algorithm on, as Meilisearch does. */
  readonly apart?: boolean
  /** The master key. */
  readonly key?: string
}

async function bodyOf(request: IncomingMessage): Promise<{ text: string; bytes: number }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const whole = Buffer.concat(chunks)
  return { text: whole.toString('utf8'), bytes: whole.length }
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw stubRefusals.malformed(`EOF while parsing an object at line 1 column ${text.length}`)
  }
}

function send(response: ServerResponse, { status, body }: Answered, apart: boolean, more: object = {}): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...more }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string | number)
  response.writeHead(status)
  if (!apart) return void response.end(text)
  response.flushHeaders()
  setImmediate(() => response.end(text))
}

function refusalAnswer(error: unknown): Answered {
  if (error instanceof StubRefusal) return { status: error.status, body: error.body }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { status: 500, body: { message, code: 'internal', type: 'internal', link: '' } }
}

const isCut = (faults: StubFaults): boolean => {
  if (typeof faults.cut !== 'number') return faults.cut === true
  return faults.cut-- > 0
}

/** A server on loopback that answers as Meilisearch 1.50 did in the recordings, with faults to order. */
export async function startMeiliStub(options: StubOptions = {}): Promise<MeiliStub> {
  const { taskDelayMs = 4, apart = false, key } = options
  const indexes = new Map<string, StubIndex>()
  const tasks = stubTasks(() => taskDelayMs)
  const keys = stubKeys(key)
  const requests: StubRequest[] = []
  const faults: StubFaults = {}
  let sockets = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { text, bytes } = await bodyOf(request)
    const { method = 'GET', url = '/' } = request
    const { pathname, searchParams: query } = new URL(url, 'http://stub')
    const note = async (body: unknown) => {
      const noted = { method, path: url, body, bytes, answered: 0, headers: request.headers }
      requests.push(noted)
      response.once('finish', () => (noted.answered = Number(response.getHeader('content-length') ?? 0)))
      await faults.meanwhile?.(noted)
    }
    if (isCut(faults)) return void (await note(text), request.socket.destroy())
    if (faults.lateMs) await sleep(faults.lateMs, undefined, { ref: false })
    if (faults.busy !== undefined) {
      await note(text)
      const more = faults.busy > 0 ? { 'retry-after': String(faults.busy) } : {}
      return send(response, refusalAnswer(stubRefusals.tooBusy()), apart, more)
    }
    if (faults.gibberish) return send(response, { status: 200, body: '<html>' }, apart)
    try {
      const body = parsed(text)
      await note(body)
      const parts = pathname.split('/').filter(Boolean).map(decodeURIComponent)
      const state = { indexes, tasks, keys, version: faults.version ?? '1.50.0' }
      const { authorization } = request.headers
      send(response, answerOf(state, method, { parts, query, body }, authorization), apart)
    } catch (error) {
      send(response, refusalAnswer(error), apart)
    }
  }

  const server = createServer({ noDelay: !apart }, (request, response) => void answer(request, response))
  server.on('connection', () => sockets++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    indexes,
    tasks,
    keys,
    faults,
    sockets: () => sockets,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await tasks.idle()
    },
  }
}
