import type { ReactNode } from 'react'
import type { Reading } from '../../core/api/use-reading.ts'
import { FailurePanel } from '../notice/FailurePanel.tsx'
import { Skeleton } from './ListStates.tsx'

type ReadProps<Data> = { reading: Reading<Data>; bones?: number; children: (data: Data) => ReactNode }

/** What was read, or its shape while it is on its way, or why it could not be. */
export const Read = <Data,>({ reading: { data, failure, again }, bones = 3, children }: ReadProps<Data>) => {
  if (data !== undefined) return children(data)
  return failure ? <FailurePanel failure={failure} tryAgain={again} /> : <Skeleton rows={bones} />
}
