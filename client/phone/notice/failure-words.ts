import { useTranslation } from 'react-i18next'
import type { Failure } from '../../core/api/failure.ts'

export type FailureWords = { readonly title: string; readonly text: string; readonly more: string | null }

/** A failure as two sentences for a person; `reading` when nothing was typed that could be lost. */
export const useFailureWords = () => {
  const { t } = useTranslation()
  const waitText = (seconds: number) =>
    seconds < 90
      ? t('state.waitSeconds', { count: Math.ceil(seconds) })
      : t('state.waitMinutes', { count: Math.ceil(seconds / 60) })
  return (failure: Failure, reading = false): FailureWords => {
    if (failure.kind === 'OFFLINE')
      return {
        title: t('state.offline'),
        text: t(reading ? 'state.offlineRead' : 'state.offlineKept'),
        more: null,
      }
    const { retryAfter, errorId } = failure
    return {
      title:
        failure.code === 'INVALID'
          ? t('state.fieldsTitle')
          : t(reading ? 'state.failedRead' : 'state.failed'),
      text: failure.message,
      more: retryAfter ? waitText(retryAfter) : errorId ? t('state.faultId', { id: errorId }) : null,
    }
  }
}
