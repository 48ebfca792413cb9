import { App } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { isRefusal } from '../../core/api/failure.ts'
import { VoiceContext, type Voice } from '../../core/api/use-action.ts'
import { useDeskText } from '../words.ts'
import { useFailureText } from './use-failure-text.ts'

/**
 * Says at the top of the desk what an action did, or why not; refusals that name fields or a changed version are for
 * the form to show.
 */
export const DeskVoice = ({ children }: { children: ReactNode }) => {
  const { message } = App.useApp()
  const t = useDeskText()
  const failureText = useFailureText()
  const voice = useMemo<Voice>(
    () => ({
      done: (text) => void message.success(text),
      failed: (failure) => {
        if (isRefusal(failure, 'INVALID') || isRefusal(failure, 'CONFLICT')) return
        void message.error(t('act.failed', { reason: failureText(failure) }), 8)
      },
    }),
    [message, t, failureText],
  )
  return <VoiceContext value={voice}>{children}</VoiceContext>
}
