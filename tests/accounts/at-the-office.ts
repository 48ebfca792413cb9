import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { anOffice, officeClient, type Office, type OfficeAccount } from '../support/an-office.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A browser before our server: it keeps our cookies as one does, and the provider is walked through by another. */
export function aBrowser(app: TestApp, office: Office) {
  const cookies = new Map<string, string>()
  async function open(path: string): Promise<string> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${app.url}${path}`, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return answer.headers.get('location') ?? `${answer.status}`
  }
  return {
    open,
    cookies,
    /** To the provider and back, to where our server sends next. */
    async signIn(person: OfficeAccount | null, query = ''): Promise<string> {
      office.person = person
      const back = await office.through(await open(`/office/sign-in${query}`))
      return open(`${back.pathname}${back.search}`)
    },
    async viewer() {
      const { data } = await app.ask('{ viewer { name duties isOfficeJoined } }', {}, asOf(cookies))
      return data.viewer
    },
  }
}

/** The session that its cookies hold, for `ask`. */
export const asOf = (cookies: ReadonlyMap<string, string>) => {
  const token = cookies.get('rongqiao_session')
  return token ? { as: token } : {}
}

/** A provider and an application that knows it. */
export const started = async (more: NodeJS.ProcessEnv = {}) => {
  // The provider knows where it sends people back to before our server listens.
  const publicUrl = `http://localhost:${await freePort()}`
  const office = await anOffice(`${publicUrl}/office/return`)
  const app = await testApp({
    env: {
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: office.issuer,
      OIDC_CLIENT_ID: officeClient.id,
      OIDC_CLIENT_SECRET: officeClient.secret,
      STAFF_SECOND_FACTOR: 'yes',
      ...more,
    },
  })
  return { office, app, close: async () => void (await Promise.all([app.close(), office.close()])) }
}
