import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from './failure.ts'

export type FailureWords = { readonly title: string; readonly text: string; readonly more: string | null }

/** A failure in words for a person; `reading` when nothing was typed that could be lost. */
export const useFailureWords = () => {
  const { t } = useTranslation()
  return useCallback(
    (failure: Failure, reading = false): FailureWords => {
      if (failure.kind === 'OFFLINE')
        return {
          title: t('state.offline'),
          text: t(reading ? 'state.offlineRead' : 'state.offlineKept'),
          more: null,
        }
      const { code, message, retryAfter, errorId } = failure
      const wait = (seconds: number) =>
        seconds < 90
          ? t('state.waitSeconds', { count: Math.ceil(seconds) })
          : t('state.waitMinutes', { count: Math.ceil(seconds / 60) })
      return {
        title:
          code === 'INVALID'
            ? t('state.fieldsTitle')
            : code === 'NOT_FOUND'
              ? t('state.notFound')
              : t(reading ? 'state.failedRead' : 'state.failed'),
        text: code === 'UNAUTHENTICATED' ? t('state.signInAgain') : message,
        more: retryAfter ? wait(retryAfter) : errorId ? t('state.faultId', { id: errorId }) : null,
      }
    },
    [t],
  )
}
