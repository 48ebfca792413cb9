import type { Language } from '../../rules/text.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { Services } from '../wiring.ts'
import type { SeenNow } from '../seenas/index.ts'
import type { Loaders } from './loaders.ts'

/** How a session travels: a cookie for browsers, a bearer token for programs. */
export interface SessionTransport {
  /** The token of this request, if it carried one. */
  readonly token: string | null
  /** Of the device: whose account was signed in to on it; null when nobody's was. */
  readonly device: string | null
  /** What the browser or program says of itself. */
  readonly agent: string | null
  /** Keeps the session, and that the person has been on the device. */
  set(signedIn: { readonly token: string; readonly device: string; readonly cookieExpires: Date }): void
  clear(): void
}

/** What every resolver is given. */
export type Context = {
  readonly viewer: Viewer | null
  /** Of a request by which staff see as somebody: by which look; `now` is null when that is over. Null for all others. */
  readonly seen: { readonly now: SeenNow | null } | null
  /** The account for which the page was opened that asks; null for programs, which do not say. */
  readonly meantFor: string | null
  readonly language: Language
  readonly services: Services
  readonly loaders: Loaders
  readonly session: SessionTransport
  /** When the request came. */
  readonly now: Date
  /** The caller's network address, for rate limits only. */
  readonly ip: string
}
