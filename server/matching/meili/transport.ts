import { Pool } from 'undici'
import { MeiliRefusal, MeiliSilence } from './failures.ts'

/** Milliseconds within which the whole answer must be here. */
export interface MeiliDeadlines {
  readonly search: number
  /** Everything else: documents of several megabytes, settings, tasks. */
  readonly others: number
}

export interface MeiliTransport {
  /** What the client calls in place of `fetch`; gives the parsed body, or throws a MeiliRefusal or a MeiliSilence. */
  readonly httpClient: (url: string | URL | Request, init?: RequestInit) => Promise<unknown>
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly text: string
  readonly retryAfter: string | string[] | undefined
}

async function ask(pool: Pool, path: string, init: RequestInit, signal: AbortSignal): Promise<Answer> {
  const { statusCode, headers, body } = await pool.request({
    path,
    method: init.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init.headers)),
    body: typeof init.body === 'string' ? init.body : null,
    signal,
  })
  return { status: statusCode, text: await body.text(), retryAfter: headers['retry-after'] }
}

/** Aborts at the deadline, or when the caller's own signal does. */
async function within<T>(
  ms: number,
  given: AbortSignal | null | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new Error(`no answer within ${ms} ms`)), ms)
  const pass = () => limit.abort(given?.reason)
  given?.addEventListener('abort', pass, { once: true })
  if (given?.aborted) pass()
  try {
    return await work(limit.signal)
  } finally {
    clearTimeout(timer)
    given?.removeEventListener('abort', pass)
  }
}

/** A connection that the server closed while we wrote on it, as one does that starts again. */
const isLostConnection = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(String(error.code))

const isReading = (path: string, method: string | undefined): boolean =>
  (method ?? 'GET') === 'GET' || path.endsWith('/search') || path.endsWith('/documents/fetch')

function bodyOf({ status, text, retryAfter }: Answer): unknown {
  if (status >= 400) throw MeiliRefusal.from(status, text, retryAfter)
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new MeiliSilence('Meilisearch answered something else than JSON', error)
  }
}

/**
 * Speaks to Meilisearch over a pool of its own. The client's default, `fetch`, waits 44 ms on Node 20 for nearly every
 * answer of more than one packet; this does not. What only reads is asked once more when its connection is lost.
 */
export function meiliTransport(host: string, deadlines: MeiliDeadlines): MeiliTransport {
  const pool = new Pool(new URL(host).origin, { connections: 16, headersTimeout: 0, bodyTimeout: 0 })
  let closing: Promise<void> | undefined
  return {
    async httpClient(url, init = {}) {
      const { pathname, search } = new URL(String(url))
      const ms = pathname.endsWith('/search') ? deadlines.search : deadlines.others
      const answer = await within(ms, init.signal, (signal) =>
        ask(pool, pathname + search, init, signal).catch((error: unknown) => {
          if (!isLostConnection(error) || !isReading(pathname, init.method)) throw error
          return ask(pool, pathname + search, init, signal)
        }),
      ).catch((error: unknown) => {
        // The client knows its own signal's reason again and words it.
        if (init.signal?.aborted) throw init.signal.reason
        throw new MeiliSilence('Meilisearch did not answer', error)
      })
      return bodyOf(answer)
    },
    close: () => (closing ??= pool.close()),
  }
}
