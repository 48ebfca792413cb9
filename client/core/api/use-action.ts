import { createContext, use, useCallback, useState } from 'react'
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql'
import { SessionContext } from '../session/session.ts'
import { failureOf, isRefusal, type Failure } from './failure.ts'

export type Outcome<Data> =
  | { readonly data: Data; readonly failure: undefined }
  | { readonly data: undefined; readonly failure: Failure }

/** How a face says what an action did. */
export type Voice = { readonly done: (text: string) => void; readonly failed: (failure: Failure) => void }

/** Silent unless a face speaks: a phone shows the failure where it happened. */
export const VoiceContext = createContext<Voice>({ done: () => undefined, failed: () => undefined })

/**
 * An action of the API: `run` never throws; `failure` stays until the next run. When the session has ended meanwhile, the
 * page asks for the password and the action goes on.
 */
export const useAction = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
) => {
  const client = useClient()
  const voice = use(VoiceContext)
  const session = use(SessionContext)
  const [viewer, signInAgain] = [session?.viewer, session?.signInAgain]
  const [running, setRunning] = useState(0)
  const [failure, setFailure] = useState<Failure>()
  const run = useCallback(
    async (variables: Variables, done?: string): Promise<Outcome<Data>> => {
      setFailure(undefined)
      setRunning((count) => count + 1)
      const ask = () => client.mutation(document, variables).toPromise()
      let { data, error } = await ask()
      if (isRefusal(failureOf(error), 'UNAUTHENTICATED') && viewer && (await signInAgain?.()))
        ({ data, error } = await ask())
      setRunning((count) => count - 1)
      if (data && !error) {
        if (done) voice.done(done)
        return { data, failure: undefined }
      }
      const failed: Failure = failureOf(error) ?? { kind: 'OFFLINE' }
      setFailure(failed)
      voice.failed(failed)
      return { data: undefined, failure: failed }
    },
    [client, document, voice, viewer, signInAgain],
  )
  return { run, busy: running > 0, failure }
}
