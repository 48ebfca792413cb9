import { useCallback } from 'react'
import type { Failure } from '../../core/api/failure.ts'
import { useFailureWords } from '../../core/api/failure-words.ts'

/** A failure in one line, said where there is room for one. */
export const useFailureText = (reading = false): ((failure: Failure) => string) => {
  const wordsOf = useFailureWords()
  return useCallback(
    (failure) => {
      const { text, more } = wordsOf(failure, reading)
      return more ? `${text} ${more}` : text
    },
    [wordsOf, reading],
  )
}
