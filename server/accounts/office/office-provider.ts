import * as openid from 'openid-client'
import { isPublicHost } from '../../platform/public-address.ts'
import { personOf, type OfficePerson } from './office-person.ts'

export interface OfficeSettings {
  readonly issuer: URL
  readonly clientId: string
  /** Null for a client that keeps none: PKCE alone proves it. */
  readonly clientSecret: string | null
  /** As the button says it. */
  readonly name: { readonly zh: string; readonly en: string }
  /** Whether the bureau vouches that the provider always asks for two factors, also where it does not say so. */
  readonly isVouched: boolean
}

/** What the browser keeps, sealed, while the person is at the provider. */
export interface Begun {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The sign-in of an office. Every call throws when the provider cannot be spoken to, or does not confirm what came back. */
export interface OfficeProvider {
  readonly settings: OfficeSettings
  /** Where to send the browser, and what to keep until it comes back. */
  begin(): Promise<{ readonly url: URL; readonly begun: Begun }>
  /** Who came back at `here`, the whole address with what the provider put there. */
  finish(here: URL, begun: Begun): Promise<OfficePerson>
}

const scope = 'openid phone'

/** Where a provider lets one ask for single claims (section 5.5): how the person was proved. */
const askedClaims = JSON.stringify({ id_token: { amr: null } })

const discover = ({ issuer, clientId, clientSecret }: OfficeSettings) => {
  // Within an office's own network there may be no certificate; in public there must be one.
  const isPlain = issuer.protocol === 'http:' && !isPublicHost(issuer.hostname)
  const way = clientSecret === null ? openid.None() : openid.ClientSecretPost(clientSecret)
  const execute = isPlain ? [openid.allowInsecureRequests] : []
  return openid.discovery(issuer, clientId, clientSecret ?? undefined, way, { execute, timeout: 8 })
}

/**
 * OpenID Connect Core 1.0 with discovery, the authorisation code and PKCE (RFC 7636). The provider's own description is read at the
 * first sign-in, and again after one that failed.
 */
export function officeProvider(settings: OfficeSettings, returnTo: string): OfficeProvider {
  let found: Promise<openid.Configuration> | null = null
  const provider = (): Promise<openid.Configuration> => {
    found ??= discover(settings).catch((error: unknown) => {
      found = null
      throw error
    })
    return found
  }

  return {
    settings,
    async begin() {
      const begun = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      }
      const config = await provider()
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: returnTo,
        scope,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
        ...(config.serverMetadata().claims_parameter_supported && { claims: askedClaims }),
      })
      return { url, begun }
    },

    async finish(here, { state, nonce, verifier }) {
      const config = await provider()
      const tokens = await openid.authorizationCodeGrant(config, here, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('The provider gave no ID token.')
      const { issuer, userinfo_endpoint: more } = config.serverMetadata()
      const told = more ? await openid.fetchUserInfo(config, tokens.access_token, claims.sub) : {}
      return personOf(issuer, claims.sub, { ...told, ...claims })
    },
  }
}
