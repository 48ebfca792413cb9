import i18next from 'i18next'
import { Client, fetchExchange, mapExchange, type Exchange, type Operation, type RequestPolicy } from 'urql'
import { createCache } from './cache.ts'
import { timedFetch } from '../device/server-time.ts'
import { failureOf, isRefusal } from './failure.ts'

type Ways = { readonly cache?: Exchange; readonly requestPolicy?: RequestPolicy }

/**
 * A client for one person in one language: names in its cache are in that language, so both changes make a new one.
 * The session is an httpOnly cookie; no token is held here.
 */
export const createApi = (
  onSignedOut: (asked: Operation) => void,
  { cache = createCache(), requestPolicy = 'cache-first' }: Ways = {},
): Client =>
  new Client({
    url: '/graphql',
    fetch: timedFetch,
    preferGetMethod: false,
    requestPolicy,
    exchanges: [
      mapExchange({
        onError: (error, operation) => {
          if (isRefusal(failureOf(error), 'UNAUTHENTICATED')) onSignedOut(operation)
        },
      }),
      cache,
      fetchExchange,
    ],
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'Accept-Language': i18next.language },
    }),
  })
