import { useCallback, useState } from 'react'
import { useMutation } from 'urql'
import type { AnyVariables, TypedDocumentNode } from 'urql'
import { failureOf } from './failure.ts'
import type { Failure } from './failure.ts'

export type Outcome<Data> =
  | { readonly data: Data; readonly failure: undefined }
  | { readonly data: undefined; readonly failure: Failure }

/** An action of the API: `run` never throws; `failure` stays until the next run or `forget`. */
export const useAction = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
) => {
  const [{ fetching }, execute] = useMutation<Data, Variables>(document)
  const [failure, setFailure] = useState<Failure>()
  const run = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      setFailure(undefined)
      const { data, error } = await execute(variables)
      const failed = failureOf(error)
      setFailure(failed)
      if (failed) return { data: undefined, failure: failed }
      return data ? { data, failure: undefined } : { data: undefined, failure: { kind: 'OFFLINE' } }
    },
    [execute],
  )
  return { run, busy: fetching, failure, forget: () => setFailure(undefined) }
}
