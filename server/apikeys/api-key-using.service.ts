import type { Redis } from 'ioredis'
import { dayOf } from '../../rules/office-time.ts'
import type { Employers } from '../employers/index.ts'
import type { AppError } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import { rateLimit, type RateLimit } from '../platform/rate-limit.ts'
import { tokenHash } from '../platform/token.ts'
import type { Viewer } from '../platform/viewer.ts'
import { apiKeyErrors } from './api-key.errors.ts'
import type { ApiKeyStore } from './api-key.store.ts'
import { stateOf, viewerOfKey, type ApiKeyRow } from './api-key.ts'
import { closedAmong, personaFor, scopesFor } from './api-scope.ts'
import { isTokenOf, isWholeToken } from './api-token.ts'
import type { Asked } from './asked.ts'

/** Requests of one key in a minute: a system that reads all there is does so page by page, in a minute or two. */
export const apiKeyLimit = (redis: Redis) => rateLimit(redis, 'api-key', 120, 60)

interface UsingDeps extends Pick<Platform, 'clock'> {
  readonly store: ApiKeyStore
  readonly employers: Pick<Employers, 'byIds'>
  /** Requests of one key. */
  readonly limit: RateLimit
}

const refusals: Readonly<Record<'RESTING' | 'ENDED' | 'REVOKED', () => AppError>> = {
  RESTING: apiKeyErrors.resting,
  ENDED: apiKeyErrors.ended,
  REVOKED: apiKeyErrors.revoked,
}

/** What a key opens, asked anew by every request. */
export function apiKeyUsing({ store, employers, limit, clock }: UsingDeps) {
  async function employerOf({ employerId }: ApiKeyRow) {
    const [employer] = employerId === null ? [] : await employers.byIds([employerId])
    // An organisation that is gone takes its keys with it.
    if (employerId !== null && !employer) throw apiKeyErrors.unknown()
    return employer ?? null
  }

  return {
    /** The key of this token, which counts as used; a refusal that says why not, to whoever holds it. */
    async keyOf(token: string): Promise<ApiKeyRow> {
      if (!isWholeToken(token)) throw apiKeyErrors.garbled()
      const key = await store.byHash(tokenHash(token))
      if (!key || !isTokenOf(token, key.tokenHash)) throw apiKeyErrors.unknown()
      const now = clock()
      const state = stateOf(key, await employerOf(key), now)
      if (state !== 'OPEN') throw refusals[state]()
      await limit.take(key._id)
      const today = dayOf(now)
      if (key.lastUsedOn !== today) await store.used(key._id, today)
      return key
    },

    /** As whom the key asks this, or why it does not. */
    viewerFor(key: ApiKeyRow, { roots, closed }: Asked, language: Viewer['language']): Viewer | null {
      const missing = closedAmong(key.scopes, roots)
      if (missing.length > 0) throw apiKeyErrors.closed(missing, [...new Set(missing.flatMap(scopesFor))])
      if (closed.length > 0) throw apiKeyErrors.private(closed)
      const persona = personaFor(key.scopes, roots)
      if (persona === null) throw apiKeyErrors.apart()
      return viewerOfKey(key, persona, language)
    },
  }
}
