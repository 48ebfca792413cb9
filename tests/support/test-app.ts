import { readConfig } from '../../server/config.ts'
import { createHttpApp } from '../../server/http/app.ts'
import { closed, listening } from '../../server/http/listening.ts'
import { startMetrics } from '../../server/http/metrics-server.ts'
import { wire, type Platform, type Wired } from '../../server/wiring.ts'
import { demoPassword } from './demo-people.ts'
import { testPlatform, type TestPlatform } from './test-platform.ts'

export interface Refusal {
  readonly message: string
  readonly extensions: {
    readonly code: string
    readonly fields?: readonly { readonly path: string; readonly message: string }[]
    readonly detail?: string
    readonly signedInAs?: string
  }
}

export interface Answer {
  /** Loosely typed on purpose: a test asks for what it wants to see. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any
  readonly errors: readonly Refusal[] | undefined
  readonly status: number
}

interface Asking {
  /** A session token. */
  readonly as?: string
  /** An `Accept-Language`. */
  readonly language?: string
  /** The id of the account for which the page that asks was opened. */
  readonly meantFor?: string
}

export interface TestApp {
  readonly wired: Wired
  readonly platform: TestPlatform
  readonly url: string
  /** Where the figures are told, when `METRICS_PORT` is given. */
  readonly metricsUrl: string | null
  /** One GraphQL request over real HTTP. */
  ask(query: string, variables?: object, options?: Asking): Promise<Answer>
  close(): Promise<void>
}

/** What a test wants otherwise: variables of the environment, and parts of the platform. */
interface Wanted {
  readonly env?: NodeJS.ProcessEnv
  readonly parts?: Partial<Platform>
}

/** The whole application on the store and the Redis of the run, listening on a port of its own. */
export async function testApp({ env = {}, parts = {} }: Wanted = {}): Promise<TestApp> {
  const platform = await testPlatform()
  const config = readConfig({
    DATA_FOLDER: platform.dataFolder,
    LOG_LEVEL: 'silent',
    DEMO_PASSWORD: demoPassword,
    STAFF_SECOND_FACTOR: 'no',
    OPERATIONS: 'any',
    ...(process.env['PAGES_FOLDER'] ? { PAGES_FOLDER: process.env['PAGES_FOLDER'] } : {}),
    ...env,
  })
  const wired = await wire(config, { ...platform, ...parts })
  const measuring = await startMetrics(config, platform.redis, platform.prefix)
  const place = { port: 0, host: '127.0.0.1', variable: 'PORT' }
  const { server, port } = await listening(await createHttpApp(wired, measuring?.metrics), place)
  const url = `http://127.0.0.1:${port}`
  return {
    wired,
    platform,
    url,
    metricsUrl: measuring && `http://127.0.0.1:${measuring.port}`,
    async ask(query, variables = {}, { as, language, meantFor } = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(as ? { authorization: `Bearer ${as}` } : {}),
          ...(language ? { 'accept-language': language } : {}),
          ...(meantFor ? { 'x-rongqiao-viewer': meantFor } : {}),
        },
        body: JSON.stringify({ query, variables }),
      })
      const body = (await response.json()) as Pick<Answer, 'data' | 'errors'>
      return { data: body.data, errors: body.errors, status: response.status }
    },
    async close() {
      server.closeAllConnections()
      await Promise.all([closed(server), measuring?.close()])
      await wired.services.matching.close()
      await platform.close()
    },
  }
}
