import { Client, fetchExchange, mapExchange } from 'urql'
import type { LanguageTag } from '../i18n/catalogues.ts'
import { createCache } from './cache.ts'
import { failureOf, isRefusal } from './failure.ts'

/**
 * A client for one person and one language: names in its cache are in that language, so both changes make a new one.
 * The session is an httpOnly cookie; no token is held here.
 */
export const createApi = (tag: LanguageTag, onSignedOut: () => void): Client =>
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
    fetchOptions: { credentials: 'same-origin', headers: { 'Accept-Language': tag } },
  })
