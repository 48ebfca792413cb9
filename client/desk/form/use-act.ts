import { App } from 'antd'
import { useCallback, useState } from 'react'
import { useClient } from 'urql'
import type { AnyVariables, TypedDocumentNode } from 'urql'
import { failureOf, type Failure } from '../../core/api/failure.ts'
import { useDeskText } from '../words.ts'
import { useFailureText } from './use-failure-text.ts'

type Outcome<Data> = { data: Data; failure: null } | { data: null; failure: Failure }

export type Act = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  done?: string,
) => Promise<Outcome<Data>>

const isForTheForm = (failure: Failure): boolean =>
  failure.kind === 'REFUSED' && (failure.code === 'INVALID' || failure.code === 'CONFLICT')

/**
 * Runs one action and says what it did. A refusal is said too, unless it names fields or a changed version: those
 * are the form's to show.
 */
export const useAct = (): { act: Act; busy: boolean } => {
  const client = useClient()
  const { message } = App.useApp()
  const failureText = useFailureText()
  const t = useDeskText()
  const [running, setRunning] = useState(0)
  const act: Act = useCallback(
    async (document, variables, done) => {
      setRunning((count) => count + 1)
      const result = await client.mutation(document, variables).toPromise()
      setRunning((count) => count - 1)
      const failure = failureOf(result.error)
      if (!failure && result.data) {
        if (done) void message.success(done)
        return { data: result.data, failure: null }
      }
      const shown: Failure = failure ?? { kind: 'OFFLINE' }
      if (!isForTheForm(shown)) void message.error(t('act.failed', { reason: failureText(shown) }), 8)
      return { data: null, failure: shown }
    },
    [client, message, failureText, t],
  )
  return { act, busy: running > 0 }
}
