import type { ReactNode } from 'react'
import { Read } from '../../phone/list/Read.tsx'
import { useMyVeteran } from './use-my-veteran.ts'
import type { VeteranFile } from './use-my-veteran.ts'

type WithVeteranProps = { children: (veteran: VeteranFile, readAgain: () => void) => ReactNode }

/** Draws a page of the own file once it is there. */
export const WithVeteran = ({ children }: WithVeteranProps) => {
  const reading = useMyVeteran()
  return <Read reading={reading}>{(veteran) => children(veteran, reading.again)}</Read>
}
