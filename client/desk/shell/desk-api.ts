import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql'
import { failureOf, isRefusal } from '../../core/api/failure.ts'
import type { LanguageTag } from '../../core/i18n/catalogues.ts'

/**
 * The desks' client. Tables turn pages one at a time, so answers are kept as they came and thrown away when an action
 * touches their kind. A reading without a session leads to signing in; an action does not, or it would lose what was typed.
 */
export const createDeskApi = (tag: LanguageTag, onSignedOut: () => void): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onError: (error, operation) => {
          const reading = operation.kind === 'query'
          if (reading && isRefusal(failureOf(error), 'UNAUTHENTICATED')) onSignedOut()
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
    fetchOptions: { credentials: 'same-origin', headers: { 'Accept-Language': tag } },
  })
