import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Whom the provider knows, and what it says of the way it was proved. */
export interface OfficeAccount {
  readonly sub: string
  readonly phone_number?: string
  readonly phone_number_verified?: boolean
  readonly amr?: string[]
}

export interface Office {
  readonly issuer: string
  /** Who sits before the browser now; null gives up. */
  person: OfficeAccount | null
  /** Goes through the provider as a browser does, from the address that it is sent to; gives the address it comes back to. */
  through(url: string): Promise<URL>
  close(): Promise<void>
}

export const officeClient = { id: 'rongqiao', secret: 'a client secret of more than thirty-two characters' }

/** Follows where it is sent, keeping the provider's cookies, until it leaves the provider. */
async function walk(start: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = new URL(start)
  for (let steps = 0; at.origin === issuer && steps < 10; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const cut = pair.indexOf('=')
      cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`)
    at = new URL(next, at)
  }
  return at
}

/** A real OpenID provider on a port of its own; whoever comes is `person`, without being asked. */
export async function anOffice(returnTo: string): Promise<Office> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const office: Office = {
    issuer,
    person: null,
    through: (url) => walk(url, issuer),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: officeClient.id,
        client_secret: officeClient.secret,
        redirect_uris: [returnTo],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], phone: ['phone_number', 'phone_number_verified'], amr: null },
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...office.person, sub }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc
      const grant = new provider.Grant({
        ...(client && { clientId: client.clientId }),
        ...(session?.accountId && { accountId: session.accountId }),
      })
      grant.addOIDCScope('openid phone')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response)
    const { person } = office
    const result = person
      ? { login: { accountId: person.sub, amr: person.amr ?? ['pwd'] } }
      : { error: 'access_denied', error_description: 'given up' }
    void provider.interactionFinished(request, response, result)
  })
  return office
}
