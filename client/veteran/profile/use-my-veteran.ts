import { useState } from 'react'
import { useReading, type Reading } from '../../core/api/use-reading.ts'
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
