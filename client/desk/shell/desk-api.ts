import { cacheExchange, type Client } from 'urql'
import { createApi } from '../../core/api/client.ts'

/**
 * The desks' client. Tables turn pages one at a time, so answers are kept as they came and thrown away when an action
 * touches their kind. A reading without a session leads to signing in; an action does not, or it would lose what was typed.
 */
export const createDeskApi = (onSignedOut: () => void, whose: Parameters<typeof createApi>[1] = {}): Client =>
  createApi(({ kind }) => kind === 'query' && onSignedOut(), {
    ...whose,
    cache: cacheExchange,
    requestPolicy: 'cache-and-network',
  })
