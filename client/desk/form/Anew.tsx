import { createContext, Fragment, useState, type ReactNode } from 'react'
import type { Names } from '../../core/form/names.ts'

/** What somebody had entered before the newest version was loaded, with the names it is shown by. */
export type Own = { readonly entries: Readonly<Record<string, unknown>>; readonly names: Names }

export const OwnContext = createContext<Own | null>(null)

/** Loads the newest version; what had been entered stays beside it. */
export type Reload = (own: Own) => void

/** Draws what is inside anew when it asks for that, so that it reads and holds the newest version. */
export const Anew = ({ children }: { children: (reload: Reload) => ReactNode }) => {
  const [drawn, setDrawn] = useState<{ times: number; own: Own | null }>({ times: 0, own: null })
  const reload: Reload = (own) => setDrawn(({ times }) => ({ times: times + 1, own }))
  return (
    <OwnContext value={drawn.own}>
      <Fragment key={drawn.times}>{children(reload)}</Fragment>
    </OwnContext>
  )
}
