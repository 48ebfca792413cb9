import { useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { failureOf, isRefusal } from '../../core/api/failure.ts'
import type { Failure } from '../../core/api/failure.ts'
import { MyVeteranDocument, type MyFileFragment } from './generated/profile.ts'

export type VeteranFile = MyFileFragment

/** The viewer's own file; the last one read stays while another language is fetched, so that no form loses its words. */
export const useMyVeteran = (pause = false) => {
  const [{ data, error }, again] = useQuery({
    query: MyVeteranDocument,
    pause,
    requestPolicy: 'cache-and-network',
  })
  const last = useRef<VeteranFile>(undefined)
  if (data) last.current = data.myVeteran
  return {
    veteran: data?.myVeteran ?? last.current,
    failure: failureOf(error),
    readAgain: () => again({ requestPolicy: 'network-only' }),
  }
}

/** Reads the file again when an action found it changed; true while that is so. */
export const useConflict = (failure: Failure | undefined, readAgain: () => void): boolean => {
  const conflict = isRefusal(failure, 'CONFLICT')
  useEffect(() => {
    if (conflict) readAgain()
  }, [conflict])
  return conflict
}
