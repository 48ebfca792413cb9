import { useCallback } from 'react'
import {
  useQuery,
  type AnyVariables,
  type OperationContext,
  type RequestPolicy,
  type TypedDocumentNode,
} from 'urql'
import { failureOf, type Failure } from './failure.ts'

/** What is known of something read, whether it is being read, and why it could not be. */
export type Reading<Data> = {
  readonly data: Data | undefined
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly again: () => void
}

type Options = {
  pause?: boolean
  /** A phone shows what it has and asks; a desk's client does so by itself. */
  policy?: RequestPolicy
  context?: Partial<OperationContext>
}

/** Reads from the API, and again when asked. */
export const useReading = <Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, policy = 'cache-and-network', context }: Options = {},
): Reading<Data> & { readonly readAgain: (policy: RequestPolicy) => void } => {
  const [{ data, error, fetching, stale }, ask] = useQuery<Data, Variables>({
    query,
    variables,
    pause,
    requestPolicy: policy,
    ...(context ? { context } : {}),
  } as Parameters<typeof useQuery<Data, Variables>>[0])
  const readAgain = useCallback((requestPolicy: RequestPolicy) => ask({ requestPolicy }), [ask])
  const again = useCallback(() => readAgain('network-only'), [readAgain])
  // Of a reading that was refused as a whole there is an answer, and nothing in it.
  return { data: data ?? undefined, busy: fetching || stale, failure: failureOf(error), again, readAgain }
}
