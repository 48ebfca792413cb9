import { useCallback } from 'react'
import type { Failure } from '../../core/api/failure.ts'
import { useDeskText } from '../words.ts'

/** A failure as one sentence, said where there is room for one. */
export const useFailureText = (): ((failure: Failure) => string) => {
  const t = useDeskText()
  return useCallback(
    (failure) => {
      if (failure.kind === 'OFFLINE') return t('act.offline')
      if (failure.code === 'UNAUTHENTICATED') return t('act.signInAgain')
      if (failure.code === 'RATE_LIMITED' && failure.retryAfter)
        return t('act.tooMany', { seconds: failure.retryAfter })
      if (failure.code === 'UNAVAILABLE' && failure.errorId)
        return t('act.unavailable', { errorId: failure.errorId })
      return failure.message
    },
    [t],
  )
}
