import { timedFetch } from '../device/server-time.ts'

/** What the page began to read before its program had come: see client/first-reads.ts. */
export type FirstRead = {
  readonly operation: string
  readonly variables: string
  readonly language: string
  readonly answer: Promise<Response>
}

declare global {
  interface Window {
    firstReads?: FirstRead[]
  }
}

type Asked = { operationName?: string; variables?: Record<string, unknown> }

/** Variables as text, the same in whatever order they were written. */
export const variablesText = (variables: Record<string, unknown> = {}): string =>
  JSON.stringify(Object.entries(variables).toSorted(([one], [other]) => (one < other ? -1 : 1)))

/** Whoever acts gets new answers from then on. */
export const forgetFirstReads = (): void => void delete window.firstReads

/** The answer that is on its way already, once. */
const begun = (asked: Asked, language: string | null): Promise<Response> | undefined => {
  const reads = window.firstReads
  if (!reads) return undefined
  const variables = variablesText(asked.variables)
  const at = reads.findIndex(
    (read) =>
      read.operation === asked.operationName && read.variables === variables && read.language === language,
  )
  return at < 0 ? undefined : reads.splice(at, 1)[0]?.answer
}

/** `fetch` that takes what was begun before it, and asks anew when that came to nothing. */
export const fetchOnce: typeof fetch = async (where, how) => {
  const body = how?.body
  if (typeof body !== 'string') return timedFetch(where, how)
  const early = begun(JSON.parse(body) as Asked, new Headers(how?.headers).get('Accept-Language'))
  return (await early?.catch(() => undefined)) ?? timedFetch(where, how)
}
