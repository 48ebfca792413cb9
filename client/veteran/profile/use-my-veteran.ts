import { useState } from 'react'
import { useReading, type Reading } from '../../core/api/use-reading.ts'
import { MyVeteranDocument, type MyFileFragment } from './generated/profile.ts'

type Kept = 'skills' | 'occupations' | 'wishes' | 'wantsInvitations'

/** The own file, of which nothing is withheld. */
export type VeteranFile = Omit<MyFileFragment, Kept> & {
  readonly [Field in Kept]: NonNullable<MyFileFragment[Field]>
}

const isWhole = (file: MyFileFragment): file is MyFileFragment & VeteranFile =>
  file.skills !== null && file.occupations !== null && file.wishes !== null && file.wantsInvitations !== null

/** The viewer's own file; the last one read stays while another language is fetched, so that no form loses its words. */
export const useMyVeteran = (): Reading<VeteranFile> => {
  const { data, ...reading } = useReading(MyVeteranDocument, {})
  const [last, setLast] = useState<VeteranFile>()
  const veteran = data && isWhole(data.myVeteran) ? data.myVeteran : last
  if (veteran !== last) setLast(veteran)
  return { ...reading, data: veteran }
}
