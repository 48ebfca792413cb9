import type { ReactNode } from 'react'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Read } from '../../phone/list/Read.tsx'
import { useMyVeteran, type VeteranFile } from './use-my-veteran.ts'

export type OwnFile = { readonly veteran: VeteranFile; readonly readAgain: () => void }

type FilePageProps = { title: string; lead?: string; children: (file: OwnFile) => ReactNode }

/** A page that asks for a part of the own file. */
export const FilePage = ({ title, lead, children }: FilePageProps) => {
  const reading = useMyVeteran()
  return (
    <Screen title={title} back="/profile" lead={lead}>
      <Read reading={reading}>{(veteran) => children({ veteran, readAgain: reading.again })}</Read>
    </Screen>
  )
}
