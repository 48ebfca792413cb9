import type { ReactNode } from 'react'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { Skeleton } from '../../phone/list/ListStates.tsx'
import { useMyVeteran } from './use-my-veteran.ts'
import type { VeteranFile } from './use-my-veteran.ts'

type WithVeteranProps = { children: (veteran: VeteranFile, readAgain: () => void) => ReactNode }

/** Draws a page of the own file once it is there. */
export const WithVeteran = ({ children }: WithVeteranProps) => {
  const { veteran, failure, readAgain } = useMyVeteran()
  if (veteran) return children(veteran, readAgain)
  return failure ? <FailurePanel failure={failure} tryAgain={readAgain} /> : <Skeleton />
}
