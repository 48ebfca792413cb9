import i18next from 'i18next'
import { Client, fetchExchange, mapExchange, type Exchange, type Operation, type RequestPolicy } from 'urql'
import { seenToken } from '../device/kept.ts'
import { createCache } from './cache.ts'
import { fetchOnce, forgetFirstReads } from './first-reads.ts'
import { failureOf, isRefusal } from './failure.ts'

type Ways = {
  readonly cache?: Exchange
  readonly requestPolicy?: RequestPolicy
  /** The account for which the page was opened; every request says it. */
  readonly meantFor?: () => string | undefined
  /** The page was opened for somebody else than who is signed in now. */
  readonly onOtherPerson?: (name: string) => void
}

/** Asked by the page itself now and then: its refusal leads nobody away from what is being typed. */
export const inBackground = { isBackground: true } as const

/** By which a tab that sees as somebody asks. */
const seenHeader = (): Record<string, string> => {
  const token = seenToken()
  return token === null ? {} : { Authorization: `Bearer ${token}` }
}

/** Built pages name an operation by the hash that the build wrote into it; the server knows its text. */
const byHash = (operation: Operation): Operation => {
  const { documentId: hash } = operation.query as { readonly documentId?: string }
  return hash ? { ...operation, extensions: { persistedQuery: { sha256Hash: hash } } } : operation
}

/**
 * A client for one person in one language: names in its cache are in that language, so both changes make a new one.
 * The session is an httpOnly cookie; no token is held here, but in a tab that sees as somebody, which reads by that alone.
 */
export const createApi = (
  onSignedOut: (asked: Operation) => void,
  { cache = createCache(), requestPolicy = 'cache-first', meantFor, onOtherPerson }: Ways = {},
): Client =>
  new Client({
    url: '/graphql',
    fetch: fetchOnce,
    preferGetMethod: false,
    requestPolicy,
    exchanges: [
      mapExchange({
        onOperation: (operation) => {
          if (operation.kind === 'mutation') forgetFirstReads()
        },
        onError: (error, operation) => {
          const failure = failureOf(error)
          const isAskedFor = !operation.context['isBackground']
          if (isRefusal(failure, 'UNAUTHENTICATED') && isAskedFor) onSignedOut(operation)
          if (isRefusal(failure, 'CONFLICT') && failure.signedInAs) onOtherPerson?.(failure.signedInAs)
        },
      }),
      cache,
      // After the cache, which keeps of an operation its document and its variables only.
      mapExchange({ onOperation: byHash }),
      fetchExchange,
    ],
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: {
        'Accept-Language': i18next.language,
        ...(meantFor?.() ? { 'X-Rongqiao-Viewer': meantFor() } : {}),
        ...seenHeader(),
      } as Record<string, string>,
    }),
  })
