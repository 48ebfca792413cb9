import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '../../server/config.ts'
import { createHttpApp } from '../../server/http/app.ts'
import { wire, type Wired } from '../../server/wiring.ts'
import { testPlatform, type TestPlatform } from './test-platform.ts'

export interface Refusal {
  readonly message: string
  readonly extensions: {
    readonly code: string
    readonly fields?: readonly { readonly path: string; readonly message: string }[]
  }
}

export interface Answer {
  /** Loosely typed on purpose: a test asks for what it wants to see. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any
  readonly errors: readonly Refusal[] | undefined
  readonly status: number
}

export interface TestApp {
  readonly wired: Wired
  readonly platform: TestPlatform
  readonly url: string
  /** One GraphQL request over real HTTP; `as` is a session token, `language` an `Accept-Language`. */
  ask(query: string, variables?: object, options?: { as?: string; language?: string }): Promise<Answer>
  close(): Promise<void>
}

/** The whole application on the store and the Redis of the run, listening on a port of its own. */
export async function testApp(): Promise<TestApp> {
  const platform = await testPlatform()
  const config = readConfig({
    DATA_FOLDER: platform.dataFolder,
    LOG_LEVEL: 'silent',
    ...(process.env['PAGES_FOLDER'] ? { PAGES_FOLDER: process.env['PAGES_FOLDER'] } : {}),
  })
  const wired = await wire(config, platform)
  const server = createServer(await createHttpApp(wired))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    wired,
    platform,
    url,
    async ask(query, variables = {}, { as, language } = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(as ? { authorization: `Bearer ${as}` } : {}),
          ...(language ? { 'accept-language': language } : {}),
        },
        body: JSON.stringify({ query, variables }),
      })
      const body = (await response.json()) as Pick<Answer, 'data' | 'errors'>
      return { data: body.data, errors: body.errors, status: response.status }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await wired.services.matching.close()
      await platform.close()
    },
  }
}
