import { useEffect, useState } from 'react'
import { isRefusal } from '../../core/api/failure.ts'
import type { Failure } from '../../core/api/failure.ts'
import { useReading } from '../../core/api/use-reading.ts'
import type { Reading } from '../../core/api/use-reading.ts'
import { MyVeteranDocument, type MyFileFragment } from './generated/profile.ts'

export type VeteranFile = MyFileFragment

/** The viewer's own file; the last one read stays while another language is fetched, so that no form loses its words. */
export const useMyVeteran = (): Reading<VeteranFile> => {
  const { data, ...reading } = useReading(MyVeteranDocument, {})
  const [last, setLast] = useState<VeteranFile>()
  const veteran = data?.myVeteran ?? last
  if (veteran !== last) setLast(veteran)
  return { ...reading, data: veteran }
}

/** Reads the file again when an action found it changed; true while that is so. */
export const useConflict = (failure: Failure | undefined, readAgain: () => void): boolean => {
  const conflict = isRefusal(failure, 'CONFLICT')
  useEffect(() => {
    if (conflict) readAgain()
  }, [conflict, readAgain])
  return conflict
}
