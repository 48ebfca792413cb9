import i18next from 'i18next'
import { Client, fetchExchange, mapExchange } from 'urql'
import { createCache } from './cache.ts'
import { failureOf, isRefusal } from './failure.ts'

/**
 * A client for one person in one language: names in its cache are in that language, so both changes make a new one.
 * The session is an httpOnly cookie; no token is held here.
 */
export const createApi = (onSignedOut: () => void): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (isRefusal(failureOf(error), 'UNAUTHENTICATED')) onSignedOut()
        },
      }),
      createCache(),
      fetchExchange,
    ],
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'Accept-Language': i18next.language },
    }),
  })
