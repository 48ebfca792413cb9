import type { CombinedError } from 'urql'

export type ErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID' | 'CONFLICT' | 'RATE_LIMITED' | 'UNAVAILABLE'

export type FieldMessage = { readonly path: string; readonly message: string }

/** Why something was not done: no network, or a refusal with the server's sentence in the person's language. */
export type Failure = { readonly kind: 'OFFLINE' } | Refusal

export type Refusal = {
  readonly kind: 'REFUSED'
  readonly code: ErrorCode
  readonly message: string
  readonly fields: readonly FieldMessage[]
  readonly retryAfter: number | null
  readonly errorId: string | null
  /** Who is signed in now, where the page was opened for somebody else. */
  readonly signedInAs: string | null
}

type Extensions = {
  code?: ErrorCode
  fields?: readonly FieldMessage[]
  retryAfter?: number
  errorId?: string
  signedInAs?: string
}

/** Reads urql's error; undefined when there is none. */
export const failureOf = (error: CombinedError | undefined): Failure | undefined => {
  if (!error) return undefined
  const first = error.graphQLErrors[0]
  if (!first) return { kind: 'OFFLINE' }
  const { code, fields, retryAfter, errorId, signedInAs } = first.extensions as Extensions
  return {
    kind: 'REFUSED',
    code: code ?? 'UNAVAILABLE',
    message: first.message,
    fields: fields ?? [],
    retryAfter: retryAfter ?? null,
    errorId: errorId ?? null,
    signedInAs: signedInAs ?? null,
  }
}

/** Whether the refusal has this code. */
export const isRefusal = <Code extends ErrorCode>(
  failure: Failure | undefined,
  code: Code,
): failure is Refusal & { readonly code: Code } => failure?.kind === 'REFUSED' && failure.code === code
